import type { TextKind } from '../hints/text-facts.ts'

/** What a reader wants to know, in the order in which it is asked. */
export const questions = ['what', 'when', 'where', 'whom', 'price', 'access'] as const
export type Question = (typeof questions)[number]

/** Nobody asks what it cost to come to what is over, and a notice concerns whom it concerns. */
const askedOf: Readonly<Record<TextKind, readonly Question[]>> = {
  event: questions,
  announcement: questions,
  report: ['what', 'when', 'where'],
  'press-release': ['what', 'when', 'where'],
  'public-notice': ['what', 'when'],
}

/** The questions that a text of this kind should answer. */
export const askedIn = (kind: TextKind): readonly Question[] => askedOf[kind]
