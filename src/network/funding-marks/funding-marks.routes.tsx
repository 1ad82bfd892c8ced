import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { backTo, deskPage, pathOf } from '../desk/desk-page.tsx'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { readMarkForm } from './funding-mark.form.ts'
import { type FundingMark, fundingWords } from './funding-mark.ts'
import { addMark, attachFunding, readFunding, readMarks, saveMark } from './funding-marks.store.ts'
import { FundingView, MarkForm } from './funding-marks.view.tsx'
import { messages } from './messages.ts'

export const editFunding = 'network.funding.edit'
const desk = '/:lang{(?:bg|en)}/desk/network/:organisation/funding'

/** The desk's pages about who pays. */
export function fundingRoutes(house: House): Route[] {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    path: `${desk}${path}`,
    action: editFunding,
    subject: ofOrganisation(house),
    handle,
  })
  return [
    route('GET', '', (visit) => listPage(house, visit)),
    route('POST', '', (visit) => write(house, visit, undefined)),
    route('GET', '/new', (visit) => formPage(house, visit, {})),
    route('GET', '/:mark', async (visit) => formPage(house, visit, { mark: await markOf(house, visit) })),
    route('POST', '/:mark', async (visit) => write(house, visit, await markOf(house, visit))),
  ]
}

async function markOf({ database }: House, visit: Visit): Promise<FundingMark> {
  const marks = await readMarks(database.read, organisationOf(visit))
  const mark = marks.find(({ id }) => id === visit.params.mark)
  if (!mark) throw new NotFound()
  return mark
}

async function listPage({ database }: House, visit: Visit): Promise<Answer> {
  const main = <FundingView visit={visit} marks={await readMarks(database.read, organisationOf(visit))} />
  return deskPage({ visit, title: messages[visit.lang].funding, parts: ['funding'], main })
}

interface FormWishes {
  readonly mark?: FundingMark | undefined
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

/** The marks on the organisation's own page. */
const onPageOf = async ({ database }: House, organisation: string): Promise<string[]> =>
  ((await readFunding(database.read, ['organisation'], [organisation])).get(organisation) ?? []).map(({ id }) => id)

async function formPage(house: House, visit: Visit, { mark, problems = noProblems, changed }: FormWishes) {
  const onPage = mark !== undefined && (await onPageOf(house, mark.organisation)).includes(mark.id)
  const words = messages[visit.lang]
  const { funder: title, lang: titleLang } = mark
    ? fundingWords(mark, visit.lang)
    : { funder: words.newMark, lang: visit.lang }
  const crumbs = [{ label: words.funding, href: pathOf(visit, ['funding']) }]
  const parts = ['funding', mark?.id ?? 'new']
  const main = <MarkForm visit={visit} mark={mark} onPage={onPage} problems={problems} />
  return deskPage({ visit, title, titleLang, parts, crumbs, problems, changed, main })
}

async function write(house: House, visit: Visit, known: FundingMark | undefined): Promise<Answer> {
  const reading = readMarkForm(visit.form, visit.lang)
  if (!reading.ok) return formPage(house, visit, { mark: known, problems: reading.problems })
  const organisation = organisationOf(visit)
  const actor = personOf(visit)
  const id = known?.id ?? house.ids()
  const mark = { ...reading.value.mark, id, organisation, version: known ? versionOf(visit) : 1 }
  const others = (await onPageOf(house, organisation)).filter((each) => each !== id)
  const onPage = reading.value.onPage ? [...others, id] : others
  const by = { organisation, today: visit.today.toString(), actor }
  const saved = await house.database.write(async (tx) => {
    if (known && !(await saveMark(tx, mark, actor))) return false
    if (!known) await addMark(tx, mark, actor)
    await attachFunding(tx, { kind: 'organisation', id: organisation }, onPage, by)
    return true
  })
  if (!saved) return formPage(house, visit, { mark: known, changed: true })
  return backTo(visit, ['funding'], known ? 'saved' : 'added')
}
