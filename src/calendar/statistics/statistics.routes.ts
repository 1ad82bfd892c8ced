import { ofOrganisation } from '#src/network/index.ts'
import { csvType } from '#src/platform/csv/write-csv.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { statisticsAddress, statisticsFileAddress } from '../addresses.ts'
import { organisationOf } from '../attendance/desk.routes.tsx'
import { readHeldDates, readMeasures } from './measures.store.ts'
import { messages } from './messages.ts'
import { statisticsPage } from './statistics.view.tsx'
import { statisticsCsv } from './statistics-csv.ts'

const path = '/:lang{(?:bg|en)}/desk/calendar/:organisation/statistics'

/** What an organisation held in a year and who came: a page for the screen and for paper, and the dates as a table. */
export function statisticsRoutes(house: House, action: string): Route[] {
  const subject = ofOrganisation(house)
  return [
    { method: 'GET', path, action, subject, handle: (visit) => page(house, visit) },
    { method: 'GET', path: `${path}.csv`, action, subject, handle: (visit) => file(house, visit) },
  ]
}

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

async function page({ database }: House, visit: Visit): Promise<Answer> {
  const year = yearOf(visit)
  const groups = await readMeasures(database.read, measuredOf(visit, year))
  const title = messages[visit.lang].title(year)
  return {
    kind: 'page',
    frame: 'desk',
    title,
    description: title,
    address: statisticsAddress(visit.params.organisation ?? '', year),
    main: statisticsPage({ visit, year, groups, title }),
  }
}

async function file({ database }: House, visit: Visit): Promise<Answer> {
  const year = yearOf(visit)
  const slug = visit.params.organisation ?? ''
  return {
    kind: 'file',
    type: csvType,
    body: statisticsCsv(await readHeldDates(database.read, measuredOf(visit, year), visit.lang), visit.lang),
    attachment: `${slug}-${year}.csv`,
    address: statisticsFileAddress(slug, year),
  }
}
