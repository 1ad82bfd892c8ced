import { readGroupNames } from '#src/network/index.ts'
import { readVenueNames } from '#src/places/index.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { IntakeFrame, IntakeOutcome, IntakeProblem, IntakeTaker, KnownRecord } from '#src/platform/intake.ts'
import { fold } from '#src/platform/language/fold.ts'
import { plainText } from '#src/platform/language/plain-text.ts'
import type { House } from '#src/platform/module.ts'
import { readHost } from '../desk/host.store.ts'
import { considerDuplicates } from '../duplicates/consider-duplicates.ts'
import { readEventIdBySlug, type Saving, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'
import { occurrencesOf } from '../events/occurrence.ts'
import { recogniseVenues } from '../events/recognise-venues.ts'
import { saysOwnHouse } from '../events/says-own-house.ts'
import { freeSlug } from '../events/slugs.ts'
import { bringBack } from '../events/withdrawn.store.ts'
import { saveProgrammeItem } from '../programme/programme.store.ts'
import type { IncomingEvent } from './incoming.ts'
import { ownMeaning } from './topic-meanings.ts'
import { type Understanding, understandEvent } from './understand-event.ts'

type Record = KnownRecord<IncomingEvent>

/** Takes foreign events into the calendar of an organisation. Never throws on what they say; the outcome does. */
export async function prepareEvents(
  { ids, settings }: Pick<House, 'ids' | 'settings'>,
  query: Reader,
  frame: IntakeFrame,
): Promise<IntakeTaker<IncomingEvent>> {
  const anywhere = recogniseVenues(await readVenueNames(query))
  const host = await readHost(query, frame.organisation, 'bg')
  const recognise = (words: string) => anywhere(words) ?? (host && saysOwnHouse(words, host) ? host.ownHouse : null)
  const groups = new Map(
    (await readGroupNames(query, frame.organisation, 'bg')).map(({ id, name }) => [fold(name), id]),
  )
  const understanding: Understanding = {
    frame,
    zone: settings.ZONE,
    venues: remembered((location) => {
      const meant = frame.meaning('place', plainText(location).replaceAll(/\s+/g, ' '))
      return meant === undefined ? recognise(location) : meant || null
    }),
    groups: (name) => groups.get(fold(name)),
  }
  const saving = { now: frame.now, networkZone: settings.ZONE, actor: frame.actor }
  return {
    knows: (kind, words) =>
      kind === 'place' ? recognise(words) !== null : kind === 'topic' && ownMeaning(words) !== undefined,
    take: async (tx, records) => {
      const known = await readEvents(
        tx.query,
        records.flatMap(({ target }) => target ?? []),
      )
      const byId = new Map<string, CalendarEvent>(known.map((event) => [event.id, event]))
      await bringBack(tx, [...byId.keys()])
      const outcomes: IntakeOutcome[] = []
      for (const record of records) {
        const previous = byId.get(record.target ?? '')
        outcomes.push(await takeOne(tx, record, { previous, id: record.target ?? ids() }, understanding, saving))
      }
      const touched = outcomes.flatMap(({ became, target }) =>
        target !== undefined && (became === 'added' || became === 'changed') ? target : [],
      )
      if (touched.length > 0) await considerDuplicates(tx, touched, saving, { source: frame.source })
      return outcomes
    },
  }
}

const mostRemembered = 5000

/** Places repeat from event to event, and looking for one walks over all houses. */
function remembered(find: (location: string) => string | null): (location: string) => string | null {
  const known = new Map<string, string | null>()
  return (location) => {
    const before = known.get(location)
    if (before !== undefined) return before
    const found = find(location)
    if (known.size < mostRemembered) known.set(location, found)
    return found
  }
}

async function takeOne(
  tx: Tx,
  { uid, payload, same }: Record,
  { previous, id }: { readonly previous: CalendarEvent | undefined; readonly id: string },
  understanding: Understanding,
  saving: Saving,
): Promise<IntakeOutcome> {
  const understood = understandEvent(payload, { id, slug: previous?.slug ?? '', previous }, understanding)
  if (!understood.ok) return { became: 'refused', target: undefined, problem: understood.problem }
  const { event } = understood
  if (same && previous?.sphere === event.sphere) return { became: 'unchanged', target: id }
  if (!previous && hasNoDates(event, saving)) return { became: 'refused', target: undefined, problem: nothingLeft(uid) }
  const [text] = Object.values(event.texts)
  const isTaken = async (wanted: string) => (await readEventIdBySlug(tx.query, wanted)) !== undefined
  const slug = previous?.slug ?? (await freeSlug(text?.title ?? '', event.starts, isTaken))
  await saveEvent(tx, { ...event, slug }, saving)
  if (payload.more.programme) await saveProgrammeItem(tx, id, payload.more.programme)
  return { became: previous ? 'changed' : 'added', target: id }
}

/** Every date taken away by EXDATE: there would be a page without a day. */
const hasNoDates = (event: CalendarEvent, saving: Saving): boolean =>
  event.changes.some(({ kind }) => kind === 'excluded') && occurrencesOf(event, saving).length === 0

const nothingLeft = (at: string): IntakeProblem => ({
  code: 'no-dates',
  at,
  detail: 'every date is taken away again',
  refused: true,
})
