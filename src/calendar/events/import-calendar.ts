import { createHash } from 'node:crypto'
import { readVenueNames } from '#src/places/index.ts'
import type { ICalProblem } from '#src/platform/icalendar/icalendar.ts'
import { readICalendar } from '#src/platform/icalendar/read-icalendar.ts'
import type { House } from '#src/platform/module.ts'
import {
  beginRun,
  finishRun,
  openSource,
  type RunProblem,
  type RunReport,
  readItems,
  rememberItem,
} from '#src/sources/index.ts'
import { readEventIdBySlug, type Saving, saveEvent } from './event.store.ts'
import type { CalendarEvent, Sphere } from './event.ts'
import { asCalendarEvent } from './event-from-ical.ts'
import { readEvents, readSpheres } from './event-read.store.ts'
import { gatherSeries, type Series } from './gather-series.ts'
import { occurrencesOf } from './occurrence.ts'
import { recogniseVenues } from './recognise-venues.ts'
import { freeSlug } from './slugs.ts'

export interface CalendarImport {
  readonly organisationId: string
  readonly bytes: Uint8Array
  /** What the report calls it: the name of the file. */
  readonly label: string
  /** Undefined: an event keeps the one it has, a new one gets the usual one. */
  readonly sphere?: Sphere | undefined
}

const usualSphere: Sphere = 'culture'
const perTransaction = 100

/**
 * Reads an iCalendar file into an organisation's calendar. A record is known by its UID within the organisation: the same
 * again changes nothing, a different one changes its event in place. Never throws on what the file says; the report does.
 */
export async function importCalendar(house: House, request: CalendarImport): Promise<RunReport> {
  const { database, clock, ids } = house
  const now = clock.now()
  const reading = readICalendar(request.bytes)
  const { series, problems: gathered } = gatherSeries(reading.events)
  const problems = [...reading.problems.map((problem) => asProblem(problem, reading.events.length > 0)), ...gathered]
  const turnedAway = problems.filter(({ refused }) => refused).length
  const runId = ids()
  const sourceId = await database.write(async (tx) => {
    const id = await openSource(
      tx,
      { organisationId: request.organisationId, reader: 'icalendar', address: '' },
      ids(),
      now,
    )
    await beginRun(tx, { id: runId, sourceId: id, label: request.label }, now)
    return id
  })
  const work: Work = {
    house,
    request,
    sourceId,
    now,
    venues: await venueFinder(house),
  }
  const counts = { came: series.length, added: 0, changed: 0, unchanged: 0, refused: 0 }
  for (let from = 0; from < series.length; from += perTransaction) {
    const some = series.slice(from, from + perTransaction)
    for (const outcome of await takeIn(work, some)) {
      counts[outcome.became]++
      if (outcome.problem) problems.push(outcome.problem)
    }
  }
  counts.refused += turnedAway
  counts.came += turnedAway
  await database.write((tx) =>
    finishRun(tx, { id: runId, sourceId, organisationId: request.organisationId }, counts, problems, clock.now()),
  )
  house.log.info('a calendar was imported', {
    organisation: request.organisationId,
    added: counts.added,
    changed: counts.changed,
  })
  return { label: request.label, ...counts, problems }
}

interface Work {
  readonly house: House
  readonly request: CalendarImport
  readonly sourceId: string
  readonly now: Temporal.Instant
  readonly venues: (location: string) => string | null
}

interface Outcome {
  readonly became: 'added' | 'changed' | 'unchanged' | 'refused'
  readonly problem?: RunProblem
}

/** Up to a hundred series in one transaction, which asks itself what is known: another import may run at the same time. */
const takeIn = ({ house, request, sourceId, now, venues }: Work, some: readonly Series[]): Promise<Outcome[]> =>
  house.database.write(async (tx) => {
    const outcomes: Outcome[] = []
    const saving = { now, networkZone: house.settings.ZONE }
    const uids = some.map(({ uid }) => uid)
    const known = await readItems(tx.query, sourceId, uids)
    const spheresOf = await readSpheres(
      tx.query,
      [...known.values()].map(({ targetId }) => targetId),
    )
    for (const series of some) {
      const before = known.get(series.uid)
      const kept = before && spheresOf.get(before.targetId)
      const sphere = request.sphere ?? kept ?? usualSphere
      const hash = hashOf(series, sphere)
      if (before?.hash === hash && kept) {
        await rememberItem(tx, sourceId, { uid: series.uid, targetId: before.targetId, hash }, now)
        outcomes.push({ became: 'unchanged' })
        continue
      }
      const id = before?.targetId ?? house.ids()
      const [previous] = kept ? await readEvents(tx.query, [id]) : []
      const event = asCalendarEvent(series, {
        id,
        organisationId: request.organisationId,
        sphere,
        zone: house.settings.ZONE,
        venues,
      })
      if (!event.ok) {
        outcomes.push({ became: 'refused', problem: event.problem })
        continue
      }
      if (!previous && hasNoDates({ ...event.event, slug: '' }, saving)) {
        outcomes.push({ became: 'refused', problem: nothingLeft(series.uid) })
        continue
      }
      const [text] = Object.values(event.event.texts)
      const isTaken = async (wanted: string) => (await readEventIdBySlug(tx.query, wanted)) !== undefined
      const slug = previous?.slug ?? (await freeSlug(text?.title ?? '', event.event.starts, isTaken))
      const sequence = previous ? Math.max(event.event.sequence, previous.sequence + 1) : event.event.sequence
      // What the desk has added to an imported event is not in the file, and stays.
      const details = previous?.details ?? event.event.details
      await saveEvent(tx, { ...event.event, slug, sequence, details }, saving)
      await rememberItem(tx, sourceId, { uid: series.uid, targetId: id, hash }, now)
      outcomes.push({ became: previous ? 'changed' : 'added' })
    }
    return outcomes
  })

/** Every date taken away by EXDATE: there would be a page without a day. */
const hasNoDates = (event: CalendarEvent, saving: Saving): boolean =>
  event.changes.some(({ kind }) => kind === 'excluded') && occurrencesOf(event, saving).length === 0

const nothingLeft = (at: string): RunProblem => ({
  code: 'no-dates',
  at,
  detail: 'every date is taken away again',
  refused: true,
})

/** Everything that the file says of it; when it was stamped or exported does not count. */
const hashOf = (series: Series, sphere: Sphere): string =>
  createHash('sha256')
    .update(
      JSON.stringify([sphere, series.master, series.overrides], (key, value) =>
        key === 'lastModified' ? undefined : value,
      ),
    )
    .digest('base64url')

/** After these the reader has nothing to hand on. */
const refusing = new Set([
  'start-missing',
  'start-unreadable',
  'recurrence-id-unreadable',
  'event-unreadable',
  'too-large',
  'not-a-calendar',
])
/** Bare events without the frame of a calendar around them are read all the same. */
const asProblem = ({ code, at, detail }: ICalProblem, someRead: boolean): RunProblem => ({
  code,
  at,
  detail,
  refused: refusing.has(code) && !(code === 'not-a-calendar' && someRead),
})

const venueFinder = async ({ database }: House) => recogniseVenues(await readVenueNames(database.read))
