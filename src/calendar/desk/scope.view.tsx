import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import type { CalendarEvent } from '../events/event.ts'
import { editPath } from './addresses.ts'
import { datesAhead, whenOf } from './dates-ahead.ts'
import { pathOf } from './desk-page.tsx'
import { messages } from './messages.ts'

const mostSaid = 4

/** „4, 11, 18 декември и още 3“: the dates ahead, from one on. */
export function datesInWords(event: CalendarEvent, visit: Visit, from?: string): string {
  const { lang } = visit
  const dates = datesAhead(event, visit).filter(({ recurrenceId }) => from === undefined || recurrenceId >= from)
  const said = dates
    .slice(0, mostSaid)
    .map(({ firstDay }) => dateWords(Temporal.PlainDate.from(firstDay), lang, { weekday: false, year: false }))
  const rest = dates.length - said.length
  return [said.join(', '), ...(rest > 0 ? [messages[lang].andMore(rest)] : [])].join(' ')
}

/** Three ways to change a series, each with the dates that it changes. */
export const ScopeChoice = ({ visit, event, at }: { visit: Visit; event: CalendarEvent; at?: string | undefined }) => {
  const { lang } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  const dates = datesAhead(event, visit)
  const date = dates.find(({ recurrenceId }) => recurrenceId === at) ?? dates[0]
  return (
    <ul class="calendar-desk-scopes">
      {date ? (
        <>
          <Choice
            label={words.onlyOne(whenOf(date, event, lang))}
            act={words.thisDate}
            href={pathOf(visit, 'events', event.id, 'dates', date.recurrenceId)}
          />
          <Choice
            label={words.fromOn(datesInWords(event, visit, date.recurrenceId))}
            act={words.thisAndNext}
            href={editPath(lang, slug, event.id, { scope: 'from', at: date.recurrenceId })}
          />
        </>
      ) : null}
      <Choice
        label={dates.length > 0 ? words.allOf(datesInWords(event, visit)) : words.noDatesAhead}
        act={words.everyDate}
        href={editPath(lang, slug, event.id, { scope: 'all' })}
      />
    </ul>
  )
}

const Choice = ({ label, act, href }: { label: string; act: string; href: string }) => (
  <li>
    <p>{label}</p>
    <ButtonLink kind="quiet" href={href}>
      {act}
    </ButtonLink>
  </li>
)
