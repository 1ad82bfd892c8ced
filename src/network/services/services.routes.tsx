import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { backTo, deskPage, pathOf } from '../desk/desk-page.tsx'
import { attachFunding, readFunding, readMarks } from '../funding-marks/funding-marks.store.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { messages } from './messages.ts'
import { readServiceForm } from './service.form.ts'
import { type Service, serviceWords } from './service.ts'
import { addService, readService, readServices, saveService } from './services.store.ts'
import { ServiceForm, ServicesView } from './services.view.tsx'

export const editServices = 'network.service.edit'
const desk = '/:lang{(?:bg|en)}/desk/network/:organisation/services'

/** The desk's pages about services. */
export function serviceRoutes(house: House): Route[] {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    path: `${desk}${path}`,
    action: editServices,
    subject: ofOrganisation(house),
    handle,
  })
  return [
    route('GET', '', (visit) => listPage(house, visit)),
    route('POST', '', (visit) => add(house, visit)),
    route('GET', '/new', (visit) => formPage(house, visit, {})),
    route('GET', '/:service', async (visit) => formPage(house, visit, { service: await serviceOf(house, visit) })),
    route('POST', '/:service', (visit) => save(house, visit)),
  ]
}

async function serviceOf({ database }: House, visit: Visit): Promise<Service> {
  const service = await readService(database.read, organisationOf(visit), visit.params.service ?? '')
  if (!service) throw new NotFound()
  return service
}

async function listPage({ database }: House, visit: Visit): Promise<Answer> {
  const services = await readServices(database.read, organisationOf(visit), visit.lang)
  const main = <ServicesView visit={visit} services={services} />
  return deskPage({ visit, title: messages[visit.lang].services, parts: ['services'], main })
}

interface FormWishes {
  readonly service?: Service
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

async function formPage({ database }: House, visit: Visit, wishes: FormWishes): Promise<Answer> {
  const { service, problems = noProblems, changed } = wishes
  const [marks, funding] = await Promise.all([
    readMarks(database.read, organisationOf(visit)),
    readFunding(database.read, ['service'], service ? [service.id] : []),
  ])
  const attached = (funding.get(service?.id ?? '') ?? []).map(({ id }) => id)
  const main = <ServiceForm visit={visit} service={service} problems={problems} marks={marks} attached={attached} />
  const words = messages[visit.lang]
  const { name: title, lang: titleLang } = service
    ? serviceWords(service, visit.lang)
    : { name: words.newService, lang: visit.lang }
  const crumbs = [{ label: words.services, href: pathOf(visit, ['services']) }]
  const parts = ['services', service?.id ?? 'new']
  return deskPage({ visit, title, titleLang, parts, crumbs, problems, changed, main })
}

/** Writes with `write` and, where that held, the marks that were ticked. */
const written = (house: House, visit: Visit, service: Service, write: typeof saveService): Promise<boolean> => {
  const actor = personOf(visit)
  const by = { organisation: service.organisation, today: visit.today.toString(), actor }
  return house.database.write(async (tx) => {
    const done = await write(tx, service, actor)
    if (done) await attachFunding(tx, { kind: 'service', id: service.id }, visit.form.getAll('funding'), by)
    return done
  })
}

async function add(house: House, visit: Visit): Promise<Answer> {
  const reading = readServiceForm(visit.form, visit.lang, visit.today.year)
  if (!reading.ok) return formPage(house, visit, { problems: reading.problems })
  const service = { ...reading.value, id: house.ids(), organisation: organisationOf(visit), version: 1 }
  await written(house, visit, service, async (...args) => {
    await addService(...args)
    return true
  })
  return backTo(visit, ['services'], 'added')
}

async function save(house: House, visit: Visit): Promise<Answer> {
  const service = await serviceOf(house, visit)
  const reading = readServiceForm(visit.form, visit.lang, visit.today.year)
  if (!reading.ok) return formPage(house, visit, { service, problems: reading.problems })
  const saved = await written(house, visit, { ...service, ...reading.value, version: versionOf(visit) }, saveService)
  return saved ? backTo(visit, ['services'], 'saved') : formPage(house, visit, { service, changed: true })
}
