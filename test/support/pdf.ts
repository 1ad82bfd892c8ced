import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** What a reader can copy out of it; lines, blanks and runs of letters are parted by one blank. */
  readonly text: string
  readonly pages: number
  readonly lang: string | undefined
  /** It says of itself that it is PDF/UA-1, and it is tagged. */
  readonly accessible: boolean
}

/** Reads what our own PDFs are made of: plain objects, fonts that tell which letter a glyph is. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  const all = [...objects.values()]
  const pages = all.filter((body) => /\/Type \/Page\s/.test(body))
  return {
    text: pages.map((page) => textOf(page, objects)).join('\n'),
    pages: pages.length,
    lang: /\/Lang \(([^)]*)\)/.exec(file)?.[1],
    accessible:
      file.includes('<pdfuaid:part>1</pdfuaid:part>') && /\/Marked true/.test(file) && /\/StructTreeRoot/.test(file),
  }
}

function textOf(page: string, objects: ReadonlyMap<string, string>): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? []
      return [name, lettersOf(objects.get(map) ?? '')]
    }),
  )
  const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? []
  const drawing = inflateSync(streamOf(objects.get(contents) ?? '')).toString('latin1')
  let letters = new Map<number, string>()
  const runs: string[] = []
  for (const { font, strings } of shownIn(drawing)) {
    if (font) letters = fonts.get(font) ?? letters
    else
      runs.push(
        glyphsOf(strings)
          .map((glyph) => letters.get(glyph) ?? '')
          .join(''),
      )
  }
  return runs.join(' ').replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim()
}

const streamOf = (body: string): Buffer => {
  const length = Number(/\/Length (\d+)/.exec(body)?.[1])
  const from = /stream\r?\n/.exec(body)
  const start = from ? from.index + from[0].length : 0
  return Buffer.from(body.slice(start, start + length), 'latin1')
}

const lettersOf = (map: string): Map<number, string> =>
  new Map(
    [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph = '', units = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(units, 'hex').swap16().toString('utf16le'),
    ]),
  )

/** What is shown in which font, in the order of the drawing: `/f0 12 Tf`, `(…) Tj`, `[(…) -30 (…)] TJ`. */
function shownIn(drawing: string): { font?: string; strings: string }[] {
  const shown: { font?: string; strings: string }[] = []
  let strings = ''
  for (let at = 0; at < drawing.length; at++) {
    if (drawing[at] === '(') {
      const end = endOfString(drawing, at)
      strings += drawing.slice(at + 1, end)
      at = end
      continue
    }
    const [operator, font] = /^(?:\/(f\d+) [\d.]+ Tf|T[jJ])\b/.exec(drawing.slice(at, at + 30)) ?? []
    if (font) shown.push({ font, strings: '' })
    else if (operator) shown.push({ strings })
    if (operator) strings = ''
  }
  return shown
}

/** Brackets inside a string stand as they are where they match. */
function endOfString(drawing: string, from: number): number {
  let open = 0
  for (let at = from; at < drawing.length; at++) {
    if (drawing[at] === '\\') at++
    else if (drawing[at] === '(') open++
    else if (drawing[at] === ')' && --open === 0) return at
  }
  return drawing.length
}

const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Two bytes a glyph. */
function glyphsOf(strings: string): number[] {
  const bytes = Buffer.from(
    strings.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, said: string) =>
      /^[0-7]/.test(said) ? String.fromCharCode(Number.parseInt(said, 8)) : (named[said] ?? said),
    ),
    'latin1',
  )
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2))
}
