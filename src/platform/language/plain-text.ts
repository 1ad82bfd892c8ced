const blocks = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr)\b[^<>]{0,500}>/gi
const tags = /<\/?[a-z][^<>]{0,2000}>|<!--[\s\S]{0,2000}?-->/gi
const hidden = /<(script|style)\b[^>]{0,500}>[\s\S]{0,20000}?<\/\1>/gi
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  euro: '€',
}

/** Signs that nobody sees, those that turn the direction of what follows among them. */
const unseen = /[\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * Words of a text that may hold HTML: calendars and feeds often write it where plain text belongs. Blocks become lines, tags and
 * scripts vanish. The result is text, never markup: pages escape it like any other.
 */
export function plainText(text: string): string {
  const words = /<[a-z!/]/i.test(text) ? text.replace(hidden, '').replace(blocks, '\n').replace(tags, '') : text
  return decode(words)
    .replace(unseen, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : ''
    },
  )
