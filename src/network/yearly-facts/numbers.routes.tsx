import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { deskPage, pathOf } from '../desk/desk-page.tsx'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { groupsFor } from './catalogue.ts'
import { messages } from './messages.ts'
import { readNumbersForm } from './numbers.form.ts'
import { NumbersView } from './numbers.view.tsx'
import { readType, readValues, readYear, saveNumbers } from './yearly-facts.store.ts'

export const editNumbers = 'network.numbers.edit'
const path = '/:lang{(?:bg|en)}/desk/network/:organisation/numbers'

/** The desk's page of a year's numbers. */
export const numberRoutes = (house: House): Route[] => [
  { method: 'GET', path, action: editNumbers, subject: ofOrganisation(house), handle: (visit) => page(house, visit) },
  { method: 'POST', path, action: editNumbers, subject: ofOrganisation(house), handle: (visit) => save(house, visit) },
]

const earliest = 1990
/** Reports on the past year are due by 31 March; until then that year is asked for. */
const reportingMonths = 3

/** The year that was asked for, when it has begun; else the one that is being reported. */
function yearOf({ form, query, today }: Visit): number {
  const asked = Number(form.get('year') ?? query.get('year'))
  const isYear = Number.isInteger(asked) && asked >= earliest && asked <= today.year
  // What was typed belongs to the year it was typed for, or nowhere.
  if (!isYear && form.size > 0) throw new NotFound()
  return isYear ? asked : today.month <= reportingMonths ? today.year - 1 : today.year
}

async function groupsOf({ database }: House, visit: Visit) {
  const type = await readType(database.read, organisationOf(visit))
  if (!type) throw new NotFound()
  return groupsFor(type)
}

interface PageWishes {
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function page(house: House, visit: Visit, { problems = noProblems, changed }: PageWishes = {}): Promise<Answer> {
  const year = yearOf(visit)
  const organisation = organisationOf(visit)
  const [groups, numbers, before] = await Promise.all([
    groupsOf(house, visit),
    readYear(house.database.read, organisation, year),
    readValues(house.database.read, organisation, year - 1),
  ])
  const main = (
    <NumbersView visit={visit} year={year} groups={groups} numbers={numbers} before={before} problems={problems} />
  )
  const title = messages[visit.lang].ofYear(year)
  return deskPage({ visit, title, parts: ['numbers'], problems, changed, main })
}

async function save(house: House, visit: Visit): Promise<Answer> {
  const reading = readNumbersForm(visit.form, visit.lang, await groupsOf(house, visit))
  if (!reading.ok) return page(house, visit, { problems: reading.problems })
  const year = yearOf(visit)
  const saved = await house.database.write((tx) =>
    saveNumbers(tx, {
      organisation: organisationOf(visit),
      year,
      facts: reading.value,
      version: versionOf(visit),
      actor: personOf(visit),
      now: visit.now,
      newId: house.ids,
    }),
  )
  if (!saved) return page(house, visit, { changed: true })
  return { kind: 'redirect', to: `${pathOf(visit, ['numbers'])}?done=saved&year=${year}`, status: 303 }
}
