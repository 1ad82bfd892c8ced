import { wordsIn } from '../analyse/words.ts'

/** A piece of text; `found` is what was looked for. */
export interface Piece {
  readonly text: string
  readonly found: boolean
}

/** As many as are found by: a word far down a long text is shown as well. */
const mostLooked = 3000
const passageLetters = 180

/** The text in pieces, so that what was found can be marked. */
export function markFound(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { term, from, to } of wordsIn(text, mostLooked)) {
    if (!terms.has(term)) continue
    if (from > at) pieces.push({ text: text.slice(at, from), found: false })
    pieces.push({ text: text.slice(from, to), found: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

/** Some twenty words of the text around the first that was looked for; its beginning where none stands in it. */
export function passageOf(text: string, terms: ReadonlySet<string>): Piece[] {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const first = wordsIn(plain, mostLooked).find(({ term }) => terms.has(term))
  const from = first && first.from > passageLetters / 2 ? wordStart(plain, first.from - passageLetters / 3) : 0
  const to = plain.length - from > passageLetters ? wordEnd(plain, from + passageLetters) : plain.length
  const passage = `${from > 0 ? '… ' : ''}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`
  return markFound(passage, terms)
}

const wordStart = (text: string, at: number): number => text.indexOf(' ', Math.floor(at)) + 1
const wordEnd = (text: string, at: number): number => {
  const end = text.lastIndexOf(' ', at)
  return end > 0 ? end : at
}
