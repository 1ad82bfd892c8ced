import type { Match } from './matches.store.ts'

export const times = ['coming', 'past'] as const
export type Time = (typeof times)[number]
export const levels = ['local', 'municipal', 'regional', 'national', 'international'] as const

/** What is chosen beside the words. */
export interface Choice {
  readonly kind?: string | undefined
  readonly organisation?: string | undefined
  readonly place?: string | undefined
  readonly level?: string | undefined
  readonly time?: Time | undefined
}

export const choiceGroups = ['kind', 'organisation', 'place', 'level', 'time'] as const
export type ChoiceGroup = (typeof choiceGroups)[number]
export type ChoiceCounts = Readonly<Record<ChoiceGroup, ReadonlyMap<string, number>>>

export const isChosen = (choice: Choice): boolean => choiceGroups.some((group) => choice[group] !== undefined)

const valueIn = (match: Match, group: ChoiceGroup, now: string): string | null => {
  if (group === 'kind') return match.kind
  if (group === 'organisation') return match.organisation
  if (group === 'place') return match.settlement
  if (group === 'level') return match.level
  return match.endsAt === null ? null : match.endsAt > now ? 'coming' : 'past'
}

/** Whether a document is of what is chosen, `but` for one group; `now` as instants are kept. */
export const fits = (match: Match, choice: Choice, now: string, but?: ChoiceGroup): boolean =>
  choiceGroups.every((group) => {
    const wanted = choice[group]
    return group === but || wanted === undefined || valueIn(match, group, now) === wanted
  })

/** How many each value would show, with what is chosen in the other groups; the most frequent first. */
export function countChoices(matches: readonly Match[], choice: Choice, now: string): ChoiceCounts {
  const count = (group: ChoiceGroup): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const match of matches) {
      const value = valueIn(match, group, now)
      if (value === null || !fits(match, choice, now, group)) continue
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return new Map([...counts].sort(([, one], [, other]) => other - one))
  }
  return {
    kind: count('kind'),
    organisation: count('organisation'),
    place: count('place'),
    level: count('level'),
    time: count('time'),
  }
}
