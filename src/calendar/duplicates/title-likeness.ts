import { isTelling } from './title-lexicon.ts'
import { type Title, type TitleWord, titleOf } from './title-words.ts'

export interface TitleLikeness {
  /** 0 to 1. */
  readonly like: number
  /** They name different parts, classes, ages or days, or only one is an opening. */
  readonly apart: boolean
  /** Each names something that the other does not, beside what they share; `much` when it is as much as that. */
  readonly disagree: 'no' | 'some' | 'much'
}

/** What a word too many on one side costs: titles are said in full and in short. */
const extra = 0.2
const muchOf = 0.55
const halfAlike = 0.52
const rareWeight = 0.8
const kindWeight = 0.25
/** Known from elsewhere: the names of house, settlement and organiser. */
const contextWeight = 0.1

/**
 * How alike two titles are. A word that only one of them has costs little, words in which they disagree cost what they weigh.
 * `context` are words that say where and by whom, which titles may repeat.
 */
export function titleLikeness(one: string, other: string, context: string): TitleLikeness {
  // Each word takes the likest that is left, so the order matters: it is always the same.
  const [a, b] = [one, other].sort().map(titleOf)
  if (!a || !b) return { like: 0, apart: false, disagree: 'much' }
  const around = titleOf(context).words
  const [wordsA, wordsB] = [inContext(a.words, around), inContext(b.words, around)]
  const { matched, rare, left, right } = matchWords(wordsA, wordsB)
  const [less, more] = left < right ? [left, right] : [right, left]
  const whole = matched + less + extra * (more - less)
  const like = whole === 0 ? 0 : matched / whole
  const much = less >= muchOf * matched && like < halfAlike
  const some =
    less >= rareWeight || (less >= kindWeight && more >= 1 && like < 0.84) || (rare < rareWeight && like < 0.8)
  const disagree = much ? 'much' : some ? 'some' : 'no'
  return { like, apart: namesOther(a, b) || tellsOther(a, b), disagree }
}

const inContext = (words: readonly TitleWord[], around: readonly TitleWord[]): TitleWord[] =>
  words.map((word) =>
    word.weight > contextWeight && around.some((known) => wordLikeness(known, word) >= 0.9)
      ? { ...word, weight: word.weight * contextWeight }
      : word,
  )

function matchWords(a: readonly TitleWord[], b: readonly TitleWord[]) {
  const free = new Set(b)
  let [matched, rare, left] = [0, 0, 0]
  for (const word of a) {
    let best: TitleWord | undefined
    let most = 0
    for (const candidate of free) {
      const like = wordLikeness(word, candidate)
      if (like > most) [best, most] = [candidate, like]
    }
    if (best) {
      free.delete(best)
      const weight = (most * (word.weight + best.weight)) / 2
      matched += weight
      if (weight >= 0.5) rare += weight
      left += ((1 - most) * word.weight) / 2
    } else left += word.weight
  }
  const right = [...free].reduce((sum, { weight }) => sum + weight, 0)
  return { matched, rare, left, right }
}

/** 1 for the same word, less for another ending, an abbreviation or a slip of the pen; 0 below. */
export function wordLikeness(one: TitleWord, other: TitleWord): number {
  const [a, b] = one.key.length <= other.key.length ? [one, other] : [other, one]
  if (a.key === b.key) return 1
  if (a.key.startsWith('=') || b.key.startsWith('=') || /\d/.test(a.key + b.key)) return 0
  if (a.cut && a.key.length >= 2 && b.key.startsWith(a.key)) return 0.85
  const shared = sharedBeginning(a.key, b.key)
  if (shared >= 4 && shared >= a.key.length - 2 && b.key.length - shared <= 3) return 0.95
  if (a.key.length >= 6 && b.key.endsWith(a.key)) return 0.7
  const allowed = b.key.length >= 9 ? 2 : b.key.length >= 5 ? 1 : 0
  if (b.key.length - a.key.length <= allowed && editDistance(a.key, b.key, allowed) <= allowed) return 0.85
  const trigrams = trigramLikeness(a.key, b.key)
  return trigrams >= 0.6 ? trigrams * 0.9 : 0
}

function sharedBeginning(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Letters to change, leave out, add or swap (Damerau); stops above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** Dice of the trigrams of two words. */
function trigramLikeness(a: string, b: string): number {
  const of = (word: string) => new Set(Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3)))
  const [first, second] = [of(a), of(b)]
  return (2 * first.intersection(second).size) / (first.size + second.size)
}

const namesOther = (a: Title, b: Title): boolean =>
  [[a.numbers, b.numbers] as const, [a.days, b.days] as const].some(
    ([one, other]) => one.size > 0 && other.size > 0 && one.isDisjointFrom(other),
  )

function tellsOther(a: Title, b: Title): boolean {
  const of = ({ words }: Title) => words.filter(({ key }) => isTelling(key)).map(({ key }) => key)
  const [first, second] = [new Set(of(a)), new Set(of(b))]
  return first.symmetricDifference(second).size > 0
}
