import { ofOrganisation, readLetterhead } from '#src/network/index.ts'
import { csvType } from '#src/platform/csv/write-csv.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { makePdf } from '#src/platform/documents/typeset.ts'
import type { Answer, FileAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { statisticsAddress, statisticsFileAddress } from '../addresses.ts'
import { compareYears } from './compare-years.ts'
import { readHeldDates, readMeasures } from './measures.store.ts'
import { messages } from './messages.ts'
import { statisticsPage } from './statistics.view.tsx'
import { statisticsCsv } from './statistics-csv.ts'
import { workbookType, type YearlyTable, yearlySheet, yearlyWorkbook } from './yearly-table.ts'

const path = '/:lang{(?:bg|en)}/desk/calendar/:organisation/statistics'

/** What an organisation held in a year and who came: a page for the screen and for paper, and the dates as a table. */
export function statisticsRoutes(house: House, action: string): Route[] {
  const subject = ofOrganisation(house)
  return [
    { method: 'GET', path, action, subject, handle: (visit) => page(house, visit) },
    { method: 'GET', path: `${path}.csv`, action, subject, handle: (visit) => file(house, visit) },
    { method: 'GET', path: `${path}.xlsx`, action, subject, cost, handle: (visit) => workbook(house, visit) },
    { method: 'GET', path: `${path}.pdf`, action, subject, cost, handle: (visit) => document(house, visit) },
  ]
}

/** A workbook and a document take longer than a page. */
const cost = 10
const earliest = 2000
/** Reports on the past year are due by 31 March; until then that year is asked for. */
const reportingMonths = 3

function yearOf({ query, today }: Pick<Visit, 'query' | 'today'>): number {
  const asked = Number(query.get('year'))
  const isYear = Number.isInteger(asked) && asked >= earliest && asked <= today.year
  return isYear ? asked : today.month <= reportingMonths ? today.year - 1 : today.year
}

const measuredOf = (visit: Visit, year: number) => ({
  organisation: organisationOf(visit),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  now: visit.now,
})

/** The year and the one before it, in one query. */
async function readTwoYears(query: Reader, visit: Visit, year: number) {
  const both = await readMeasures(query, { ...measuredOf(visit, year), from: `${year - 1}-01-01` })
  const of = (each: number) => both.filter(({ month }) => month.startsWith(`${each}-`))
  return { now: of(year), before: of(year - 1) }
}

async function yearlyTable({ database }: House, visit: Visit, year: number): Promise<YearlyTable> {
  const { lang, subject, today } = visit
  const { now, before } = await readTwoYears(database.read, visit, year)
  // Elsewhere „Библиотеката“ says nothing.
  const letterhead = await readLetterhead(database.read, organisationOf(visit), today.toString())
  return {
    lang,
    year,
    organisation: letterhead?.name ?? subject.name ?? '',
    sections: compareYears(now, before, lang),
  }
}

async function page({ database }: House, visit: Visit): Promise<Answer> {
  const year = yearOf(visit)
  const { now: groups, before } = await readTwoYears(database.read, visit, year)
  const title = messages[visit.lang].title(year)
  return {
    kind: 'page',
    frame: 'desk',
    title,
    description: title,
    address: statisticsAddress(slugOf(visit), year),
    main: statisticsPage({ visit, year, groups, before, title }),
  }
}

async function file({ database }: House, visit: Visit): Promise<Answer> {
  const year = yearOf(visit)
  const slug = slugOf(visit)
  return {
    kind: 'file',
    type: csvType,
    body: statisticsCsv(await readHeldDates(database.read, measuredOf(visit, year), visit.lang), visit.lang),
    attachment: `${slug}-${year}.csv`,
    address: statisticsFileAddress(slug, year),
  }
}

async function workbook(house: House, visit: Visit): Promise<FileAnswer> {
  const [year, slug] = [yearOf(visit), slugOf(visit)]
  const dates = await readHeldDates(house.database.read, measuredOf(visit, year), visit.lang)
  return {
    kind: 'file',
    type: workbookType,
    body: await yearlyWorkbook(await yearlyTable(house, visit, year), dates, visit.now),
    attachment: `${slug}-${year}.xlsx`,
    address: statisticsFileAddress(slug, year, 'xlsx'),
  }
}

async function document(house: House, visit: Visit): Promise<FileAnswer> {
  const [year, slug] = [yearOf(visit), slugOf(visit)]
  return {
    kind: 'file',
    type: 'application/pdf',
    body: await makePdf(yearlySheet(await yearlyTable(house, visit, year))),
    attachment: `${slug}-${year}.pdf`,
    address: statisticsFileAddress(slug, year, 'pdf'),
  }
}
