import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, monthWords } from '#src/platform/language/dates.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { DeskFold, DeskHint } from '#src/ui/desk/desk.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { earlierPath, newEventPath } from './addresses.ts'
import type { Earlier } from './earlier.store.ts'
import { messages } from './messages.ts'

/** „Както миналия път“: the last events, each a link to a form that is filled in already. */
export const EarlierEvents = ({ visit, earlier }: { visit: Visit; earlier: readonly Earlier[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <DeskFold title={words.likeLast}>
      <DeskHint>{words.likeLastHint}</DeskHint>
      <EventsToCopy visit={visit} events={earlier} />
      <p>
        <a href={earlierPath(lang, slugOf(visit))}>{words.moreToCopy}</a>
      </p>
    </DeskFold>
  )
}

interface AllEarlierProps {
  readonly visit: Visit
  readonly events: readonly Earlier[]
  readonly page: number
  readonly hasMore: boolean
}

/** Every past event once, however many dates it had. */
export const AllEarlier = ({ visit, events, page, hasMore }: AllEarlierProps) => {
  const { lang } = visit
  const words = messages[lang]
  const to = (number: number) => earlierPath(lang, slugOf(visit), number)
  return (
    <>
      <DeskHint>{events.length === 0 ? words.noPast : words.likeLastHint}</DeskHint>
      <EventsToCopy visit={visit} events={events} />
      {page > 1 || hasMore ? (
        <Pagination
          label={words.pages}
          previous={page > 1 ? { label: words.previous, href: to(page - 1) } : undefined}
          next={hasMore ? { label: words.next, href: to(page + 1) } : undefined}
          position={words.page(page)}
        />
      ) : null}
    </>
  )
}

const EventsToCopy = ({ visit, events }: { visit: Visit; events: readonly Earlier[] }) => {
  const { lang } = visit
  return (
    <ul>
      {events.map((event) => (
        <li class="calendar-desk-line">
          <a href={newEventPath(lang, slugOf(visit), { like: event.id })}>
            <Marked text={event.title} lang={lang} />
          </a>
          <span class="calendar-note">{dayWords(event, visit)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A plan that knew only its month says no day. */
function dayWords({ day, precise }: Earlier, { lang }: Visit): string {
  const date = Temporal.PlainDate.from(day)
  return precise === 'month' ? monthWords(date.toPlainYearMonth(), lang) : dateWords(date, lang, { weekday: false })
}
