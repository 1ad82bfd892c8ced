import type { IntakeColumn, IntakeOutline, IntakeTaker, WordKind } from '#src/platform/intake.ts'
import type { Fate, Plan } from './plan.ts'

const mostShown = 20
const mostGoneShown = 200
const mostWordsShown = 100
/** Asking whether a word is known may walk over all houses of the network. */
const mostWordsAsked = 1000

export interface ShownRecord {
  readonly title: string
  readonly starts: string
  readonly where: string
  readonly fate: Fate
  readonly cancelled: boolean
}

export interface AskedWords {
  readonly kind: WordKind
  readonly words: string
  /** In how many records they stand. */
  readonly count: number
}

/** What a run would do, for those who look at it first; kept with the run as JSON. */
export interface StoredPlan {
  readonly total: number
  /** Those that will not be taken in: a record needs a title. */
  readonly untitled: number
  readonly fates: Readonly<Record<Fate, number>>
  readonly first: readonly ShownRecord[]
  readonly gone: {
    readonly count: number
    readonly first: readonly { readonly title: string; readonly starts: string }[]
  }
  /** Words that nothing of ours is called by, the most used first. */
  readonly words: readonly AskedWords[]
  readonly columns: readonly IntakeColumn[]
}

export interface PlanParts {
  readonly outlines: readonly IntakeOutline[]
  readonly columns: readonly IntakeColumn[]
  readonly plan: Plan
  readonly taker: Pick<IntakeTaker, 'knows'>
  readonly today: string
}

/** Coming records first, then what is over, the latest of it first. */
export function storePlan({ outlines, columns, plan, taker, today }: PlanParts): StoredPlan {
  const fates: Record<Fate, number> = { added: 0, changed: 0, unchanged: 0, older: 0, back: 0 }
  for (const fate of plan.fates.values()) fates[fate]++
  const coming = outlines.filter(({ starts }) => starts >= today).sort(byStart)
  const over = outlines.filter(({ starts }) => starts < today).sort((one, other) => byStart(other, one))
  return {
    total: outlines.length,
    untitled: outlines.filter(({ title }) => title === '').length,
    fates,
    first: [...coming, ...over].slice(0, mostShown).map(({ uid, title, starts, where, cancelled }) => {
      return { title, starts, where, cancelled, fate: plan.fates.get(uid) ?? 'added' }
    }),
    gone: {
      count: plan.gone.length,
      first: plan.gone
        .toSorted(byStart)
        .slice(0, mostGoneShown)
        .map(({ title, starts }) => ({ title, starts })),
    },
    words: unknownWords(outlines, taker),
    columns,
  }
}

const byStart = (one: { starts: string }, other: { starts: string }): number =>
  one.starts < other.starts ? -1 : one.starts > other.starts ? 1 : 0

function unknownWords(outlines: readonly IntakeOutline[], taker: Pick<IntakeTaker, 'knows'>): AskedWords[] {
  const counts = new Map<string, { kind: WordKind; words: string; count: number }>()
  for (const { words: all } of outlines)
    for (const { kind, words } of all) {
      const key = `${kind} ${words}`
      const asked = counts.get(key) ?? { kind, words, count: 0 }
      asked.count++
      counts.set(key, asked)
    }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, mostWordsAsked)
    .filter(({ kind, words }) => !taker.knows(kind, words))
    .slice(0, mostWordsShown)
}
