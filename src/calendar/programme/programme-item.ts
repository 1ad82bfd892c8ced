import type { PlannedFund } from './planned-fund.ts'

/** What a yearly programme says of an event beside what the event says itself (чл. 26а ЗНЧ). */
export interface ProgrammeItem {
  readonly year: number
  /** As written, „14“ or „II.3“. */
  readonly number: string | null
  readonly responsible: string | null
  readonly partners: string | null
  /** The group in words, where it is none of the network's. */
  readonly group: string | null
  /** How many people are expected. */
  readonly expected: number | null
  readonly funds: readonly PlannedFund[]
}

/** How an item stood at the end of the year; what was held without being planned has no item. */
export const outcomes = ['done', 'changed', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]
