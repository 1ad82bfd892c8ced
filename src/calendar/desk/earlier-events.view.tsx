import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { DeskFold, DeskHint } from '#src/ui/desk/desk.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { dayOfWall } from '../events/event-details.ts'
import { eventListPath, newEventPath } from './addresses.ts'
import type { Earlier } from './desk-list.store.ts'
import { messages } from './messages.ts'

/** „Както миналия път“: the last events, each a link to a form that is filled in already. */
export const EarlierEvents = ({ visit, earlier }: { visit: Visit; earlier: readonly Earlier[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <DeskFold title={words.likeLast}>
      <DeskHint>{words.likeLastHint}</DeskHint>
      <ul>
        {earlier.map(({ id, title, starts }) => (
          <li class="calendar-desk-line">
            <a href={newEventPath(lang, slugOf(visit), { like: id })}>
              <Marked text={title} lang={lang} />
            </a>
            <span class="calendar-note">{dateWords(dayOfWall(starts), lang, { weekday: false })}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={eventListPath(lang, slugOf(visit), 'past')}>{words.moreToCopy}</a>
      </p>
    </DeskFold>
  )
}
