import type { Lang } from '#src/platform/i18n/lang.ts'
import type { ICalEvent, ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { expandRule, inZone } from '#src/platform/icalendar/recur.ts'
import { plainText } from '#src/platform/language/plain-text.ts'
import type { RunProblem } from '#src/sources/index.ts'
import { type CalendarEvent, type Change, type EventText, type Sphere, typeOf, type WallTime } from './event.ts'
import { noDetails } from './event-details.ts'
import type { Series } from './gather-series.ts'

interface Frame {
  readonly id: string
  readonly organisationId: string
  readonly sphere: Sphere
  /** Zone of the network: floating times and moments of UTC are told in it. */
  readonly zone: string
  readonly venues: (location: string) => string | null
}

export type Reading =
  | { readonly ok: true; readonly event: Omit<CalendarEvent, 'slug'> }
  | { readonly ok: false; readonly problem: RunProblem }

const mostFollowing = 750
const yearsFollowing = 15
const longestLead = 280

/** One of our events from a series of VEVENTs. Refused without a title: nobody could find it. */
export function asCalendarEvent(series: Series, frame: Frame): Reading {
  const { master, uid } = series
  const title = titleOf(master)
  const refused = (code: string, detail: string): Reading => ({
    ok: false,
    problem: { code, at: uid, detail, refused: true },
  })
  if (title === '') return refused('title-missing', 'no SUMMARY')
  if (!isNear(master)) return refused('date-out-of-range', wordsOf(master.start))
  const zone = zoneOf(master, frame.zone)
  const wall = wallIn(zone)
  const changes = changesOf(series, wall, frame)
  return {
    ok: true,
    event: {
      id: frame.id,
      organisationId: frame.organisationId,
      type: typeOf({ rule: master.rrule, changes }),
      state: 'published',
      sphere: frame.sphere,
      kind: 'general',
      venueId: frame.venues(master.location),
      onlineUrl: onlineOf(master),
      zone,
      starts: wall(master.start),
      ends: endOf(master, wall),
      rule: master.rrule,
      status: statusOf(master),
      sequence: master.sequence,
      price: null,
      texts: { [langOf(`${title} ${master.description}`)]: textOf(master, title, frame.venues) },
      changes,
      details: { ...noDetails, source: 'import' },
    },
  }
}

/** A title is one line. One that is all markup is kept as it was typed: it is text, and pages escape it. */
const titleOf = ({ summary }: ICalEvent): string =>
  (plainText(summary) || summary).replaceAll(/[\n\t\u2028\u2029]+/g, ' ').trim()

const wordsOf = (time: ICalTime): string => (time.kind === 'date' ? time.date : time.local)
const yearOf = (time: ICalTime): number => Number(/^(\d{4})-/.exec(wordsOf(time))?.[1] ?? Number.NaN)

/** Years of four digits with room for zones and lengths at both ends, and nothing longer than people live. */
function isNear({ start, end }: Pick<ICalEvent, 'start' | 'end'>): boolean {
  const [first, last] = [yearOf(start), yearOf(end ?? start)]
  return first >= 1000 && last < 9000 && last - first <= 100
}

const meetingHosts = ['zoom.us', 'meet.google.com', 'teams.microsoft.com', 'teams.live.com', 'meet.jit.si', 'webex.com']

/** Only https, only the host itself or a name below it: `https://zoom.us.example.org` is no meeting. */
function isMeeting(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === 'https:' && meetingHosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`))
}

/** What says that it is for a meeting, else an address of a meeting where a page or a place should stand. */
function onlineOf({ conferenceUrl, url, location }: ICalEvent): string | null {
  if (conferenceUrl?.startsWith('https:')) return conferenceUrl
  return [url ?? '', location].find(isMeeting) ?? null
}

/** A single moment in UTC is told in the network's zone; a rule in UTC keeps it, since its hour follows no clock change. */
const zoneOf = ({ start, rrule }: ICalEvent, network: string): string => {
  if (start.kind === 'date' || start.zone === null) return network
  return start.zone === 'UTC' && rrule === null ? network : start.zone
}

/** A floating time beside times with a zone is meant in that zone: careless writers leave TZID out of EXDATE. */
const wallIn =
  (zone: string) =>
  (time: ICalTime): WallTime =>
    time.kind === 'date' ? time.date : inZone(time.local, time.zone, zone)

const endOf = ({ end, start }: ICalEvent, wall: (time: ICalTime) => WallTime): WallTime | null =>
  end !== null && end.kind === start.kind ? wall(end) : null

const statusOf = ({ status }: ICalEvent): 'planned' | 'confirmed' | 'cancelled' =>
  status === 'tentative' ? 'planned' : status

/** Bulgarian is what has Cyrillic letters; everything else counts as English. */
const langOf = (text: string): Lang => (/\p{Script=Cyrillic}/u.test(text) ? 'bg' : 'en')

function textOf(event: ICalEvent, title: string, venues: Frame['venues']): EventText {
  const { lead, body } = leadAndBody(plainText(event.description))
  const isElsewhere = venues(event.location) !== null || isMeeting(event.location)
  const place = isElsewhere ? null : plainText(event.location) || null
  return { title, lead, body, audience: null, place, reason: null }
}

/** A short first paragraph opens the text; a long one is the text. */
function leadAndBody(text: string): { lead: string | null; body: string | null } {
  const [first = '', ...rest] = text.split(/\n{2,}/)
  if (first === '' || first.length > longestLead) return { lead: null, body: text || null }
  return { lead: first, body: rest.join('\n\n') || null }
}

const nothing = { starts: null, ends: null, status: null, venueId: null, roomId: null, texts: {} }

function changesOf(series: Series, wall: (time: ICalTime) => WallTime, frame: Frame): Change[] {
  const { master } = series
  const overrides = series.overrides.filter(isNear)
  const changes = new Map<WallTime, Change>()
  const bare = (kind: Change['kind']) => (time: ICalTime) =>
    void changes.set(fit(time, master, wall), { ...nothing, recurrenceId: fit(time, master, wall), kind })
  master.rdates.filter((start) => isNear({ start, end: null })).forEach(bare('added'))
  for (const { start, end } of master.periods ?? []) {
    const added = changes.get(fit(start, master, wall))
    if (added && end.kind === master.start.kind) changes.set(added.recurrenceId, { ...added, ends: wall(end) })
  }
  // Ordered by date: a later turn of the series overrides an earlier one.
  for (const override of overrides.filter(({ thisAndFuture }) => thisAndFuture)) {
    for (const change of following(series, override, wall, frame)) changes.set(change.recurrenceId, change)
  }
  const isExtra = (id: WallTime) =>
    changes.get(id)?.kind === 'added' || (master.rrule === null && id !== wall(master.start))
  for (const override of overrides.filter(({ thisAndFuture }) => !thisAndFuture)) {
    const change = changeOf(series, override, wall, frame)
    changes.set(change.recurrenceId, {
      ...change,
      kind: isExtra(change.recurrenceId) ? 'added' : change.kind,
    })
  }
  // An excluded date may still be replaced by a VEVENT of its own: programs write both.
  for (const time of master.exdates) if (!changes.has(fit(time, master, wall))) bare('excluded')(time)
  return [...changes.values()].filter(({ recurrenceId }) => recurrenceId !== '')
}

/** A bare date among times means that day at the usual hour. */
function fit(time: ICalTime, master: ICalEvent, wall: (time: ICalTime) => WallTime): WallTime {
  const start = wall(master.start)
  if (time.kind === 'date') return start.length === 10 ? time.date : `${time.date}${start.slice(10)}`
  return start.length === 10 ? wall(time).slice(0, 10) : wall(time)
}

function changeOf({ master }: Series, override: ICalEvent, wall: (time: ICalTime) => WallTime, frame: Frame): Change {
  const recurrenceId = override.recurrenceId ? fit(override.recurrenceId, master, wall) : ''
  const title = titleOf(override)
  const venueId = frame.venues(override.location)
  const text = textOf(override, title, frame.venues)
  const differs = {
    title: title !== '' && title !== titleOf(master) ? title : null,
    lead: override.description === master.description ? null : text.lead,
    body: override.description === master.description ? null : text.body,
    place: override.location === master.location ? null : text.place,
    reason: null,
  }
  const hasWords = Object.values(differs).some((words) => words !== null)
  return {
    recurrenceId,
    kind: 'changed',
    starts: wall(override.start),
    ends: endOf(override, wall),
    status: statusOf(override) === statusOf(master) ? null : statusOf(override),
    venueId: venueId === frame.venues(master.location) ? null : venueId,
    roomId: null,
    texts: hasWords ? { [langOf(`${title} ${override.description}`)]: differs } : {},
  }
}

/** RANGE=THISANDFUTURE: this date and all later ones move by the same span (RFC 5545, 3.2.13). */
function following(series: Series, override: ICalEvent, wall: (time: ICalTime) => WallTime, frame: Frame): Change[] {
  const first = changeOf(series, override, wall, frame)
  const { master } = series
  if (master.rrule === null || first.starts === null || first.recurrenceId.length !== wall(master.start).length)
    return [first]
  const from = first.recurrenceId
  const at = (time: WallTime) => Temporal.PlainDateTime.from(time)
  const shape = (time: Temporal.PlainDateTime) =>
    from.length === 10 ? time.toPlainDate().toString() : time.toString({ smallestUnit: 'second' })
  const { rrule, exdates } = master
  const to = shape(at(from).add({ years: yearsFollowing }))
  const { starts } = expandRule({ start: master.start, rrule, exdates, from, to, limit: mostFollowing })
  const shift = at(from).until(at(first.starts))
  const length = first.ends === null ? null : at(first.starts).until(at(first.ends))
  const later = starts.map(wall).filter((recurrenceId) => recurrenceId > from)
  const moved = later.map((recurrenceId) => {
    const begin = at(recurrenceId).add(shift)
    return { ...first, recurrenceId, starts: shape(begin), ends: length && shape(begin.add(length)) }
  })
  return [first, ...moved]
}
