import type { Lang } from '#src/platform/i18n/lang.ts'
import type { TextAbout, TextFacts, TextPart } from '../hints/text-facts.ts'
import type { ReadText } from './read-text.ts'

/** A sentence in both languages; where it names something of the text, a function of that. */
export type Said = Readonly<Record<Lang, string | ((what: string) => string)>>

/** A rule that is kept or not, with what its sentence names; undefined where it has nothing to say of this text. */
export type Finding = { readonly kept: boolean; readonly what?: string } | undefined

/** A text for an example; a title is there unless it says otherwise. */
export interface Example extends Partial<TextFacts> {
  readonly kind?: TextAbout['kind']
  readonly lang?: Lang
}

/** One thing that makes a text good, as data: what to look for, what to say, and an example of each. */
export interface Rule {
  readonly id: string
  readonly part: TextPart
  readonly find: (text: ReadText) => Finding
  /** Where it is not kept: what is so, then what to do. Without it the rule only praises. */
  readonly hint?: Said
  /** Where it is kept and worth a word. */
  readonly good?: Said
  readonly examples: { readonly kept: Example; readonly broken?: Example }
}
