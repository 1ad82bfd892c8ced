import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import type { FilterProblem } from './filter.form.ts'

/** The form has fields for dates, place and organiser; the rest is chosen by links. */
export const hasField = ({ field }: FilterProblem): boolean => field !== 'sphere' && field !== 'page'

/** What was not understood, and how it is written. */
export function problemSentence(problem: FilterProblem, lang: Lang): string {
  const words = messages[lang]
  if (problem.code === 'not-a-date') return words.notADate(problem.typed)
  if (problem.code === 'before-from') return words.endBeforeStart
  const names = { sphere: words.sphere, place: words.place, organisation: words.organiser, page: words.pageName }
  return words.unknownValue(names[problem.field], problem.typed)
}
