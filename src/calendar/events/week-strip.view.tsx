import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, monthName, relativeDay, weekdayName } from '#src/platform/language/dates.ts'
import { Rows } from '#src/ui/row/row.tsx'
import { inLang, viewAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { DateRow } from './date-row.view.tsx'
import type { ListedDate } from './event-list.store.ts'
import type { Filter } from './filter.form.ts'

interface WeekProps {
  visit: Visit
  monday: Temporal.PlainDate
  dates: readonly ListedDate[]
  filter: Filter
}

/** Seven days at a glance, then each with its rows under a number as on the leaf. */
export const Week = ({ visit, monday, dates, filter }: WeekProps) => {
  const byDay = Map.groupBy(dates, ({ firstDay }) => firstDay)
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }))
  return (
    <>
      <nav class="calendar-week" aria-label={messages[visit.lang].daysOfWeek}>
        <ol>
          {week.map((day) => (
            <StripDay day={day} visit={visit} count={byDay.get(day.toString())?.length ?? 0} />
          ))}
        </ol>
      </nav>
      {week.map((day) => (
        <WeekDay day={day} visit={visit} dates={byDay.get(day.toString()) ?? []} filter={filter} />
      ))}
    </>
  )
}

const StripDay = ({ day, visit: { lang, today }, count }: { day: Temporal.PlainDate; visit: Visit; count: number }) => {
  const words = messages[lang]
  const name = dateWords(day, lang, { year: false })
  const inside = (
    <>
      <span class="ui-hidden">
        {name}: {count > 0 ? words.eventsOfDay(count) : words.noneOfDay}
      </span>
      <span aria-hidden="true" class="calendar-week-name">
        {weekdayName(day.dayOfWeek, lang, 'short')}
      </span>
      <span aria-hidden="true" class="calendar-week-number">
        {day.day}
      </span>
      <span aria-hidden="true" class="calendar-week-count">
        {count > 0 ? count : '–'}
      </span>
    </>
  )
  return (
    <li class={day.equals(today) ? 'calendar-week-today' : undefined}>
      {count > 0 ? <a href={`#d${day}`}>{inside}</a> : <span>{inside}</span>}
    </li>
  )
}

const WeekDay = ({ day, visit, dates, filter }: Omit<WeekProps, 'monday'> & { day: Temporal.PlainDate }) => {
  const { lang, today } = visit
  if (dates.length === 0) return null
  const near = relativeDay(day, today, lang)
  const weekday = weekdayName(day.dayOfWeek, lang)
  return (
    <section class="calendar-weekday" id={`d${day}`}>
      <h2>
        <a href={inLang(lang, viewAddress(day.toString(), filter))}>
          <span class="calendar-weekday-number">{day.day}</span>{' '}
          <span class="calendar-weekday-month">{monthName(day.month, lang)}</span>{' '}
          <span class="calendar-weekday-name">{near ? `${weekday}, ${near}` : weekday}</span>
        </a>
      </h2>
      <Rows>
        {dates.map((date) => (
          <DateRow date={date} lang={lang} />
        ))}
      </Rows>
    </section>
  )
}
