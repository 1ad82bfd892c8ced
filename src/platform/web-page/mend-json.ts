/**
 * JSON as pages write it: inside comments of HTML and CDATA, with comments of JavaScript, line breaks within strings, commas before
 * a bracket, backslashes before any sign, a semicolon at the end, or escaped as if it were text of the page. Undefined for what is still no JSON.
 */
export function readLooseJson(text: string): unknown {
  if (text.length > mostLetters) return undefined
  return parsed(text) ?? (text.length > mostMended ? undefined : parsed(mended(unwrapped(unescaped(text)))))
}

const mostLetters = 20_000_000
const mostMended = 1_000_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const signs: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#039;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** A text whose very quotation marks are escaped was escaped as a whole. */
const unescaped = (text: string): string =>
  text.includes('"') ? text : text.replaceAll(/&(?:quot|#34|#039|lt|gt|amp);/g, (sign) => signs[sign] ?? sign)

const opening = /^(?:\/\/|\/\*)? {0,9}(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/
const closing = /(?:\/\/|\/\*)? {0,9}(?:-->|\]\]>)\s{0,9}(?:\*\/)?$/

function unwrapped(text: string): string {
  const inside = text
    .trim()
    .replace(/^(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){1,9}(?=[[{])/, '')
    .replace(opening, '')
  const tail = inside.slice(-40)
  return `${inside.slice(0, -40)}${tail.replace(closing, '')}`.trim().replace(/;{1,9}$/, '')
}

const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '', '\t': '\\t' }

/** Backslashes stand before signs that need none where a program was too careful. */
const mendedString = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, (sign) => controls[sign] ?? '')
    .replaceAll(/\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})|\\/g, (pair) => (pair.length > 1 ? pair : ''))

/** One pass over strings, comments and the rest. */
function mended(text: string): string {
  const parts = text.match(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*|[^"/]+|\//g) ?? []
  return parts
    .map((part) => {
      if (part.startsWith('//') || part.startsWith('/*')) return ''
      return part.startsWith('"') ? mendedString(part) : part
    })
    .filter((part) => part !== '')
    .join('')
    .replaceAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|,\s*(?=[\]}])/g, (part) => (part.startsWith('"') ? part : ''))
}
