import type { Sheet } from '#src/platform/documents/typeset.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type CellToWrite, writeWorkbook } from '#src/platform/spreadsheet/write-workbook.ts'
import type { ComparedSection } from './compare-years.ts'
import type { HeldDate } from './measures.store.ts'
import { messages } from './messages.ts'
import { datesTable } from './statistics-csv.ts'
import { yearlyTemplate } from './yearly-table.typst.ts'

/** Two years of an organisation, to be handed on. */
export interface YearlyTable {
  readonly lang: Lang
  readonly year: number
  readonly organisation: string
  readonly sections: readonly ComparedSection[]
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The two years on the first sheet, the dates behind the later one on the second. */
export function yearlyWorkbook(
  { lang, year, organisation, sections }: YearlyTable,
  dates: readonly HeldDate[],
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const words = messages[lang]
  const { header, rows } = datesTable(dates, lang)
  return writeWorkbook(
    {
      title: words.twoYears(year),
      creator: organisation,
      choicesName: words.choices,
      sheets: [
        {
          name: `${year}, ${year - 1}`,
          above: [words.twoYears(year), organisation],
          columns: [
            { title: words.section, width: 34 },
            { title: words.measure, width: 42 },
            { title: words.year(year), width: 12 },
            { title: words.year(year - 1), width: 12 },
          ],
          rows: sections.flatMap(({ title, rows: lines }) =>
            lines.map(({ label, now: value, before }) => [title, label, value, before]),
          ),
        },
        {
          name: words.dates,
          above: [words.title(year), organisation],
          columns: header.map((title, index) => ({ title, width: index === 1 ? 42 : 14 })),
          rows: rows.map(([day, ...cells]) => [Temporal.PlainDate.from(String(day)), ...cells.map(orNothing)]),
        },
      ],
    },
    now,
  )
}

const orNothing = (cell: string | number | null): CellToWrite => (cell === '' ? null : cell)

const formats = { bg: new Intl.NumberFormat('bg'), en: new Intl.NumberFormat('en-GB') }

/** The same as a document for the organisation's own site. */
export function yearlySheet({ lang, year, organisation, sections }: YearlyTable): Sheet {
  const words = messages[lang]
  return {
    template: yearlyTemplate,
    data: {
      lang,
      title: words.twoYears(year),
      organisation,
      lead: words.lead,
      columns: [words.measure, words.year(year), words.year(year - 1)],
      sections: sections.map(({ title, rows }) => ({
        title,
        rows: rows.map(({ label, now, before }) => [label, formats[lang].format(now), formats[lang].format(before)]),
      })),
    },
  }
}
