import { formMessages } from '#src/platform/form/form-messages.ts'
import { readTypedDate } from '#src/platform/form/typed-date.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { fieldWords, findingMessages } from '../finding/messages.ts'
import { messages } from '../messages.ts'
import type { FilterProblem } from './filter.form.ts'

/** The form has fields for dates, places and long lists; the rest is chosen by links. */
export const hasField = ({ field }: FilterProblem): boolean => !chips.has(field)

const chips = new Set<string>(['sphere', 'after-work', 'free', 'access', 'online', 'page'])

/** What was not understood, and how it is written. */
export function problemSentence(problem: FilterProblem, lang: Lang): string {
  const words = messages[lang]
  if (problem.code === 'not-a-date') return noSuchDay(problem.typed, lang) ?? words.notADate(problem.typed)
  if (problem.code === 'before-from') return words.endBeforeStart
  if (problem.code === 'no-settlement') return findingMessages[lang].nearWhat
  const names = { ...fieldWords[lang], sphere: words.sphere, page: words.pageName }
  return words.unknownValue(names[problem.field], problem.typed)
}

/** „Ноември има 30 дни. Имахте предвид …“ for a 31 November, nothing for what is no date at all. */
function noSuchDay(typed: string, lang: Lang): string | undefined {
  const reading = readTypedDate(typed, lang)
  return reading.ok || reading.sentence === formMessages[lang].notDate ? undefined : reading.sentence
}
