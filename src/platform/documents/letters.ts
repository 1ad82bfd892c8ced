/** What Sofia Sans can print, and the line breaks that a template may know. A glyph that is missing would make the PDF/UA invalid. */
const printable =
  '\\n\\x20-\\x7e\\xa0-\\u0107\\u010a-\\u0113\\u0116-\\u011b\\u011e-\\u0123\\u0126\\u0127\\u012a\\u012b\\u012e-\\u0133\\u0136-\\u013e\\u0141-\\u0148' +
  '\\u014a-\\u014d\\u0150-\\u015b\\u015e-\\u0167\\u016a\\u016b\\u016e-\\u017e\\u0192\\u0218-\\u021b\\u02c6\\u02c7\\u0384-\\u038a\\u038c' +
  '\\u038e-\\u03a1\\u03a3-\\u03ce\\u0400-\\u045f\\u0490\\u0491\\u200b\\u2013\\u2014\\u2018-\\u201a\\u201c-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a' +
  '\\u2044\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u20ac\\u2116\\u2122\\u2153\\u2154\\u2190-\\u2199\\u2212\\u2248\\u2264\\u2265\\u2460-\\u2468'
const unprintable = new RegExp(`[^${printable}]+`, 'gu')
/** From so many letters on a word may be broken anywhere: it would run off the sheet. */
const longWord = /[^\s\u200b]{24}(?=[^\s\u200b])/gu

/** The text with what can be printed of it. Foreign scripts and emoji fall out, long words may break. */
export const printableText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s*[\r\n]+\s*/g, '\n')
    .replace(unprintable, '')
    .replace(longWord, '$&\u200b')
    .trim()

/** The same for every text of the data. */
export function printableData(data: unknown): unknown {
  if (typeof data === 'string') return printableText(data)
  if (Array.isArray(data)) return data.map(printableData)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, printableData(value)]))
}
