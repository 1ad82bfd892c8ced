import { type OrganisationType, readGroupNames, readLetterhead } from '#src/network/index.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import type { CalendarEvent } from '../events/event.ts'
import { readEvents } from '../events/event-read.store.ts'
import { readNames } from '../events/names.store.ts'
import { readOutside, readProgramme } from './programme.store.ts'
import { lineOf, type ProgrammeLine } from './programme-lines.ts'

/** Plans are made from September on; until then the running year is worked on. */
export const workedOnYear = (today: Temporal.PlainDate): number => (today.month >= 9 ? today.year + 1 : today.year)

export function yearOf({ params: { year = '' } }: Visit): number {
  if (!/^20\d\d$/.test(year)) throw new NotFound()
  return Number(year)
}

export interface ProgrammeOfYear {
  readonly year: number
  readonly type: OrganisationType
  readonly lines: readonly ProgrammeLine[]
  readonly outside: readonly CalendarEvent[]
  /** Where a table is brought in. */
  readonly upload: string
}

export const outsideShown = 50

/** A fixed number of queries for any number of items up to 500. */
export async function readLines(house: House, visit: Visit, year: number, lang: Lang): Promise<ProgrammeLine[]> {
  const { read } = house.database
  const organisation = organisationOf(visit)
  const planned = await readProgramme(read, organisation, year)
  const { venues } = await readNames(house, lang)
  const groups = new Map((await readGroupNames(read, organisation, lang)).map(({ id, name }) => [id, name]))
  return planned.map((each) => lineOf(each, { venues, groups }, lang))
}

export async function letterheadOf({ database }: House, visit: Visit) {
  const letterhead = await readLetterhead(database.read, organisationOf(visit), visit.today.toString())
  if (!letterhead) throw new NotFound()
  return letterhead
}

/** Of a year that is still to come nothing is outside its programme: it is not made yet. */
export async function readOutsideEvents({ database }: House, visit: Visit, year: number): Promise<CalendarEvent[]> {
  if (year > visit.today.year) return []
  const ids = await readOutside(database.read, organisationOf(visit), year, outsideShown)
  return readEvents(database.read, ids)
}
