const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** XML 1.0 has no place for these, not even as a number: control signs of ASCII but tab and line ends, and no characters. */
const impossible = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Surrogate}/gu

/** Text as XML holds it, in content and in quoted attributes; HTML takes it too. */
export const escapeXml = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** An element with attributes and text; nothing at all without text. */
export function element(
  name: string,
  text: string | null | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string {
  if (text === null || text === undefined || text === '') return ''
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`
}

export const empty = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${attributesOf(attributes)}/>`

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
