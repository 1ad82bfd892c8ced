import { decodeText } from '../icalendar/decode-text.ts'

const sniffed = 4096

/** The text of HTML or XML. A mark at the beginning speaks first, then the bytes, then what server and document say of them. */
export function decodeMarkup(bytes: Uint8Array, contentType: string | null): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second && second < 0x80) return new TextDecoder('utf-16be').decode(bytes)
  if (second === 0 && first && first < 0x80) return new TextDecoder('utf-16le').decode(bytes)
  // Letters of another encoding are hardly ever sound UTF-8, whatever a server says. Escape signs are those of ISO-2022.
  const utf8 = bytes.subarray(0, sniffed).includes(0x1b) ? null : strictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  for (const label of declared(bytes, contentType)) {
    const text = strictly(bytes, label)
    if (text !== null) return text
  }
  return decodeText(bytes).text
}

/** Encodings that the server, the declaration of XML or a `meta` name, in this order. */
function declared(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, sniffed))
  const found = [
    /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? ''),
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head),
    /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head),
  ]
  return found.flatMap((match) => match?.[1] ?? [])
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
