import { findPersonsByMail } from '#src/people/index.ts'
import { type FieldProblems, problemAt } from '#src/platform/form/form.ts'
import { NotFound, type PageAnswer, type RedirectAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Route } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { appointmentsAddress, appointmentsPath } from '../addresses.ts'
import { endAppointment, isAppointed, readAppointments } from './appointments.store.ts'
import { AppointmentsView, InviteAppointedView } from './appointments.view.tsx'
import { endIdleSessions } from './end-access.ts'
import { readAppointment, readAppointmentInvitation } from './invitation.form.ts'
import { makeInvitation, type Place, resend, withdraw } from './invitation-acts.tsx'
import { readInvitations } from './invitations.store.ts'
import { memberPage } from './member-page.tsx'
import { appoint } from './members.store.ts'
import { memberMessages } from './messages.ts'
import { readMunicipalities } from './municipalities.store.ts'

const manage = 'network.appointment.manage'

export const appointmentActions = {
  [manage]: {
    roles: ['coordinator'],
    about: {
      bg: 'назначава координатори, наблюдатели и обучители',
      en: 'appoints coordinators, observers and trainers',
    },
  },
} as const

const base = `/:lang{(?:bg|en)}${appointmentsAddress}`

export const appointmentRoutes = (house: House): Route[] => {
  const at = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    ...{ method, path: `${base}${path}`, action: manage, handle },
  })
  return [
    at('GET', '', (visit) => appointments(house, visit)),
    at('POST', '', (visit) => appointAct(house, visit)),
    at('GET', '/invitation', (visit) => inviteForm(house, visit)),
    at('POST', '/invitations', (visit) => inviteAct(house, visit)),
    at(
      'POST',
      '/invitations/:invitation/letter',
      resend(house, () => place, 'letter'),
    ),
    at(
      'POST',
      '/invitations/:invitation/code',
      resend(house, () => place, 'code'),
    ),
    at(
      'POST',
      '/invitations/:invitation/withdrawal',
      withdraw(house, () => place),
    ),
    at('POST', '/:appointment/end', (visit) => endAct(house, visit)),
  ]
}

const place: Place = { organisation: null, address: appointmentsAddress }

interface Again {
  readonly problems?: FieldProblems
  readonly refusal?: string
  readonly choices?: readonly { id: string; name: string }[]
}

async function appointments(
  house: House,
  visit: Visit,
  { problems, refusal, choices = [] }: Again = {},
): Promise<PageAnswer> {
  const { read } = house.database
  const [rows, invitations, municipalities] = await Promise.all([
    readAppointments(read),
    readInvitations(read, null, visit.now),
    readMunicipalities(read, visit.lang),
  ])
  const path = appointmentsPath(visit.lang)
  return memberPage({
    visit,
    title: memberMessages[visit.lang].appointments,
    address: appointmentsAddress,
    problems,
    refusal,
    main: <AppointmentsView {...{ visit, invitations, municipalities, path, problems, choices }} appointments={rows} />,
  })
}

const codesOf = async ({ database }: House, { lang }: Visit): Promise<string[]> =>
  (await readMunicipalities(database.read, lang)).map(({ code }) => code)

async function appointAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const { form, lang, now, actor } = visit
  const words = memberMessages[lang]
  const reading = readAppointment(form, lang, await codesOf(house, visit))
  if (!reading.ok) return appointments(house, visit, { problems: reading.problems })
  const { email, person, role, scope } = reading.value
  const choices = await findPersonsByMail(house.database.read, email)
  const chosen = choices.length === 1 ? choices[0] : choices.find(({ id }) => id === person)
  if (choices.length === 0) return appointments(house, visit, problemAt('email', words.appointNobody))
  if (!chosen) return appointments(house, visit, { ...problemAt('person', words.appointWhoMissing), choices })
  const done = await house.database.write(async (tx) => {
    if (await isAppointed(tx.query, { person: chosen.id, role, scope })) return false
    const appointment = { id: house.ids(), person: chosen.id, role, scope }
    await appoint(tx, appointment, { now, actor: actor?.person ?? null })
    return true
  })
  if (!done) return appointments(house, visit, { ...problemAt('role', words.appointAlready), choices })
  return seeOther(appointmentsPath(lang), 'appointed')
}

async function inviteForm(house: House, visit: Visit, problems?: FieldProblems): Promise<PageAnswer> {
  const words = memberMessages[visit.lang]
  const path = appointmentsPath(visit.lang)
  const municipalities = await readMunicipalities(house.database.read, visit.lang)
  return memberPage({
    visit,
    title: words.inviteNew,
    address: `${appointmentsAddress}/invitation`,
    crumbs: [{ label: words.appointments, href: path }],
    problems,
    main: <InviteAppointedView {...{ visit, municipalities, path, problems }} />,
  })
}

async function inviteAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const reading = readAppointmentInvitation(visit.form, visit.lang, await codesOf(house, visit))
  if (!reading.ok) return inviteForm(house, visit, reading.problems)
  return makeInvitation(house, visit, place, { ...reading.value, follows: null })
}

async function endAct(house: House, visit: Visit): Promise<PageAnswer | RedirectAnswer> {
  const outcome = await house.database.write(async (tx) => {
    const ended = await endAppointment(tx, visit.params.appointment ?? '', personOf(visit))
    if (typeof ended === 'object') await endIdleSessions(tx, ended.person)
    return ended
  })
  if (outcome === 'unknown') throw new NotFound()
  if (outcome === 'last-coordinator')
    return appointments(house, visit, { refusal: memberMessages[visit.lang].lastCoordinator })
  return seeOther(appointmentsPath(visit.lang), 'ended')
}
