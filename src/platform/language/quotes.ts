import type { Lang } from '#src/platform/i18n/lang.ts'

const MARKS: Readonly<Record<Lang, readonly [opening: string, closing: string]>> = { bg: ['„', '“'], en: ['“', '”'] }
const ANY_MARK = /["„“”]/
const MARK_OR_BLANK_LINE = /["„“”]|\n\r?\n/g
const MARK_AT_AN_END = /^["„“”]|["„“”]$/
const BEFORE_WORD = /[\s([{<>/|*_\-–—]/
const SPACE = /\s/

interface Mark {
  readonly at: number
  readonly opens: boolean
}

/**
 * Turns pairs of " “ ” „ into the pairs of the language: „ “ or “ ”. A mark without its partner in the paragraph stays as typed
 * (an inch is no quotation). Inner pairs get the same marks as outer ones, since institutions write their
 * names so: проект „Мултиполис „Знание“ – платформа“; « » and single marks stay what the author chose.
 */
export function setQuotes(text: string, lang: Lang): string {
  if (!ANY_MARK.test(text)) return text
  const [opening, closing] = MARKS[lang]
  let set = ''
  let done = 0
  for (const mark of pairedMarks(text, lang)) {
    set += text.slice(done, mark.at) + (mark.opens ? opening : closing)
    done = mark.at + 1
  }
  return set + text.slice(done)
}

/** A title within a sentence: in quotes, unless quotes of its own stand at one end; „Концерт на „Пробуждане““ reads as a mistake. */
export function inQuotes(title: string, lang: Lang): string {
  const [opening, closing] = MARKS[lang]
  return MARK_AT_AN_END.test(title) ? title : `${opening}${title}${closing}`
}

function pairedMarks(text: string, lang: Lang): Mark[] {
  const paired: Mark[] = []
  let open: Mark[] = []
  let last: Mark | undefined
  for (const { 0: found, index: at } of text.matchAll(MARK_OR_BLANK_LINE)) {
    if (found.length > 1) {
      open = []
      continue
    }
    const mark = { at, opens: opens(text, at, lang, last) }
    if (mark.opens) open.push(mark)
    else {
      const partner = open.pop()
      if (partner !== undefined) paired.push(partner, mark)
    }
    last = mark
  }
  return paired.sort((one, other) => one.at - other.at)
}

/** Judged by the neighbours, not by the sign, so that set text is judged as the typed text was; „ opens in Bulgarian. */
function opens(text: string, at: number, lang: Lang, last: Mark | undefined): boolean {
  if (lang === 'bg' && text.charAt(at) === '„') return true
  const after = text.charAt(at + 1)
  if (after === '' || SPACE.test(after)) return false
  if (at === 0) return true
  return last?.at === at - 1 ? last.opens : BEFORE_WORD.test(text.charAt(at - 1))
}
