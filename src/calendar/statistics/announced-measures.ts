import type { Reader } from '#src/platform/db/database.ts'
import type { House, Measure, MeasuredSpan } from '#src/platform/module.ts'
import { countStopped, readMeasures } from './measures.store.ts'
import { peopleIn, type Sum, sumOf } from './measures.ts'

/** What the calendar counts of an organisation in a period; the page of statistics tells the same in detail. */
export function calendarMeasures({ clock }: House): Measure[] {
  const summed = (value: (sum: Sum) => number) => async (query: Reader, span: MeasuredSpan) =>
    value(sumOf(await readMeasures(query, { ...span, now: clock.now() })))
  return [
    {
      key: 'calendar.held',
      label: { bg: 'Проведени прояви', en: 'Held dates' },
      count: summed(({ held }) => held),
    },
    {
      key: 'calendar.attendance',
      label: { bg: 'Посещения', en: 'Attendance' },
      count: summed(peopleIn),
    },
    {
      key: 'calendar.online',
      label: { bg: 'От тях онлайн', en: 'Of these online' },
      count: summed(({ online }) => online),
    },
    {
      key: 'calendar.volunteer-hours',
      label: { bg: 'Часове доброволен труд', en: 'Hours of volunteers' },
      count: summed(({ volunteerHours }) => volunteerHours),
    },
    {
      key: 'calendar.cancelled',
      label: { bg: 'Отменени дати', en: 'Cancelled dates' },
      count: (query, span) => countStopped(query, span, 'cancelled'),
    },
    {
      key: 'calendar.postponed',
      label: { bg: 'Отложени дати', en: 'Postponed dates' },
      count: (query, span) => countStopped(query, span, 'postponed'),
    },
  ]
}
