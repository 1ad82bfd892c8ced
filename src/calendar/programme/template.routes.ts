import { readGroupNames } from '#src/network/index.ts'
import { readVenueNames } from '#src/places/index.ts'
import type { FileAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { writeWorkbook } from '#src/platform/spreadsheet/write-workbook.ts'
import { hostOf } from '../desk/event-of-visit.ts'
import { templateAddress } from './addresses.ts'
import { planTemplate } from './plan-template.ts'
import { workedOnYear } from './programme-of-year.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const mostVenues = 500

/** An empty plan with the organisation's own lists, so that nothing has to be matched when it comes back. */
export const templateFile =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { read } = house.database
    const host = await hostOf(house, visit)
    const groups = await readGroupNames(read, organisationOf(visit), 'bg')
    const near = (await readVenueNames(read)).filter(({ settlement }) => settlement === host.settlement)
    const year = workedOnYear(visit.today)
    const plan = planTemplate({
      year,
      organisation: host.name,
      venues: [...new Set(near.map(({ name }) => name))].sort().slice(0, mostVenues),
      groups: groups.map(({ name }) => name),
    })
    return {
      kind: 'file',
      type,
      body: await writeWorkbook(plan, visit.now),
      attachment: `plan-${year}-${slugOf(visit)}.xlsx`,
      address: templateAddress(slugOf(visit)),
    }
  }
