import { findPerson, readConsents, withdrawConsent } from '#src/people/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, type FileAnswer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import { clearedSessionCookie } from '#src/platform/http/session-cookie.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Module, Route } from '#src/platform/module.ts'
import { privacyPath } from '../legal/addresses.ts'
import { keptOf } from '../legal/privacy.view.tsx'
import {
  erasureAddress,
  exportAddress,
  exportFileAddress,
  myDataAddress,
  myDataPath,
  withdrawalsAddress,
} from './addresses.ts'
import { blockedBy, eraseAll, exportAll } from './all-personal.ts'
import { ErasureView } from './erasure.view.tsx'
import { ExportView } from './export.view.tsx'
import { messages } from './messages.ts'
import { MyDataView } from './my-data.view.tsx'

export const personalActions: NonNullable<Module['actions']> = {
  'app.personal.read': {
    roles: ['person'],
    about: { bg: 'Вижда и изтегля своите данни', en: 'Sees and downloads the own data' },
  },
  'app.personal.erase': { roles: ['person'], about: { bg: 'Изтрива профила си', en: 'Erases the own account' } },
  'app.consent.withdraw': { roles: ['person'], about: { bg: 'Оттегля свое съгласие', en: 'Withdraws an own consent' } },
}

/** Reads whatever there is of one person. */
const exportCost = 10
const lang = '/:lang{(?:bg|en)}'

export function personalRoutes(house: House, modules: readonly Module[]): Route[] {
  const read = 'app.personal.read'
  const erase = 'app.personal.erase'
  const at = (address: string) => `${lang}${address}`
  return [
    { method: 'GET', path: at(myDataAddress), action: read, handle: (visit) => myData(house, visit, modules) },
    {
      method: 'GET',
      path: at(exportAddress),
      action: read,
      cost: exportCost,
      handle: (visit) => exportPage(house, visit, modules),
    },
    {
      method: 'GET',
      path: at(exportFileAddress),
      action: read,
      cost: exportCost,
      handle: (visit) => exportFile(house, visit, modules),
    },
    {
      method: 'POST',
      path: at(withdrawalsAddress),
      action: 'app.consent.withdraw',
      handle: (visit) => withdraw(house, visit),
    },
    { method: 'GET', path: at(erasureAddress), action: erase, handle: (visit) => erasure(house, visit, modules) },
    { method: 'POST', path: at(erasureAddress), action: erase, handle: (visit) => eraseAccount(house, visit, modules) },
  ]
}

/** The gate lets nobody in who is not signed in. */
function actorOf({ actor }: Visit): Actor {
  if (!actor) throw new NotFound()
  return actor
}

const desk = (visit: Visit, title: string, address: string): Omit<PageAnswer, 'main'> => ({
  kind: 'page',
  frame: 'desk',
  title,
  description: messages[visit.lang].lead,
  address,
})

async function myData({ database }: House, visit: Visit, modules: readonly Module[]): Promise<Answer> {
  const consents = await readConsents(database.read, actorOf(visit).person)
  const kept = keptOf(modules).map((sentence) => sentence[visit.lang])
  return {
    ...desk(visit, messages[visit.lang].title, myDataAddress),
    main: <MyDataView visit={visit} kept={kept} consents={consents} />,
  }
}

async function exportPage({ database }: House, visit: Visit, modules: readonly Module[]): Promise<Answer> {
  const kept = await exportAll(modules, database.read, actorOf(visit).person, visit.lang)
  return {
    ...desk(visit, messages[visit.lang].exportPage, exportAddress),
    main: <ExportView visit={visit} kept={kept} />,
  }
}

async function exportFile(
  { database, settings }: House,
  visit: Visit,
  modules: readonly Module[],
): Promise<FileAnswer> {
  const kept = await exportAll(modules, database.read, actorOf(visit).person, visit.lang)
  const whole = { site: settings.publicUrl, at: visit.now.toString(), ...kept }
  return {
    kind: 'file',
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(whole, null, 2)}\n`,
    attachment: `multipolis-${visit.today}.json`,
    address: exportFileAddress,
  }
}

/** Only one's own. */
async function withdraw({ database }: House, visit: Visit): Promise<Answer> {
  const { person } = actorOf(visit)
  const id = visit.form.get('consent')
  const taken = await database.write(async (tx) => {
    const own = (await readConsents(tx.query, person)).find((consent) => consent.id === id)
    if (!own) throw new NotFound()
    return withdrawConsent(tx, { id: own.id, by: person }, visit.now)
  })
  return seeOther(myDataPath(visit.lang), taken ? 'withdrawn' : 'stale')
}

async function erasure(
  { database }: House,
  visit: Visit,
  modules: readonly Module[],
  problems: FieldProblems = noProblems,
): Promise<Answer> {
  const { person } = actorOf(visit)
  const [found, blocked] = await Promise.all([
    findPerson(database.read, person),
    blockedBy(modules, database.read, person, visit.lang),
  ])
  if (!found) throw new NotFound()
  return {
    ...desk(visit, messages[visit.lang].erasePage, erasureAddress),
    status: problems.size > 0 || (visit.form.size > 0 && blocked.length > 0) ? 422 : 200,
    main: <ErasureView visit={visit} email={found.email} blocked={blocked} problems={problems} />,
  }
}

/** In one write: what stands in the way is asked again inside it, so that two last managers cannot both go. */
async function eraseAccount(house: House, visit: Visit, modules: readonly Module[]): Promise<Answer> {
  const { person } = actorOf(visit)
  const typed = (visit.form.get('email') ?? '').trim().toLowerCase()
  const outcome = await house.database.write(async (tx) => {
    const found = await findPerson(tx.query, person)
    if (!found) throw new NotFound()
    if (typed !== found.email) return { ok: false, email: found.email } as const
    if ((await blockedBy(modules, tx.query, person, visit.lang)).length > 0) return { ok: false } as const
    await eraseAll(modules, tx, person, visit.now)
    await tx.record({ name: 'app.person.erased', ids: { person }, actor: person })
    return { ok: true } as const
  })
  if (outcome.ok)
    return { ...seeOther(privacyPath(visit.lang), 'erased'), cookies: [clearedSessionCookie(house.settings)] }
  const words = messages[visit.lang]
  const { problems } = problemAt('email', words.notSame(outcome.email ?? ''))
  return erasure(house, visit, modules, outcome.email === undefined ? noProblems : problems)
}
