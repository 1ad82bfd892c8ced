import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { IntakeFrame, WordKind } from '#src/platform/intake.ts'
import { fold } from '#src/platform/language/fold.ts'
import type { Source } from '../source.ts'
import { idsOf } from '../sources.store.ts'
import { tables } from '../sources.tables.ts'

/** What a person said that words mean: an id or a term; empty: nothing of ours, leave them as words. */
export interface Mapping {
  readonly kind: WordKind
  readonly words: string
  readonly target: string
}

const mostWords = 300
const keyOf = (words: string): string => fold(words).replaceAll(/\s+/g, ' ').slice(0, mostWords)

type Of = Pick<Source, 'organisation' | 'intake'>

/** Everything that the organisation has ever explained for this intake; by the latest first. */
export async function readMappings(query: Reader, { organisation, intake }: Of): Promise<Mapping[]> {
  return tables(query)
    .selectFrom('sources_mapping')
    .select(['kind', 'words', 'target'])
    .where('organisation_id', '=', organisation)
    .where('intake', '=', intake)
    .orderBy('made_at', 'desc')
    .execute()
}

/** Answers as a frame asks; words are the same however they are spaced, quoted or capitalised. */
export function meaningOf(mappings: readonly Mapping[]): IntakeFrame['meaning'] {
  const byKey = new Map(mappings.map(({ kind, words, target }) => [`${kind} ${keyOf(words)}`, target]))
  return (kind, words) => byKey.get(`${kind} ${keyOf(words)}`)
}

/** Headings of tables as they were matched. */
export const columnsOf = (mappings: readonly Mapping[]): Record<string, string> =>
  Object.fromEntries(mappings.flatMap(({ kind, words, target }) => (kind === 'column' ? [[words, target]] : [])))

/** Remembers meanings. All sources that they may concern read again what they read last. */
export async function saveMappings(
  tx: Tx,
  source: Source,
  mappings: readonly Mapping[],
  { now, actor }: { now: Temporal.Instant; actor: string | null },
): Promise<void> {
  const { organisation: organisation_id, intake } = source
  for (const { kind, words, target } of mappings)
    await tables(tx.query)
      .insertInto('sources_mapping')
      .values({
        organisation_id,
        intake,
        kind,
        words_key: keyOf(words),
        words: words.slice(0, mostWords),
        target,
        made_at: instantText(now),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['organisation_id', 'intake', 'kind', 'words_key'])
          .doUpdateSet({ words: words.slice(0, mostWords), target, made_at: instantText(now) }),
      )
      .execute()
  await tables(tx.query)
    .updateTable('sources_source')
    .set({ read_anew: 1 })
    .where('organisation_id', '=', organisation_id)
    .where('intake', '=', intake)
    .where('file_hash', 'is not', null)
    .execute()
  await tx.record({ name: 'sources.mapping.saved', ids: idsOf(source), actor })
}
