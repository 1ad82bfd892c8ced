import { type ICalEvent, timeKey } from '#src/platform/icalendar/icalendar.ts'
import { fold } from '#src/platform/language/fold.ts'
import type { IncomingEvent, IncomingMore } from '../incoming.ts'
import type { ReadDate } from './event-of-item.ts'
import { movedEnd } from './foreign-time.ts'

/**
 * Events from the dates of a page: those of one series with the same title become one event with several dates; the same event told
 * twice is one; different ones under one name are told apart by their start.
 */
export function gatherDates(dates: readonly ReadDate[]): IncomingEvent[] {
  const groups = Map.groupBy(dates, ({ series, event, uid }) =>
    series && fold(series.title) === fold(event.summary) ? `series ${series.id}` : `date ${uid}`,
  )
  return [...groups].flatMap(([key, some]) => {
    const [first, ...others] = withoutRepeated(some)
    if (!first) return []
    if (key.startsWith('series ')) return [seriesEvent(key.slice('series '.length), [first, ...others])]
    if (others.length === 0) return [singleEvent(first, first.uid)]
    return [first, ...others].map((date) => singleEvent(date, `${date.uid}#${timeKey(date.event.start)}`))
  })
}

const sameness = ({ event }: ReadDate): string => `${timeKey(event.start)} ${fold(event.summary)}`

/** The first telling of each. */
const withoutRepeated = (dates: readonly ReadDate[]): ReadDate[] =>
  [...Map.groupBy(dates, sameness).values()].flatMap(([first]) => first ?? [])

/** One that was moved is its first date with another time in its place. */
function singleEvent({ event, more, previous }: ReadDate, uid: string): IncomingEvent {
  if (previous === null || event.rrule !== null)
    return { series: { uid, master: { ...event, uid }, overrides: [] }, more }
  const master = { ...event, uid, start: previous, end: movedEnd(event.start, event.end, previous) }
  const put = more.postponed ? { ...more, postponed: [previous] } : more
  return { series: { uid, master, overrides: [{ ...event, uid, recurrenceId: previous }] }, more: put }
}

/** The first date stands for the series; the others are added to it, with what they say otherwise. */
export function seriesEvent(
  uid: string,
  dates: readonly [ReadDate, ...ReadDate[]],
  usual?: Partial<ICalEvent>,
  page?: Pick<IncomingMore, 'url'>,
): IncomingEvent {
  const at = ({ event, previous }: ReadDate) => previous ?? event.start
  const [first, ...others] = [...dates].sort((one, other) => (timeKey(at(one)) < timeKey(at(other)) ? -1 : 1))
  if (!first) return singleEvent(dates[0], uid)
  const start = at(first)
  const master: ICalEvent = {
    ...first.event,
    ...commonOf(dates),
    ...usual,
    uid,
    start,
    end: movedEnd(first.event.start, first.event.end, start),
    rdates: others.map(at),
  }
  const overrides = [first, ...others].flatMap((date) => {
    const recurrenceId = at(date)
    const own = { ...date.event, uid, recurrenceId, url: master.url, categories: master.categories }
    return differs(own, master) ? [own] : []
  })
  const postponed = dates.flatMap((date) => (date.more.postponed ? [at(date)] : []))
  return {
    series: { uid, master, overrides },
    more: { ...first.more, ...page, ...(postponed.length > 0 ? { postponed } : {}) },
  }
}

/** What most dates say is said of the series, so that a first date that was cancelled does not cancel all. */
function commonOf(dates: readonly ReadDate[]): Pick<ICalEvent, 'status' | 'location' | 'description'> {
  const most = <Value extends string>(values: readonly Value[]): Value => {
    const counted = [...Map.groupBy(values, (value) => value)].sort(([, one], [, other]) => other.length - one.length)
    return counted[0]?.[0] ?? (values[0] as Value)
  }
  return {
    status: most(dates.map(({ event }) => event.status)),
    location: most(dates.map(({ event }) => event.location)),
    description: most(dates.map(({ event }) => event.description)),
  }
}

function differs(date: ICalEvent & { readonly recurrenceId: ICalEvent['start'] }, master: ICalEvent): boolean {
  if (timeKey(date.start) !== timeKey(date.recurrenceId)) return true
  const usualEnd = movedEnd(master.start, master.end, date.start)
  const key = (time: ICalEvent['end']) => (time === null ? '' : timeKey(time))
  if (key(usualEnd) !== key(date.end)) return true
  return (['summary', 'description', 'location', 'status'] as const).some((name) => date[name] !== master[name])
}
