/** Paragraphs of a plain text as lists of lines; any line ending, nothing empty. */
export const paragraphs = (text: string): string[][] =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)

export type Piece = { text: string; href?: string }

/** Splits a line into text and http(s) addresses. Punctuation that ends the sentence stays outside the address. */
export function linkify(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(/https?:\/\/[^\s<>"„“”«»]+/gi)) {
    const text = withoutTail(match[0])
    const href = safeAddress(text)
    if (!href) continue
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) })
    pieces.push({ text, href })
    from = match.index + text.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

/** „(виж https://a.bg/x).“ gives `https://a.bg/x`; a bracket opened inside the address stays. */
function withoutTail(address: string): string {
  let end = address.length
  while (end > 0) {
    const last = address.charAt(end - 1)
    const unopened = last === ')' && !address.slice(0, end).includes('(')
    if (!unopened && !".,;:!?'…".includes(last)) break
    end--
  }
  return address.slice(0, end)
}

const safeAddress = (text: string): string | undefined => {
  const url = URL.parse(text)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined
}
