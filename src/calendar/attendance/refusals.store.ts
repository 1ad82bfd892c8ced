import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'

export const letterKinds = ['attendance', 'week'] as const
export type LetterKind = (typeof letterKinds)[number]

export type RefusalTables = { calendar_letter_refusal: { person_id: string; kind: LetterKind; since: string } }

const tables = (query: Reader) => query.withTables<RefusalTables>()

/** Which letters this person does not want. */
export async function readRefusals(query: Reader, person: string): Promise<LetterKind[]> {
  const rows = await tables(query)
    .selectFrom('calendar_letter_refusal')
    .select('kind')
    .where('person_id', '=', person)
    .execute()
  return rows.map(({ kind }) => kind)
}

interface Wish {
  readonly person: string
  readonly kind: LetterKind
  readonly wanted: boolean
}

/** Stops a kind of letter, or sends it again. */
export async function setWanted(tx: Tx, { person, kind, wanted }: Wish, now: Temporal.Instant): Promise<void> {
  if (wanted) {
    await tables(tx.query)
      .deleteFrom('calendar_letter_refusal')
      .where('person_id', '=', person)
      .where('kind', '=', kind)
      .execute()
  } else {
    await tables(tx.query)
      .insertInto('calendar_letter_refusal')
      .values({ person_id: person, kind, since: instantText(now) })
      .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
      .execute()
  }
  await tx.record({
    name: wanted ? 'calendar.letters.wanted' : 'calendar.letters.refused',
    ids: { person },
    actor: person,
  })
}

export const readRefused = (query: Reader, person: string) =>
  tables(query)
    .selectFrom('calendar_letter_refusal')
    .select(['kind', 'since'])
    .where('person_id', '=', person)
    .execute()

export const forgetRefusals = async ({ query }: Tx, person: string): Promise<void> => {
  await tables(query).deleteFrom('calendar_letter_refusal').where('person_id', '=', person).execute()
}

/** Who of these does not want this kind of letter. */
export async function refusedBy(query: Reader, kind: LetterKind, persons: readonly string[]): Promise<Set<string>> {
  if (persons.length === 0) return new Set()
  const rows = await tables(query)
    .selectFrom('calendar_letter_refusal')
    .select('person_id')
    .where('kind', '=', kind)
    .where('person_id', 'in', persons)
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}
