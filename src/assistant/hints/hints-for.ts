import type { Lang } from '#src/platform/i18n/lang.ts'
import type { SearchLook } from '../for-search/search-look.ts'
import type { Question } from '../questions/question.ts'
import { allRules } from '../rules/all-rules.ts'
import { readText } from '../rules/read-text.ts'
import { type SettingChange, settingChanges } from '../setting/setting-changes.ts'
import type { TextAbout, TextFacts, TextPart } from './text-facts.ts'

/** A sentence by its rule, with what it names of the text. */
export interface RuleSaid {
  readonly rule: string
  readonly part: TextPart
  readonly what: string
}

export interface Hints {
  /** Questions that the text answers, then rules it keeps; at most three. */
  readonly good: readonly RuleSaid[]
  /** At most three, the gravest first. */
  readonly hints: readonly RuleSaid[]
  /** What this kind of text is asked, with the words that answer it. */
  readonly questions: readonly { readonly question: Question; readonly answer: string | undefined }[]
  readonly look: SearchLook
  /** Signs that an editor would set otherwise. Nothing is changed by asking. */
  readonly setting: readonly SettingChange[]
}

const most = 3

/**
 * What may be said of a text, for whoever wrote it: first what is good, then three hints at most. `lang` is the language that it is
 * written in. Pure: the same text gives the same hints, nothing is sent anywhere and nothing is changed. Never throws.
 */
export function hintsFor(text: TextFacts, lang: Lang, about: TextAbout): Hints {
  const read = readText(text, lang, about)
  const found = allRules.flatMap(({ id, part, find, good, hint }) => {
    const finding = find(read)
    const said = finding && { rule: id, part, what: finding.what ?? '' }
    return said ? [{ said, kept: finding.kept, praises: good !== undefined, hints: hint !== undefined }] : []
  })
  const alts = (text.pictures ?? []).map(({ alt }) => alt)
  const written = [text.title, text.lead, text.body, text.description, ...alts].map((part) => part ?? '')
  return {
    good: found.flatMap(({ said, kept, praises }) => (kept && praises ? [said] : [])).slice(0, most),
    hints: found.flatMap(({ said, kept, hints }) => (!kept && hints ? [said] : [])).slice(0, most),
    questions: read.asked.map((question) => ({ question, answer: read.answers[question] })),
    look: read.look,
    setting: written.flatMap((part) => settingChanges(part, lang)),
  }
}
