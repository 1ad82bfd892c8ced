import type { Lang } from '#src/platform/i18n/lang.ts'
import { plainText } from '#src/platform/language/plain-text.ts'
import { type SearchLook, searchLook } from '../for-search/search-look.ts'
import type { TextAbout, TextFacts } from '../hints/text-facts.ts'
import { type Answers, answersIn, readWhen, type WhenSaid } from '../questions/answers.ts'
import { askedIn, type Question } from '../questions/question.ts'

/** A text with what was read from it, once for all rules. */
export interface ReadText {
  readonly title: string
  readonly lead: string
  readonly body: string
  /** Title, lead and body together. */
  readonly all: string
  readonly lang: Lang
  readonly kind: TextAbout['kind']
  readonly asked: readonly Question[]
  readonly answers: Answers
  /** Questions that fields beside the text answer. */
  readonly answered: Answers
  readonly when: WhenSaid
  readonly look: SearchLook
  readonly pictures: readonly string[]
}

/** What a reader wants to know stands before the end of this; no part of a text is read further. */
const mostRead = 8_000

/** Reads a text for the rules; `lang` is the language that it is written in. */
export function readText(facts: TextFacts, lang: Lang, { kind, today, answered = {} }: TextAbout): ReadText {
  const [title, lead, body] = [plain(facts.title), plain(facts.lead), plain(facts.body)]
  const all = [title, lead, body].filter((part) => part !== '').join('\n')
  return {
    ...{ title, lead, body, all, lang, kind, answered },
    asked: askedIn(kind),
    answers: { ...answersIn(title, all, lang, today), ...answered },
    when: readWhen(all, today),
    look: searchLook(facts),
    pictures: (facts.pictures ?? []).map(({ alt }) => (alt ?? '').trim()),
  }
}

/** Bold and slanted in Markdown. */
const emphasis = /\*{2,3}|_{2,3}|\*(?=\S)|(?<=\S)\*/g

const plain = (words: string | null | undefined): string =>
  plainText((words ?? '').slice(0, mostRead).replace(emphasis, ''))
