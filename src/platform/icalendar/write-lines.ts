/** Longest line in octets, without its line end (RFC 5545 3.1). */
const lineOctets = 75

/** Some readers also end lines at the separators of Unicode. */
const lineEnds = /[\r\n\0\u2028\u2029]/

/** One content line, folded between letters and ended by CRLF. Nothing in it can begin a line of its own. */
export function contentLine(line: string): string {
  const safe = lineEnds.test(line) ? line.replace(/[\r\n\0\u2028\u2029]/g, '') : line
  if (safe.length * 3 <= lineOctets || Buffer.byteLength(safe) <= lineOctets) return `${safe}\r\n`
  let out = ''
  let octets = 0
  let from = 0
  for (let i = 0; i < safe.length; i++) {
    const code = safe.charCodeAt(i)
    const pair = code >= 0xd800 && code <= 0xdbff
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : pair ? 4 : 3
    if (octets + size > lineOctets) {
      out += `${safe.slice(from, i)}\r\n `
      from = i
      octets = 1
    }
    octets += size
    if (pair) i++
  }
  return `${out}${safe.slice(from)}\r\n`
}

const needsEscape = /[\\;,\p{Cc}\p{Cs}\u2028\u2029]/u

/** A TEXT value (RFC 5545 3.3.11): line ends become `\n`, other control characters go. */
export function escapeText(text: string): string {
  if (!needsEscape.test(text)) return text
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|[\n\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')
}

/** A quoted parameter value; RFC 6868 carries what quotes cannot hold. */
export function quoteParam(text: string): string {
  const carried = text
    .toWellFormed()
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|[\n\u2028\u2029]/g, '^n')
    .replace(/\p{Cc}/gu, '')
  return `"${carried}"`
}

/** An address in ASCII, or null for what is none or is no web address. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
