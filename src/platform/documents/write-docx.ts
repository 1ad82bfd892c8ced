import type { Document, FileChild, IRunOptions, Table } from 'docx'
import type { Lang } from '../i18n/lang.ts'

export interface DocxColumn {
  readonly title: string
  /** Of the width of the page, in hundredths. */
  readonly share: number
  readonly numeric?: boolean
}

/** A piece of a document in the order in which it is read. */
export type DocxPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly align?: 'start' | 'center' | 'end'
      readonly bold?: boolean
      /** Keeps it on the page of what follows. */
      readonly keep?: boolean
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly DocxColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Sums below it. */
      readonly foot?: readonly string[]
    }

export interface DocxToWrite {
  readonly title: string
  readonly creator: string
  readonly lang: Lang
  /** For wide tables. */
  readonly landscape?: boolean
  /** Who writes: the first line is the name. Stands above the first page alone, as on letterhead. */
  readonly letterhead: readonly string[]
  /** At the foot of each page, before the number of the page. */
  readonly foot: string
  readonly pageWord: string
  readonly parts: readonly DocxPart[]
}

const languages = { bg: 'bg-BG', en: 'en-GB' } as const

/**
 * A DOCX (ECMA-376) that offices edit: A4, headings that are headings, tables whose heading row is repeated and whose rows are never
 * torn, the language said, so that spelling is checked in it. Text is text: what is handed in is never markup or a field.
 */
export async function writeDocx(plan: DocxToWrite): Promise<Uint8Array> {
  const docx = await import('docx')
  return Uint8Array.from(await docx.Packer.toBuffer(documentOf(docx, plan)))
}

type Docx = typeof import('docx')

/** Twentieths of a point: margins of 2 cm, to the left 2.5 cm for the folder. */
const margin = { top: 1134, bottom: 1134, left: 1417, right: 1134, header: 567, footer: 567 }
const a4 = { width: 11906, height: 16838 }

function documentOf(docx: Docx, plan: DocxToWrite): Document {
  const { landscape = false } = plan
  const width = (landscape ? a4.height : a4.width) - margin.left - margin.right
  const orientation = landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT
  return new docx.Document({
    title: clean(plan.title),
    creator: clean(plan.creator),
    lastModifiedBy: clean(plan.creator),
    styles: stylesOf(plan.lang),
    sections: [
      {
        properties: { page: { size: { ...a4, orientation }, margin } },
        footers: { default: footer(docx, plan) },
        children: [
          ...letterhead(docx, plan.letterhead),
          ...plan.parts.flatMap((part) => childrenOf(docx, part, width)),
        ],
      },
    ],
  })
}

const font = 'Times New Roman'
const heading = (size: number): { run: IRunOptions; paragraph: object } => ({
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
})

const stylesOf = (lang: Lang) => ({
  default: {
    document: {
      run: { font, size: 24, language: { value: languages[lang] } },
      paragraph: { spacing: { after: 100 } },
    },
    heading1: heading(28),
    heading2: heading(26),
    heading3: heading(24),
  },
})

/** XML has no signs for these. */
const clean = (text: string): string => text.toWellFormed().replaceAll(/(?![\n\t])[\p{Cc}\ufffe\uffff]/gu, '')

const run = (docx: Docx, text: string, options: IRunOptions = {}) =>
  clean(text)
    .split('\n')
    .map((line, at) => new docx.TextRun({ ...options, text: line, ...(at > 0 ? { break: 1 } : {}) }))

function letterhead(docx: Docx, lines: readonly string[]): FileChild[] {
  return lines.map(
    (line, at) =>
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        spacing: { after: at === lines.length - 1 ? 240 : 0 },
        children: run(docx, line, at === 0 ? { bold: true, size: 28 } : { size: 20 }),
        ...(at === lines.length - 1
          ? { border: { bottom: { style: docx.BorderStyle.SINGLE, size: 8, space: 6, color: '000000' } } }
          : {}),
      }),
  )
}

const footer = (docx: Docx, { foot, pageWord }: DocxToWrite) =>
  new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({ size: 18, children: [clean(`${foot} · ${pageWord} `), docx.PageNumber.CURRENT, ' / '] }),
          new docx.TextRun({ size: 18, children: [docx.PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

function childrenOf(docx: Docx, part: DocxPart, width: number): FileChild[] {
  if (part.kind === 'table') return tableOf(docx, part, width)
  if (part.kind === 'heading') {
    const level = { 1: docx.HeadingLevel.HEADING_1, 2: docx.HeadingLevel.HEADING_2, 3: docx.HeadingLevel.HEADING_3 }
    const alignment = part.level === 1 ? docx.AlignmentType.CENTER : docx.AlignmentType.START
    return [new docx.Paragraph({ heading: level[part.level], alignment, children: run(docx, part.text) })]
  }
  return [
    new docx.Paragraph({
      alignment: { start: docx.AlignmentType.START, center: docx.AlignmentType.CENTER, end: docx.AlignmentType.END }[
        part.align ?? 'start'
      ],
      keepNext: part.keep ?? false,
      children: run(docx, part.text, part.bold ? { bold: true } : {}),
    }),
  ]
}

type TablePart = Extract<DocxPart, { kind: 'table' }>

function tableOf(docx: Docx, part: TablePart, width: number): FileChild[] {
  const widths = part.columns.map(({ share }) => Math.round((width * share) / 100))
  const cell = (text: string, at: number, bold: boolean) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new docx.Paragraph({
          alignment: part.columns[at]?.numeric ? docx.AlignmentType.END : docx.AlignmentType.START,
          spacing: { after: 0 },
          children: run(docx, text, { size: 20, bold }),
        }),
      ],
    })
  const row = (cells: readonly string[], bold: boolean, tableHeader = false) =>
    new docx.TableRow({
      cantSplit: true,
      ...(tableHeader ? { tableHeader } : {}),
      children: part.columns.map((_, at) => cell(cells[at] ?? '', at, bold)),
    })
  const titles = part.columns.map(({ title }) => title)
  const table: Table = new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      row(titles, true, true),
      ...part.rows.map((cells) => row(cells, false)),
      ...(part.foot ? [row(part.foot, true)] : []),
    ],
  })
  // Word joins tables that touch each other.
  return [table, new docx.Paragraph({ spacing: { after: 60 }, children: [] })]
}
