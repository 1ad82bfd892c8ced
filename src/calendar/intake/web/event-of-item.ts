import { createHash } from 'node:crypto'
import { type ICalEvent, type ICalTime, textLimits, timeKey } from '#src/platform/icalendar/icalendar.ts'
import { cutText } from '#src/platform/icalendar/read-text.ts'
import { ianaZone } from '#src/platform/icalendar/zone-names.ts'
import { fold } from '#src/platform/language/fold.ts'
import { isText, type PageItem } from '#src/platform/web-page/item.ts'
import { wordsOf } from '#src/platform/web-page/read-page.ts'
import type { RunProblem } from '#src/sources/index.ts'
import type { IncomingMore, ReadContext } from '../incoming.ts'
import { endAfter, endAfterLength, readForeignTime } from './foreign-time.ts'
import { moreOfItem } from './more-of-item.ts'
import { placeOf } from './place-of-item.ts'
import { scheduleOf } from './schedule-of-item.ts'
import { lineOf, type Things } from './things.ts'

/** One date as a page tells it, before dates of one series are put together. */
export interface ReadDate {
  readonly uid: string
  readonly event: ICalEvent
  readonly more: IncomingMore
  /** Where it stood before it was moved. */
  readonly previous: ICalTime | null
  /** The series that it belongs to: its id, and its name. */
  readonly series: { readonly id: string; readonly title: string } | null
}

export interface DateReading {
  readonly date: ReadDate | null
  readonly problems: readonly RunProblem[]
}

/** What the page says of the whole where a date says nothing: a date of a series often has its time alone. */
export interface Usual {
  readonly title: string
  readonly description: string
}

/** A date of a calendar from what a page calls an event. Refused without a start and without a title. */
export function dateOf(things: Things, item: PageItem, context: ReadContext, usual?: Usual): DateReading {
  const said = (...names: string[]) => things.words(item, ...names)
  const title = titleOf(things, item) || (usual?.title ?? '')
  const at = cutText(title || item.id || said('url') || item.types[0] || '', 200)
  const refused = (code: string, detail: string): DateReading => ({
    date: null,
    problems: [{ code, at, detail: detail.slice(0, 100), refused: true }],
  })
  const problems: RunProblem[] = []
  const note = (code: string, detail: string) =>
    problems.push({ code, at, detail: detail.slice(0, 100), refused: false })
  const zone = ianaZone(said('timezone', 'timeZone'))
  const startWords = said('startDate', 'dtstart', 'start')
  const read = readForeignTime(startWords, context, zone)
  const schedule = scheduleOf(things, item, read?.time ?? null, context)
  const start = read?.time ?? schedule?.start
  if (!start && startWords === '') return refused('start-missing', 'no startDate')
  if (!start) return refused('start-unreadable', startWords)
  if (title === '') return refused('title-missing', timeKey(start))
  const schedules = things.items(item, 'eventSchedule')
  if (schedules.length > 0 && !schedule) note('rule-unreadable', 'eventSchedule')
  if (schedules.length > 1) note('rule-unreadable', `the first of ${schedules.length} schedules is read`)
  const precise = read?.precise ?? 'day'
  const status = statusOf(things, item)
  const online = /Online/i.test(said('eventAttendanceMode', 'attendanceMode'))
  const place = placeOf(things, item, online)
  const uid = uidOf(things, item) ?? madeUp(title, start)
  const event: ICalEvent = {
    ...blank,
    uid,
    start,
    end: schedule
      ? schedule.end
      : precise === 'month'
        ? monthAfter(start)
        : endOf(things, item, start, context, zone, note),
    summary: cutText(title, textLimits.summary),
    description: cutText(descriptionOf(things, item) || (usual?.description ?? ''), textLimits.description),
    location: place.words,
    geo: place.geo,
    url: things.link(item, 'url') ?? null,
    categories: categoriesOf(things, item),
    status: icalStatus(precise === 'month' ? 'planned' : status),
    rrule: schedule?.rrule ?? null,
    exdates: schedule?.exdates ?? [],
  }
  const before = readForeignTime(said('previousStartDate'), context, zone)?.time ?? null
  return {
    date: {
      uid,
      event: schedule ? { ...event, start: schedule.start } : event,
      more: moreOfItem(things, item, { place, online, precise, postponed: status === 'postponed' ? start : undefined }),
      previous: before && timeKey(before) !== timeKey(start) && before.kind === start.kind ? before : null,
      series: seriesOf(things, item),
    },
    problems,
  }
}

const icalStatus = (status: ReturnType<typeof statusOf>): ICalEvent['status'] =>
  status === 'cancelled' || status === 'confirmed' ? status : 'tentative'

const blank = {
  recurrenceId: null,
  thisAndFuture: false,
  sequence: 0,
  lastModified: null,
  rrule: null,
  rdates: [],
  exdates: [],
  organizerName: null,
  classification: 'public',
  altDescriptionHtml: null,
} as const

/** A film or a play names the evening that says no name of its own. */
const works = ['workPresented', 'workPerformed', 'workFeatured']

/** A class of microformats calls the lead a summary, others the title. */
const titleOf = (things: Things, item: PageItem): string =>
  lineOf(things.words(item, 'name', 'headline', ...(item.types.includes('h-event') ? [] : ['summary']), ...works))

const descriptionOf = (things: Things, item: PageItem): string =>
  wordsOf(
    things.words(item, 'description', 'content', ...(item.types.includes('h-event') ? ['summary'] : []), 'abstract'),
  )

function endOf(
  things: Things,
  item: PageItem,
  start: ICalTime,
  context: ReadContext,
  zone: string | null,
  note: (code: string, detail: string) => void,
): ICalTime | null {
  const words = things.words(item, 'endDate', 'dtend', 'end')
  if (words === '') return endAfterLength(start, things.words(item, 'duration'))
  const read = readForeignTime(words, context, zone)
  if (!read || read.precise === 'month') {
    note('end-unreadable', words)
    return null
  }
  const end = endAfter(start, read.time)
  if (end === 'before') note('end-before-start', `${timeKey(start)} to ${words}`)
  return end === 'before' ? null : end
}

const monthAfter = (start: ICalTime): ICalTime | null =>
  start.kind === 'date'
    ? { kind: 'date', date: Temporal.PlainDate.from(start.date).add({ months: 1 }).toString() }
    : null

function statusOf(things: Things, item: PageItem): 'planned' | 'confirmed' | 'postponed' | 'cancelled' {
  const values = things.values(item, 'eventStatus', 'status')
  const said = values.map((value) => (isText(value) ? value.text : (value.id ?? things.words(value, 'name')))).join(' ')
  if (/cancel/i.test(said)) return 'cancelled'
  if (/postpon/i.test(said)) return 'postponed'
  return /tentative|planned/i.test(said) ? 'planned' : 'confirmed'
}

/** `keywords` hold several words between commas. */
function categoriesOf(things: Things, item: PageItem): string[] {
  const words = things.values(item, 'keywords', 'category', 'tags').flatMap((value) => {
    if (isText(value)) return value.text.split(/[,;]/, 50)
    return [things.words(value, 'name')]
  })
  const clean = words.map((word) => cutText(lineOf(word), textLimits.category)).filter((word) => word !== '')
  return [...new Set(clean)].slice(0, textLimits.categories)
}

/** An own name first, then the page of the event, then an identifier; names that hold only within the page need its address. */
function uidOf(things: Things, item: PageItem): string | undefined {
  const named = [item.id, things.words(item, 'id', 'uid')].map((id) => id && whole(id, things.address)).find((id) => id)
  if (named) return cutText(named, textLimits.uid)
  const url = things.link(item, 'url')
  if (url !== undefined && !(things.isList && url === things.address)) return url
  const identifier = things.values(item, 'identifier')[0]
  const words = identifier && (isText(identifier) ? identifier.text : things.words(identifier, 'value'))
  return words ? cutText(words.trim(), textLimits.uid) || undefined : undefined
}

function whole(id: string, address: string | null): string | undefined {
  if (id.startsWith('_:') || id.trim() === '') return undefined
  const isWhole = /^[a-z][a-z0-9+.-]*:/i.test(id)
  if (isWhole) return id.trim()
  return address === null ? undefined : URL.parse(id, address)?.href
}

/** Without a name of its own the same title and start are the same event. */
const madeUp = (title: string, start: ICalTime): string =>
  `made-up-${createHash('sha256')
    .update(`${timeKey(start)} ${fold(title)}`)
    .digest('hex')
    .slice(0, 24)}`

function seriesOf(things: Things, item: PageItem): ReadDate['series'] {
  const [above] = things.items(item, 'superEvent')
  const id = above && uidOf(things, above)
  return above && id && above.types.includes('EventSeries') ? { id, title: titleOf(things, above) } : null
}
