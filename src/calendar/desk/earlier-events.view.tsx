import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { dayOfWall } from '../events/event-details.ts'
import { eventListPath, newEventPath } from './addresses.ts'
import type { Earlier } from './desk-list.store.ts'
import { slugOf } from './desk-page.tsx'
import { messages } from './messages.ts'

/** „Както миналия път“: the last events, each a link to a form that is filled in already. */
export const EarlierEvents = ({ visit, earlier }: { visit: Visit; earlier: readonly Earlier[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <details class="calendar-desk-folded">
      <summary>{words.likeLast}</summary>
      <div class="calendar-desk-fields">
        <p class="calendar-desk-hint">{words.likeLastHint}</p>
        <ul class="calendar-desk-earlier">
          {earlier.map(({ id, title, starts }) => (
            <li class="calendar-desk-line">
              <a href={newEventPath(lang, slugOf(visit), { like: id })}>
                <Marked text={title} lang={lang} />
              </a>
              <span class="calendar-desk-note">{dateWords(dayOfWall(starts), lang, { weekday: false })}</span>
            </li>
          ))}
        </ul>
        <p>
          <a href={eventListPath(lang, slugOf(visit), 'past')}>{words.moreToCopy}</a>
        </p>
      </div>
    </details>
  )
}
