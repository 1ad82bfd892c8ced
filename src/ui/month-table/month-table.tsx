import type { Lang } from '#src/platform/i18n/lang.ts'
import type { SphereTagProps } from '../sphere-tag/sphere-tag.tsx'
import { roles } from '../table/roles.ts'

export type MonthEvent = {
  title: string
  /** Language of the title where it differs from the page's. */
  titleLang?: Lang | undefined
  href: string
  time?: string | undefined
  sphere?: SphereTagProps | undefined
  cancelled?: boolean | undefined
}
/** Of a day, as the style has it. */
export const eventsOnScreen = 3

export type MonthDay = {
  /** `2026-11-27` */
  date: string
  /** „петък, 27 ноември“: read aloud, and shown where days are a list. */
  label: string
  href: string
  /** A day of the month before or after: shown pale, without events. */
  outside?: boolean | undefined
  today?: boolean | undefined
  /** For links on the same page that lead to this day. */
  id?: string | undefined
  /** Up to three are shown on a screen; paper shows all that are handed in. */
  events: readonly MonthEvent[]
  /** „още 4“ when there are more events than a screen shows. */
  more?: string | undefined
  /** „още 2“ when there are more than were handed in. */
  moreOnPaper?: string | undefined
}
export type MonthTableProps = {
  caption: string
  /** Seven, Monday first: full names for ears, short ones for eyes. */
  weekdays: readonly { name: string; short: string }[]
  /** Rows of seven days; `monthWeeks` gives their dates. */
  weeks: readonly (readonly MonthDay[])[]
}

/** A month as a table, Monday first; on a phone a list of the days that have something. */
export const MonthTable = ({ caption, weekdays, weeks }: MonthTableProps) => (
  <table class={hasEvents(weeks) ? 'ui-month-table ui-month-table-list' : 'ui-month-table'} {...roles.table}>
    <caption class="ui-hidden">{caption}</caption>
    <thead {...roles.group}>
      <tr {...roles.row}>
        {weekdays.map(({ name, short }) => (
          <th scope="col" {...roles.columnHeader} abbr={name}>
            <span aria-hidden="true">{short}</span>
            <span class="ui-hidden">{name}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...roles.group}>
      {weeks.map((days) => (
        <tr {...roles.row}>
          {days.map((day) => (
            <Day {...day} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const hasEvents = (weeks: MonthTableProps['weeks']) => weeks.some((days) => days.some((day) => day.events.length > 0))

function dayClass({ outside, today, events }: MonthDay): string {
  const states = [outside && 'outside', today && 'today', events.length === 0 && 'empty'].filter(Boolean)
  return ['ui-month-table-day', ...states.map((state) => `ui-month-table-${state}`)].join(' ')
}

const Day = (day: MonthDay) => (
  <td {...roles.cell} id={day.id} class={dayClass(day)}>
    <a class="ui-month-table-date" href={day.href} aria-current={day.today ? 'date' : undefined}>
      <span class="ui-month-table-number" aria-hidden="true">
        {Number(day.date.slice(-2))}
      </span>
      <span class="ui-month-table-label">{day.label}</span>
    </a>
    {day.events.length > 0 ? (
      <ul class="ui-month-table-events">
        {day.events.map((event) => (
          <li class={event.sphere ? `ui-month-table-${event.sphere.sphere}` : undefined}>
            <a href={event.href}>
              {event.time ? <span class="ui-month-table-time">{event.time} </span> : null}
              <Title {...event} />
              {event.sphere ? <span class="ui-hidden">, {event.sphere.label}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    ) : null}
    {day.moreOnPaper ? <span class="ui-month-table-more-on-paper">{day.moreOnPaper}</span> : null}
    {day.more ? (
      <a class="ui-month-table-more" href={day.href}>
        {day.more}
        <span class="ui-hidden">: {day.label}</span>
      </a>
    ) : null}
  </td>
)

const Title = ({ title, titleLang, cancelled }: MonthEvent) => {
  const words = cancelled ? <s>{title}</s> : title
  return titleLang ? <span lang={titleLang}>{words}</span> : words
}
