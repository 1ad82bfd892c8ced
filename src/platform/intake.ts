import type { Reader, Tx } from './db/database.ts'
import type { Lang } from './i18n/lang.ts'

/** Words of a source that a person may have to explain once: a place, a topic, a house, the heading of a column. */
export const wordKinds = ['place', 'topic', 'organisation', 'column'] as const
export type WordKind = (typeof wordKinds)[number]

/** What was wrong with one record, or with all of it. `refused` says that nothing of it was taken in. */
export interface IntakeProblem {
  readonly code: string
  readonly at: string
  readonly detail: string
  readonly refused: boolean
}

/** What is known of a foreign record without its payload: enough to compare it with what came before, and to show it. */
export interface IntakeOutline {
  /** Names it within its source; given once in a reading. */
  readonly uid: string
  /** Stays the same where a source makes up new uids at every reading: start and title. */
  readonly alias: string
  /** Changes with whatever the record says, and with nothing else. */
  readonly hash: string
  readonly sequence: number
  /** UTC instant, when the source says it. */
  readonly modified: string | null
  readonly title: string
  /** Wall time: `2026-11-27` or `2026-11-27T18:00:00`; `2026-11` where no day is known yet. */
  readonly starts: string
  readonly where: string
  readonly cancelled: boolean
  readonly words: readonly { readonly kind: WordKind; readonly words: string }[]
}

export interface IntakeRecord<Payload = unknown> extends IntakeOutline {
  readonly payload: Payload
}

export interface KnownRecord<Payload = unknown> extends IntakeRecord<Payload> {
  /** What the same record became before. */
  readonly target: string | undefined
  /** It said the same then; it is taken again since something was chosen anew. */
  readonly same: boolean
}

/** A heading of a table, and what it was taken for; null where a person has to say it. */
export interface IntakeColumn {
  readonly heading: string
  readonly field: string | null
  readonly examples: readonly string[]
}

/** What bytes say. It stays open, since a large file comes in portions: whoever has it closes it. */
export interface IntakeReading<Payload = unknown> {
  /** Name of the format in which it was read; empty where it is none of them. */
  readonly format: string
  readonly outlines: readonly IntakeOutline[]
  readonly problems: readonly IntakeProblem[]
  readonly columns: readonly IntakeColumn[]
  /** All records in the order of the outlines, at most so many at once. */
  portions(most: number): AsyncIterable<readonly IntakeRecord<Payload>[]>
  close(): void
}

export interface IntakeRequest {
  readonly bytes: Uint8Array
  /** Undefined: whatever they look like. */
  readonly format: string | undefined
  readonly address: string | null
  readonly contentType: string | null
  readonly today: string
  readonly zone: string
  /** Remembered headings of tables. */
  readonly columns: Readonly<Record<string, string>>
}

export type IntakeAnswer<Payload = unknown> =
  | { readonly ok: true; readonly reading: IntakeReading<Payload> }
  /** The thread that read it did not come to an end. */
  | { readonly ok: false; readonly problem: 'too-slow' | 'too-much-memory' | 'broken' }

/** Where the records come from and how they are to be understood; the same for a whole run. */
export interface IntakeFrame {
  readonly organisation: string
  /** Id of the source: what one source keeps apart is not one record. */
  readonly source?: string | undefined
  /** What was chosen for the source, by name of the choice. */
  readonly choices: Readonly<Record<string, string>>
  /** Chosen since the last run: then a choice wins over what a record has. */
  readonly chosenAnew: boolean
  /** What a person said that these words mean: an id or a term, empty for nothing; undefined where nobody has. */
  readonly meaning: (kind: WordKind, words: string) => string | undefined
  readonly now: Temporal.Instant
  readonly actor: string | null
}

export interface IntakeOutcome {
  readonly became: 'added' | 'changed' | 'unchanged' | 'refused'
  /** The record of ours; undefined for what was refused. */
  readonly target: string | undefined
  readonly problem?: IntakeProblem
}

export interface IntakeTaker<Payload = unknown> {
  /** Whether the words need nobody to explain them. */
  knows(kind: WordKind, words: string): boolean
  /** Writes up to a hundred records and answers in their order. */
  take(tx: Tx, records: readonly KnownRecord<Payload>[]): Promise<readonly IntakeOutcome[]>
}

type Words = Readonly<Record<Lang, string>>

export interface IntakeChoice {
  readonly name: string
  readonly label: Words
  readonly hint?: Words
  readonly options: readonly { readonly value: string; readonly label: Words }[]
}

/** What is asked of a record that could not be read. */
export interface IntakeMend {
  /** Names it within the reading. */
  readonly key: string
  /** „Ред 14“ */
  readonly place: string
  /** What the record is called, where it says so. */
  readonly record: string
  /** Of which of its words: „Дата“. */
  readonly label: string
  /** What stands there now. */
  readonly words: string
}

/** Formats in which a person may mend single words here, without the program that made the file. */
export interface IntakeMending {
  /** Undefined where nothing can be mended by hand. */
  ask(problem: IntakeProblem, lang: Lang): IntakeMend | undefined
  /** The file with what was said of some problems; null leaves the record out. */
  apply(
    bytes: Uint8Array,
    said: readonly { readonly problem: IntakeProblem; readonly words: string | null }[],
  ): Uint8Array
  /** A newer file with what was mended in the former one, wherever it says the same again. */
  carry(former: Uint8Array, newer: Uint8Array): Uint8Array
}

/**
 * What a room takes in from outside (decisions/0020): how bytes become records, and records become its own. Whatever fetches, compares,
 * reports and asks people is the same for all rooms and knows none of them.
 */
export interface Intake<Payload = unknown> {
  /** `calendar.events`; kept with each source. */
  readonly name: string
  /** „събития“ */
  readonly label: Words
  readonly formats: readonly { readonly name: string; readonly label: Words }[]
  readonly choices: readonly IntakeChoice[]
  /** What topics and columns may mean here; places and houses are known without it. */
  readonly meanings: Readonly<Partial<Record<WordKind, readonly { readonly value: string; readonly label: Words }[]>>>
  /** What is wrong with a record and what to do, as a sentence; undefined for a code that nobody has words for. */
  explain(problem: IntakeProblem, lang: Lang): string | undefined
  readonly mending?: IntakeMending
  /** Never throws on what the bytes say. */
  read(request: IntakeRequest): Promise<IntakeAnswer<Payload>>
  prepare(query: Reader, frame: IntakeFrame): Promise<IntakeTaker<Payload>>
  /** Those of the ids that are still to come; at most 500 at once. */
  coming(query: Reader, ids: readonly string[], now: Temporal.Instant): Promise<ReadonlySet<string>>
  /** They are gone at their source: marks them and takes what is still to come out of lists. */
  withdraw(tx: Tx, ids: readonly string[], now: Temporal.Instant): Promise<void>
}
