/** The meaning of a TEXT value (RFC 5545 3.3.11): escapes resolved, control characters gone, trimmed, cut at `limit`. */
export function readText(value: string, limit: number): string {
  const plain = value.replace(/\\([\\;,:"nN])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
  return cutText(cleaned(plain).trim(), limit)
}

/** Values of a comma-separated TEXT list, each cleaned, none empty, none twice. */
export function readTexts(value: string, limit: number): string[] {
  const pieces: string[] = []
  let from = 0
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\\') i++
    else if (value[i] === ',') {
      pieces.push(value.slice(from, i))
      from = i + 1
    }
  }
  pieces.push(value.slice(from))
  return [...new Set(pieces.map((piece) => readText(piece, limit)))].filter((piece) => piece !== '')
}

/** Line ends become \n; other control characters say nothing and U+0000 breaks databases. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed()
}

const controls = /[^\P{Cc}\n\t]/gu

/** Never cuts a surrogate pair in two. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = text.charCodeAt(limit - 1) >= 0xd800 && text.charCodeAt(limit - 1) <= 0xdbff ? limit - 1 : limit
  return text.slice(0, end).trimEnd()
}
