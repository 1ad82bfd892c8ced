const decode = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes)

/** The text of a file whose encoding nobody declared: UTF-8, UTF-16, else windows-1251 or windows-1252 by their look. */
export function decodeText(bytes: Uint8Array): { text: string; guessed: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), guessed: null }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), guessed: null }
  if (bytes[0] === 0 && bytes[1] === 0x42) return { text: decode(bytes, 'utf-16be'), guessed: 'utf-16be' }
  if (bytes[0] === 0x42 && bytes[1] === 0) return { text: decode(bytes, 'utf-16le'), guessed: 'utf-16le' }
  const exact = strictly(bytes)
  if (exact !== null) return { text: exact, guessed: null }
  // Some writers fold in the middle of a letter, so lines are joined before the bytes become letters.
  const unfolded = unfoldBytes(bytes)
  const joined = strictly(unfolded)
  if (joined !== null) return { text: joined, guessed: null }
  const loose = decode(unfolded, 'utf-8')
  const broken = loose.split('\ufffd').length - 1
  const good = (loose.match(/[\u0080-\ufffc]/g) ?? []).length
  if (good > broken) return { text: loose, guessed: 'utf-8' }
  const label = looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
  return { text: decode(bytes, label), guessed: label }
}

function strictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let size = 0
  for (let i = 0; i < bytes.length; i++) {
    const ends = bytes[i] === 13 && bytes[i + 1] === 10 ? 2 : bytes[i] === 10 || bytes[i] === 13 ? 1 : 0
    const next = bytes[i + ends]
    if (ends > 0 && (next === 32 || next === 9)) i += ends
    else out[size++] = bytes[i] ?? 0
  }
  return out.subarray(0, size)
}

/** Cyrillic words are runs of high bytes; in western texts an accented letter stands alone among ASCII ones. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let high = 0
  let paired = 0
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0xc0) continue
    high++
    if ((bytes[i + 1] ?? 0) >= 0xc0 || (bytes[i - 1] ?? 0) >= 0xc0) paired++
  }
  return paired * 2 > high
}

/** Quoted-printable of vCalendar 1.0; bytes that are no UTF-8 are guessed at like a file's. */
export function decodeQuotedPrintable(value: string): string {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (let i = 0; i < value.length; i++) {
    const hex = value[i] === '=' ? /^[0-9A-Fa-f]{2}/.exec(value.slice(i + 1, i + 3)) : null
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16))
      i += 2
    } else bytes.push(...encoder.encode(value[i]))
  }
  return decodeText(Uint8Array.from(bytes)).text
}
