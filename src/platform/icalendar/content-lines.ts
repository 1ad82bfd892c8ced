import { decodeQuotedPrintable } from './decode-text.ts'

/** One property: the name and the parameter names in upper case, the value as written. */
export type Property = {
  readonly name: string
  readonly params: ReadonlyMap<string, string>
  readonly value: string
}

/** Longest value kept of one property, in UTF-16 units. */
const longestValue = 200_000

const startsProperty = /^[A-Za-z0-9_-]{1,60}[ \t]*[;:]/
const bareName = /^[A-Za-z-]{3,60}$/
/** Where writers put raw line ends; after other properties a stray line would only spoil a good value. */
const holdsText = /^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|X-ALT-DESC|STYLED-DESCRIPTION)[;:]/i

/**
 * The properties of a text, line by line (RFC 5545 3.1). Unfolds, takes any line ending, and joins a line that can begin no
 * property to the text before it, since writers forget to escape line ends. Lines without meaning are passed over.
 */
export function* contentLines(text: string): Generator<Property> {
  let held: string[] = []
  let size = 0
  let line: string | undefined
  for (const next of physicalLines(text)) {
    if (line !== undefined) {
      if (beginsProperty(line, next, held)) {
        yield* parsed(held)
        held = [line.slice(0, longestValue)]
        size = line.length
      } else {
        const piece = continuation(line, held)
        size += piece.length
        if (size < longestValue) held.push(piece)
      }
    }
    line = next
  }
  yield* parsed(held)
}

/** A name may itself be folded away from its value, so a bare word counts where a folded line follows. */
function beginsProperty(line: string, next: string, held: readonly string[]): boolean {
  if (isSoft(held) || line.startsWith(' ') || line.startsWith('\t')) return false
  return startsProperty.test(line) || (bareName.test(line) && /^[ \t]/.test(next))
}

/** What a line adds to the property before it. */
function continuation(line: string, held: string[]): string {
  if (isSoft(held)) {
    held.push((held.pop() ?? '').slice(0, -1))
    return line
  }
  if (line.startsWith(' ') || line.startsWith('\t')) return held.length > 0 ? line.slice(1) : ''
  return line !== '' && holdsText.test(held[0] ?? '') ? `\\n${line}` : ''
}

/** The lines as they stand, and an empty one at the end, so that every line has a next. */
function* physicalLines(text: string): Generator<string> {
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 10 && code !== 13) continue
    yield text.slice(from, i)
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    from = i + 1
  }
  if (from < text.length) yield text.slice(from)
  yield ''
}

/** A quoted-printable value goes on where a line ends with `=`. */
function isSoft(held: readonly string[]): boolean {
  if (!held.at(-1)?.endsWith('=')) return false
  return /^[^:]{0,200}QUOTED-PRINTABLE/i.test(held[0] ?? '')
}

function* parsed(held: readonly string[]): Generator<Property> {
  if (held.length > 0) yield parseLine(held.join(''))
}

function parseLine(line: string): Property {
  const end = valueStart(line)
  const head = line.slice(0, end)
  const pieces = splitOutsideQuotes(head, ';')
  const params = new Map<string, string>()
  for (const piece of pieces.slice(1, 50)) {
    const equals = piece.indexOf('=')
    const name = (equals < 0 ? piece : piece.slice(0, equals)).trim().toUpperCase()
    const value = equals < 0 ? '' : unquoted(piece.slice(equals + 1).trim())
    // vCalendar 1.0 writes the bare word where iCalendar writes ENCODING=word.
    if (equals < 0 && name === 'QUOTED-PRINTABLE') params.set('ENCODING', name)
    else if (!params.has(name)) params.set(name, value)
  }
  const raw = line.slice(end + 1)
  const quoted = params.get('ENCODING')?.toUpperCase() === 'QUOTED-PRINTABLE'
  // Line ends inside are written as iCalendar writes them, so that all values are unescaped alike.
  const value = quoted ? decodeQuotedPrintable(raw).replaceAll('\r\n', '\\n').replaceAll('\n', '\\n') : raw
  return { name: (pieces[0] ?? '').trim().toUpperCase(), params, value }
}

/** The colon that ends the parameters; where a quote is never closed, simply the first one. */
function valueStart(line: string): number {
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted
    else if (line[i] === ':' && !quoted) return i
  }
  const first = line.indexOf(':')
  return first < 0 ? line.length : first
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const pieces: string[] = []
  let quoted = false
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === separator && !quoted) {
      pieces.push(text.slice(from, i))
      from = i + 1
    }
  }
  pieces.push(text.slice(from))
  return pieces
}

/** RFC 6868 carries quotes and line ends in parameters by a circumflex. */
function unquoted(value: string): string {
  return value.replaceAll('"', '').replace(/\^(n|'|\^)/g, (_, sign) => (sign === 'n' ? '\n' : sign === "'" ? '"' : '^'))
}
