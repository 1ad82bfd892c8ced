import { fold, foldLatin } from '#src/platform/language/fold.ts'
import { entryOf, isEmptyWord, numberOf } from './title-lexicon.ts'

/** A word of a title as it is compared: `key` by the sounds, so that Latin typing meets Cyrillic; rare words weigh 1. */
export interface TitleWord {
  readonly key: string
  readonly weight: number
  /** Ends in a full stop: „хайдуш.“ may be the beginning of a word. */
  readonly cut: boolean
}

export interface Title {
  readonly words: readonly TitleWord[]
  /** Numbers that tell things apart: parts, classes, ages, anniversaries; no years. */
  readonly numbers: ReadonlySet<string>
  /** Days that it names: „24 май“. */
  readonly days: ReadonlySet<string>
}

const roman: Readonly<Record<string, string>> = {
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
  VI: '6',
  VII: '7',
  VIII: '8',
  IX: '9',
  X: '10',
  XI: '11',
  XII: '12',
}
const months =
  'януари февруари март април май юни юли август септември октомври ноември декември yanuari mart may yuni yuli'
const monthKeys: ReadonlySet<string> = new Set(months.split(' ').map(foldLatin))
const year = /^(?:1[89]|20)\d\d$/
const letterOfClass = /^[абвгдеabvgde]$/

/** „Б.Т.Р.“ is one word, „№ 3“ a number, „3-ти“ too, „IV“ as well; „1. а клас“ is „1а клас“. */
const prepared = (title: string): string =>
  title
    .replace(/(?<![\p{L}.])(?:\p{L}\. ?){2,}(?=$|[^\p{L}])/gu, (letters) => `${letters.replaceAll(/[. ]/g, '')} `)
    .replaceAll(/(?<![\p{L}\p{N}])[IVX]+(?![\p{L}\p{N}])/gu, (number) => roman[number] ?? number)
    .replaceAll(/(\d)\s*-?\s*(?:ти|ви|ри|ми|та|ва|ра|ма|то|те|и|я|ият|ата)(?![\p{L}])/gu, '$1')

const kept = new Map<string, Title>()
const mostKept = 5000

/** The words of a title that tell it from others. Kept for the last 5,000 titles. */
export function titleOf(text: string): Title {
  const known = kept.get(text)
  if (known) return known
  const title = readTitle(text)
  for (const oldest of kept.keys()) {
    if (kept.size < mostKept) break
    kept.delete(oldest)
  }
  kept.set(text, title)
  return title
}

function readTitle(text: string): Title {
  const raw = fold(prepared(text)).match(/[\p{L}\p{N}]+\.?/gu) ?? []
  const words: TitleWord[] = []
  const numbers = new Set<string>()
  const days = new Set<string>()
  const hasClass = raw.some((word) => ['клас', 'кл', 'klas', 'kl'].includes(word.replace('.', '')))
  for (let at = 0; at < raw.length; at++) {
    const word = (raw[at] ?? '').replace('.', '')
    const next = (raw[at + 1] ?? '').replace('.', '')
    if (/^\d+$/.test(word) && monthKeys.has(foldLatin(next))) {
      const day = `${word}/${foldLatin(next).slice(0, 3)}`
      days.add(day)
      words.push({ key: day, weight: 0.5, cut: false })
      at++
    } else if (hasClass && /^\d+$/.test(word) && letterOfClass.test(next)) {
      take(words, numbers, `${word}${foldLatin(next)}`)
      at++
    } else if (/^\d/.test(word)) readNumber(words, numbers, word)
    else readWord(words, numbers, raw[at] ?? '')
  }
  return { words: unique(words), numbers, days }
}

function readNumber(words: TitleWord[], numbers: Set<string>, word: string): void {
  if (year.test(word)) words.push({ key: word, weight: 0.25, cut: false })
  else
    take(
      words,
      numbers,
      /^\d+[абвгдеabvgde]$/.test(word) ? foldLatin(word.slice(0, -1)) + foldLatin(word.slice(-1)) : word,
    )
}

function take(words: TitleWord[], numbers: Set<string>, number: string): void {
  numbers.add(number)
  words.push({ key: number, weight: 0.4, cut: false })
}

function readWord(words: TitleWord[], numbers: Set<string>, raw: string): void {
  const cut = raw.endsWith('.')
  const key = foldLatin(raw.replace('.', ''))
  if (key.length < 2 || isEmptyWord(key)) return
  const number = numberOf(key)
  if (number !== undefined) {
    take(words, numbers, String(number))
    return
  }
  const entry = entryOf(key)
  words.push(entry ? { key: entry.concept, weight: entry.weight, cut } : { key, weight: key.length < 4 ? 0.6 : 1, cut })
}

const unique = (words: readonly TitleWord[]): TitleWord[] => [
  ...new Map(words.map((word) => [word.key, word])).values(),
]
