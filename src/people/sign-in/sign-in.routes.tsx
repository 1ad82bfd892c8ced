import { mail } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { type Answer, Forbidden, NotFound, type RedirectAnswer } from '#src/platform/http/answer.ts'
import { clearedSessionCookie } from '#src/platform/http/session-cookie.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { busy, findFitting } from '#src/platform/password/password-hash.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { linkPath, ownPath, signInAddress } from '../addresses.ts'
import { demoPersonId, demoPersons, isDemoPerson } from '../demo/demo-persons.ts'
import { messages } from '../messages.ts'
import { findPerson, findPersonsByMail, type KnownPerson } from '../persons/persons.store.ts'
import { isOwnDevice } from '../sessions/devices.store.ts'
import { endSession } from '../sessions/sessions.store.ts'
import { issueTicket } from '../tickets/tickets.store.ts'
import { CodeView } from './code.view.tsx'
import { doorPage, phoneOf, wishesOf } from './door.ts'
import type { GuessLimits } from './guess-limits.ts'
import { doorMessages } from './messages.ts'
import { admitted, sendLink, signInPurpose } from './send-link.ts'
import { SignInView } from './sign-in.view.tsx'
import { signInAs } from './sign-in-as.ts'

/** `/people/sign-in` */
export const signInRoute = (house: House) => (visit: Visit) => signInPage(house, visit, noProblems)

async function signInPage(house: House, visit: Visit, problems: FieldProblems, status?: number): Promise<Answer> {
  const { lang, actor } = visit
  const main = (
    <SignInView
      lang={lang}
      problems={problems}
      {...wishesOf(visit)}
      phone={phoneOf(house)}
      present={actor?.name}
      demo={await demoFor(house, visit)}
    />
  )
  return doorPage({
    title: doorMessages[lang].title,
    address: signInAddress,
    main,
    problems,
    ...(status ? { status } : {}),
  })
}

/** Nobody of the demonstration is offered, or let in, from anywhere but this machine. */
async function demoFor({ database }: House, { neighbour, lang }: Visit) {
  if (!neighbour.isLocal) return []
  const offered = demoPersons.map(async ({ key, name, about }) => {
    const id = demoPersonId(key)
    return (await findPerson(database.read, id)) ? [{ id, name, about: about[lang] }] : []
  })
  return (await Promise.all(offered)).flat()
}

/** One form, two buttons: with the password, or by a link. */
export const enterRoute =
  (house: House, limits: GuessLimits) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    const reading = readFields(form, lang, { email: mail })
    if (!reading.ok) return signInPage(house, visit, reading.problems)
    const { email } = reading.value
    return form.get('way') === 'link' ? byLink(house, visit, email) : byPassword(house, visit, email, limits)
  }

async function byLink(house: House, visit: Visit, email: string): Promise<Answer> {
  const { back, own } = wishesOf(visit)
  await sendLink(house, visit, { email, purpose: signInPurpose, back })
  const { lang } = visit
  const parts = { lang, email, back, own, code: '', phone: phoneOf(house), problems: noProblems }
  return doorPage({ title: doorMessages[lang].sentTitle, address: signInAddress, main: <CodeView {...parts} /> })
}

async function byPassword(house: House, visit: Visit, email: string, limits: GuessLimits): Promise<Answer> {
  const { lang, form, neighbour, now } = visit
  const words = doorMessages[lang]
  const refuse = (sentence: string, status?: number) =>
    signInPage(house, visit, problemAt('password', sentence).problems, status)
  const password = form.get('password') ?? ''
  if (password === '') return refuse(words.passwordEmpty)
  const { read } = house.database
  const token = neighbour.device
  const ownDevice = token && (await isOwnDevice(read, token, email)) ? token : undefined
  if (!limits.allow({ email, network: neighbour.network, ownDevice }, now)) return refuse(words.slow, 429)
  const candidates = admitted(await findPersonsByMail(read, email), visit)
  const fitting = await findFitting(password, candidates)
  if (fitting === busy) return refuse(messages[lang].busy, 503)
  const [person, ...others] = fitting
  if (!person) return refuse(words.unfit)
  if (others.length > 0) return askWho(house, visit, fitting)
  const { back, own } = wishesOf(visit)
  return signInAs(house, visit, person.id, own, back)
}

/** Two behind one mailbox chose the same password: the page of a link asks which of them it is. */
async function askWho(house: House, visit: Visit, fitting: readonly KnownPerson[]): Promise<RedirectAnswer> {
  const { database, ids } = house
  const email = fitting[0]?.email
  const subject = fitting.map(({ id }) => id).join(' ')
  const ticket = { id: ids(), purpose: signInPurpose, subject, email, hours: 0.5 }
  const { token } = await database.write((tx) => issueTicket(tx, ticket, randomSecrets, visit.now))
  return { kind: 'redirect', to: linkPath(visit.lang, token, wishesOf(visit).back), status: 303 }
}

/** „Влезте като …“: a person of the demonstration, from this machine. */
export const demoSignInRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const id = visit.form.get('person') ?? ''
    if (!visit.neighbour.isLocal) throw new Forbidden()
    if (!isDemoPerson(id) || !(await findPerson(house.database.read, id))) throw new NotFound()
    return signInAs(house, visit, id, false, ownPath(visit.form.get('back')))
  }

export const signOutRoute =
  (house: House) =>
  async ({ actor, lang }: Visit): Promise<Answer> => {
    if (actor) await house.database.write((tx) => endSession(tx, actor.session))
    return { kind: 'redirect', to: `/${lang}`, status: 303, cookies: [clearedSessionCookie(house.settings)] }
  }
