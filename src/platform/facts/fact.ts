/**
 * Something that happened in the house, named `module.thing.verb` in the past tense: `calendar.event.published`.
 * `ids` says to what: `{ event: '…', organisation: '…' }`. Facts stay as the journal; they hold ids, never contents.
 */
export interface NewFact {
  readonly name: string
  readonly ids: Readonly<Record<string, string>>
  /** Id of the person who did it; null for the house itself or a command line. */
  readonly actor?: string | null
}

export interface Fact extends NewFact {
  readonly id: string
  readonly actor: string | null
  readonly at: string
}

/** Marks by which cached pages hang on a fact: its module and every id in it. */
export const tagsOf = (fact: NewFact): string[] => [
  fact.name.split('.')[0] ?? fact.name,
  ...Object.entries(fact.ids).map(([kind, id]) => `${kind}:${id}`),
]
