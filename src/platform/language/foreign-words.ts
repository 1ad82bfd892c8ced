import type { Lang } from '../i18n/lang.ts'

export interface Run {
  readonly text: string
  readonly lang?: Lang
}

const bulgarian = /[„“”«(]?\p{Script=Cyrillic}(?:[^\p{Script=Latin}·\n]*[\p{Script=Cyrillic}\d“”»)])?/gu

/**
 * The parts of a text that a page in `lang` has to mark as another language: names and addresses are seldom translated, so an
 * English page holds Cyrillic. A Bulgarian page marks nothing, since Latin letters there are names.
 */
export function foreignRuns(text: string, lang: Lang): Run[] {
  if (lang === 'bg') return [{ text }]
  const runs: Run[] = []
  let end = 0
  for (const { 0: words, index } of text.matchAll(bulgarian)) {
    if (index > end) runs.push({ text: text.slice(end, index) })
    runs.push({ text: words, lang: 'bg' })
    end = index + words.length
  }
  return end < text.length ? [...runs, { text: text.slice(end) }] : runs
}

/** The language of a text as a whole where it differs from the page's. */
export const foreignLang = (text: string, lang: Lang): Lang | undefined =>
  lang !== 'bg' && /\p{Script=Cyrillic}/u.test(text) ? 'bg' : undefined
