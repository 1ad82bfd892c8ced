import { sql } from 'kysely'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { House } from '#src/platform/module.ts'
import { type Opening, type OpeningException, spansFrom } from '../profile/opening-hours.ts'
import { profileTables } from '../profile/profile.tables.ts'

/** What somebody who sets out wants to know of a partner before opening its page. */
export interface Visiting {
  readonly opening: Opening
  /** Somebody has looked: one gets into its house without a step. */
  readonly isStepFree: boolean
}

/** Of every partner that says anything of it, by slug; read again when one of them or a place changes. */
export const readVisiting = ({ database, memo }: Pick<House, 'database' | 'memo'>): Promise<Map<string, Visiting>> =>
  memo.get('directory visiting', ['network', 'places'], () => readAll(database.read))

const tables = (query: Reader) => profileTables(query).withTables<PlacesTables>()

/** Three queries, however many partners there are; of departments and branches their own pages tell. */
async function readAll(query: Reader): Promise<Map<string, Visiting>> {
  const [heads, days, exceptions] = await Promise.all([readHeads(query), readDays(query), readExceptions(query)])
  const [daysOf, exceptionsOf] = [Map.groupBy(days, ({ id }) => id), Map.groupBy(exceptions, ({ id }) => id)]
  const weeks = new Map<string, Opening['week']>()
  const visiting = heads.flatMap(({ id, slug, by_appointment, step_free }) => {
    const week = weekOf(daysOf.get(id) ?? [], weeks)
    const own = exceptionsOf.get(id)?.map(exceptionFrom) ?? []
    const opening = { week, byAppointment: by_appointment === 1, exceptions: own }
    const isStepFree = step_free === 'yes'
    const saysNothing = week.size + own.length === 0 && !opening.byAppointment && !isStepFree
    return saysNothing ? [] : [[slug, { opening, isStepFree }] as const]
  })
  return new Map(visiting)
}

/** Thousands have the same week: it is kept once. */
function weekOf(days: readonly { weekday: number; spans: string }[], known: Map<string, Opening['week']>) {
  const key = days.map(({ weekday, spans }) => `${weekday} ${spans}`).join()
  const week = known.get(key) ?? new Map(days.map(({ weekday, spans }) => [weekday, spansFrom(spans)] as const))
  known.set(key, week)
  return week
}

const exceptionFrom = ({ from, until, spans, reason }: ExceptionRow): OpeningException => ({
  from: Temporal.PlainDate.from(from),
  until: Temporal.PlainDate.from(until),
  spans: spansFrom(spans),
  reason,
})

/** The house that was named, else the first of those that it keeps, as on its page. */
const house = sql<string>`coalesce(organisation.main_venue_id, (
  select min(own.id) from places_venue as own where own.owner_id = organisation.id))`

/** Who is gone does not open. */
const readHeads = (query: Reader) =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .leftJoin('places_venue as venue', (join) => join.on('venue.id', '=', house))
    .select(['organisation.id', 'organisation.slug', 'organisation.by_appointment', 'venue.step_free'])
    .where('organisation.status', '=', 'active')
    .where('organisation.closed_on', 'is', null)
    .execute()

const readDays = (query: Reader) =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_opening as opening', 'opening.organisation_id', 'organisation.id')
    .select(['organisation.id', 'opening.weekday', 'opening.spans'])
    .where('organisation.status', '=', 'active')
    .where('opening.branch_id', 'is', null)
    .orderBy('organisation.id')
    .orderBy('opening.weekday')
    .execute()

type ExceptionRow = Awaited<ReturnType<typeof readExceptions>>[number]
const readExceptions = (query: Reader) =>
  tables(query)
    .selectFrom('network_organisation as organisation')
    .innerJoin('network_opening_exception as differing', 'differing.organisation_id', 'organisation.id')
    .select(['organisation.id', 'differing.from_on as from', 'differing.until_on as until'])
    .select(['differing.spans', 'differing.reason'])
    .where('organisation.status', '=', 'active')
    .where('differing.branch_id', 'is', null)
    .execute()
