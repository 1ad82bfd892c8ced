import { unzipSync } from 'fflate'

export interface ReadDocx {
  /** The document's own markup. */
  readonly markup: string
  /** One line for each paragraph, cells of a table included. */
  readonly paragraphs: readonly string[]
  /** Of each table its rows of cells, and how many rows at its head are repeated. */
  readonly tables: readonly { readonly rows: readonly (readonly string[])[]; readonly repeated: number }[]
  /** Words of headings with their level. */
  readonly headings: readonly string[]
  readonly foot: string
  readonly lang: string | undefined
  readonly title: string | undefined
}

/** What a word processor would show of a DOCX that the house wrote. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(bytes)
  const text = (path: string) => new TextDecoder().decode(parts[path] ?? new Uint8Array())
  const markup = text('word/document.xml')
  const some = (tag: string, within: string) =>
    [...within.matchAll(new RegExp(`<w:${tag}(?:\\s[^>]*)?>(.*?)</w:${tag}>`, 'gs'))].map(([, inner = '']) => inner)
  const paragraphs = some('p', markup)
  const rows = (table: string) => some('tr', table)
  return {
    markup,
    paragraphs: paragraphs.map(wordsIn),
    tables: some('tbl', markup).map((table) => ({
      rows: rows(table).map((row) => some('tc', row).map(wordsIn)),
      repeated: rows(table).filter((row) => row.includes('<w:tblHeader')).length,
    })),
    headings: paragraphs.flatMap((inner) => {
      const level = /<w:pStyle w:val="Heading(\d)"/.exec(inner)?.[1]
      return level ? `${level} ${wordsIn(inner)}` : []
    }),
    foot: Object.keys(parts)
      .filter((path) => /^word\/footer\d+\.xml$/.test(path))
      .map((path) => wordsIn(text(path)))
      .join(),
    lang: /<w:lang w:val="([^"]+)"/.exec(text('word/styles.xml'))?.[1],
    title: /<dc:title>(.*?)<\/dc:title>/s.exec(text('docProps/core.xml'))?.[1],
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const wordsIn = (markup: string): string =>
  [...markup.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, words]) => (words === undefined ? '\n' : words.replaceAll(/&(\w+);/g, (_, name) => entities[name] ?? '')))
    .join('')
