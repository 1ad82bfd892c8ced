import type { Question } from '../questions/question.ts'

/** What is being written decides which questions a reader has. */
export const textKinds = ['event', 'announcement', 'report', 'press-release', 'public-notice'] as const
export type TextKind = (typeof textKinds)[number]

/** A text as it was written, all of it plain text or Markdown; what is not there may be left out or empty. */
export interface TextFacts {
  readonly title: string
  readonly lead?: string | null | undefined
  readonly body?: string | null | undefined
  /** The title for search engines where it is not the title. */
  readonly searchTitle?: string | null | undefined
  /** The description for search engines where it is not the lead. */
  readonly description?: string | null | undefined
  /** The last part of its address; made from the title where it is left out. */
  readonly slug?: string | undefined
  /** Its pictures: what they show in words. A picture that only decorates is left out. */
  readonly pictures?: readonly { readonly alt: string | null }[] | undefined
}

/** What is known of a text beside its words. */
export interface TextAbout {
  readonly kind: TextKind
  /** Days without a year are counted from it. */
  readonly today: Temporal.PlainDate
  /** Questions that fields beside the text answer, with the answer in words: the place of an event. */
  readonly answered?: Readonly<Partial<Record<Question, string>>>
}

/** The parts of a text that a hint may be about. */
export type TextPart = 'title' | 'lead' | 'body' | 'description' | 'slug' | 'pictures'
