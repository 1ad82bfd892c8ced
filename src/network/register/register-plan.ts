import { fold } from '#src/platform/language/fold.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { nameKey } from '../organisations/name-key.ts'
import type { KnownSettlement, SettlementMatch } from './match-settlement.ts'
import type { RegisterRow, RowReading } from './register-row.ts'

/** What the register says of an organisation and a draft takes over. */
export interface RegisterFields {
  readonly name: string
  readonly settlementId: string
  readonly address: string | null
  readonly eik: string | null
  readonly foundedYear: number | null
  readonly phone: string | null
  readonly email: string | null
  readonly closed: boolean
}

export interface KnownOrganisation {
  readonly id: string
  readonly slug: string
  readonly isDraft: boolean
  readonly isChitalishte: boolean
  readonly number: string | null
  readonly fields: RegisterFields
}

export interface Addition {
  readonly id: string
  readonly slug: string
  readonly number: string
  readonly fields: RegisterFields
}

export interface Change {
  readonly id: string
  readonly set: Partial<RegisterFields>
}

export interface RowProblem {
  readonly line: number
  readonly name: string
  /** Why, one of a few words: `settlement-unknown`, `eik-wrong`. */
  readonly code: string
  readonly detail: string
  /** False where the row was taken and something only has to be said. */
  readonly refused: boolean
}

export interface RegisterReport {
  readonly label: string
  readonly came: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  /** Of those taken: without ЕИК, and closed by the register. */
  readonly withoutEik: number
  readonly closed: number
  /** Rows of other oblasts, where one was asked for. */
  readonly elsewhere: number
  readonly problems: readonly RowProblem[]
}

export interface RegisterPlan {
  readonly additions: readonly Addition[]
  readonly changes: readonly Change[]
  /** What the register says now of organisations that are here already. */
  readonly links: readonly { readonly number: string; readonly id: string; readonly fields: RegisterFields }[]
  readonly report: Omit<RegisterReport, 'label' | 'elsewhere'>
}

export interface Ground {
  readonly match: (row: RegisterRow) => SettlementMatch
  readonly known: readonly KnownOrganisation[]
  readonly entries: ReadonlyMap<string, { readonly organisation: string; readonly said: string }>
  readonly newId: () => string
}

/** What a file would do to the network, without doing it. The first of two rows with one number or one ЕИК wins. */
export function planRegister(readings: readonly RowReading[], ground: Ground): RegisterPlan {
  const desk = openDesk(ground)
  for (const reading of readings) {
    if (reading.ok) placeRow(reading.row, desk)
    else desk.problems.push(refusalOf(reading))
  }
  const { additions, changes, links, problems } = desk
  const refused = problems.filter((problem) => problem.refused).length
  const changed = changes.length
  const unchanged = readings.length - additions.length - changed - refused
  const counts = { came: readings.length, added: additions.length, changed, unchanged, refused }
  const { withoutEik, closed } = desk
  return { additions, changes, links, report: { ...counts, withoutEik, closed, problems } }
}

const refusalOf = ({ line, name, code, detail }: Extract<RowReading, { ok: false }>): RowProblem => ({
  ...{ line, name, code, detail },
  refused: true,
})

/** What planning keeps at hand while it goes down the rows. */
function openDesk(ground: Ground) {
  const { known } = ground
  const byEik = new Map(known.flatMap((each) => (each.fields.eik ? [[each.fields.eik, each] as const] : [])))
  return {
    ...ground,
    byId: new Map(known.map((each) => [each.id, each])),
    byNumber: new Map(known.flatMap((each) => (each.number ? [[each.number, each] as const] : []))),
    byEik,
    byName: Map.groupBy(
      known.filter(({ isChitalishte, number }) => isChitalishte && number === null),
      ({ fields }) => nameInPlace(fields),
    ),
    /** ЕИК to whose it is: of an organisation here, or of a row before. */
    eikOwners: new Map<string, string>(byEik.entries().map(([eik, { id }]) => [eik, id])),
    slugs: new Set(known.map(({ slug }) => slug)),
    seen: new Map<string, number>(),
    claimed: new Set([...ground.entries.values()].map(({ organisation }) => organisation)),
    ...{ additions: [] as Addition[], changes: [] as Change[], problems: [] as RowProblem[] },
    links: [] as RegisterPlan['links'][number][],
    ...{ withoutEik: 0, closed: 0 },
  }
}

type Desk = ReturnType<typeof openDesk>

function placeRow(row: RegisterRow, desk: Desk): void {
  const say = (code: string, detail: string, refused = false) =>
    desk.problems.push({ line: row.line, name: row.name, code, detail: detail.slice(0, 200), refused })
  const before = desk.seen.get(row.number)
  if (before !== undefined) return void say('number-repeated', `№ ${row.number}, ${before}`, true)
  const match = desk.match(row)
  if (!match.ok) return void say(match.code, [row.settlement, row.municipality, row.oblast].join(', '), true)
  desk.seen.set(row.number, row.line)
  if (row.eik === null && row.wrongEik === null) desk.withoutEik++
  if (row.closed) desk.closed++
  const { said, existing } = findExisting(row, match.settlement, desk)
  const eik = ownEik(row, existing?.id, desk, say)
  const fields = fieldsOf(row, match.settlement.id, eik)
  if (!existing) addNew(row, match.settlement, fields, desk)
  else if (said === undefined) meet(existing, row.number, fields, desk, say)
  else if (said !== JSON.stringify(fields)) update(existing, row.number, fields, said, desk, say)
}

type Say = (code: string, detail: string) => void

const fieldsOf = (row: RegisterRow, settlementId: string, eik: string | null): RegisterFields => ({
  ...{ name: row.name, settlementId, address: row.address, eik, foundedYear: row.foundedYear },
  ...{ phone: row.phone, email: row.email, closed: row.closed },
})

const kindWords = ['Народно читалище', 'Възрожденско читалище', 'Читалище', 'НЧ'].map((words) => `${nameKey(words)} `)

/** The words of a name in a settlement; „Народно читалище“ before it does not count. */
function nameInPlace({ name, settlementId }: Pick<RegisterFields, 'name' | 'settlementId'>): string {
  const key = nameKey(name)
  const kind = kindWords.find((words) => key.startsWith(words)) ?? ''
  return `${key.slice(kind.length)} ${settlementId}`
}

/** By what was read before, by number, by ЕИК, or by a name with its year in the same settlement. */
function findExisting(row: RegisterRow, settlement: KnownSettlement, desk: Desk) {
  const entry = desk.entries.get(row.number)
  const entered = entry && desk.byId.get(entry.organisation)
  if (entered) return { existing: entered, said: entry.said }
  const named =
    row.foundedYear === null
      ? []
      : (desk.byName.get(nameInPlace({ name: row.name, settlementId: settlement.id })) ?? [])
  const ofEik = row.eik === null ? undefined : desk.byEik.get(row.eik)
  const candidates = [
    desk.byNumber.get(row.number),
    ofEik?.number ? undefined : ofEik,
    named.length === 1 ? named[0] : undefined,
  ]
  const existing = candidates.find((each) => each !== undefined && !desk.claimed.has(each.id))
  if (existing) desk.claimed.add(existing.id)
  return { existing, said: undefined }
}

/** A number that is another's already, or none, is left out and said. */
function ownEik(row: RegisterRow, id: string | undefined, desk: Desk, say: Say): string | null {
  if (row.wrongEik !== null) say('eik-wrong', row.wrongEik)
  if (row.eik === null) return null
  const owner = desk.eikOwners.get(row.eik)
  if (owner !== undefined && owner !== id && owner !== row.number) {
    say('eik-taken', row.eik)
    return null
  }
  if (owner === undefined) desk.eikOwners.set(row.eik, id ?? row.number)
  return row.eik
}

function addNew(row: RegisterRow, settlement: KnownSettlement, fields: RegisterFields, desk: Desk): void {
  const slug = slugOf(`${fold(row.name)} ${settlement.name}`, { prefix: 'chitalishte' })
  const free = desk.slugs.has(slug) ? firstFree(slug, desk.slugs) : slug
  desk.slugs.add(free)
  desk.additions.push({ id: desk.newId(), slug: free, number: row.number, fields })
}

function firstFree(slug: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}

/** An organisation that was here before the register was read keeps all that it has said. */
function meet(existing: KnownOrganisation, number: string, fields: RegisterFields, desk: Desk, say: Say): void {
  desk.links.push({ number, id: existing.id, fields })
  say('known-already', differences(existing.fields, fields).join(', '))
}

/** A draft follows the register where nobody has changed it; what an organisation has confirmed is only compared. */
function update(
  existing: KnownOrganisation,
  number: string,
  fields: RegisterFields,
  said: string,
  desk: Desk,
  say: Say,
): void {
  desk.links.push({ number, id: existing.id, fields })
  const before = JSON.parse(said) as RegisterFields
  const differing = differences(existing.fields, fields)
  const free = differing.filter((key) => existing.isDraft && existing.fields[key] === before[key])
  const kept = differing.filter((key) => !free.includes(key))
  if (free.length > 0)
    desk.changes.push({ id: existing.id, set: Object.fromEntries(free.map((key) => [key, fields[key]])) })
  if (kept.length > 0) say('kept', kept.join(', '))
}

const fieldNames = ['name', 'settlementId', 'address', 'eik', 'foundedYear', 'phone', 'email', 'closed'] as const

/** Fields of which the two speak differently. */
const differences = (one: RegisterFields, other: RegisterFields): (keyof RegisterFields)[] =>
  fieldNames.filter((key) => one[key] !== other[key])
