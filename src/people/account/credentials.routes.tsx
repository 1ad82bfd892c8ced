import { mail } from '#src/platform/form/fields.ts'
import { type FieldProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { type Answer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { busy, findFitting, hashPassword } from '#src/platform/password/password-hash.ts'
import { randomSecrets } from '#src/platform/secrets.ts'
import { accountPath, newMailAddress, newMailPath, signInAddress, signInPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { changePassword } from '../passwords/change-password.ts'
import { newPassword } from '../passwords/new-password.form.ts'
import { findHashBeside, findPasswordHash } from '../passwords/passwords.store.ts'
import { changeMail, findPerson, type Person } from '../persons/persons.store.ts'
import { doorPage } from '../sign-in/door.ts'
import type { GuessLimits } from '../sign-in/guess-limits.ts'
import { letters } from '../sign-in/letters.ts'
import { deadLink } from '../sign-in/link.routes.tsx'
import { countTickets, findTicket, issueTicket, useTicket } from '../tickets/tickets.store.ts'
import { accountPage, backToAccount, ownerOf } from './account.routes.tsx'
import { ConfirmMailView } from './account.view.tsx'
import { accountMessages } from './messages.ts'

const purpose = 'people.mail'
const validHours = 24
/** To one address in a day: nobody may be flooded by whoever writes his address into this form. */
const mostLetters = 3

/** Whoever sits down at somebody's open desk does not know the password. Undefined when it is right, or there is none. */
async function doubt(
  { database }: House,
  limits: GuessLimits,
  { visit, person, field }: { visit: Visit; person: Person; field: string },
): Promise<FieldProblems | undefined> {
  const { form, lang, neighbour, now } = visit
  const words = accountMessages[lang]
  const say = (sentence: string) => problemAt(field, sentence).problems
  const hash = await findPasswordHash(database.read, person.id)
  if (hash === undefined) return undefined
  const typed = form.get(field) ?? ''
  if (typed === '') return say(words.passwordNowMissing)
  // Whoever holds the session is no strange device, and may not guess for ever either.
  const guess = { email: person.email, network: neighbour.network, ownDevice: person.id }
  if (!limits.allow(guess, now)) return say(words.slow)
  const fitting = await findFitting(typed, [{ hash }])
  if (fitting === busy) return say(messages[lang].busy)
  return fitting.length === 0 ? say(words.passwordNowUnfit) : undefined
}

export const setPasswordRoute =
  (house: House, limits: GuessLimits) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form, now } = visit
    const { session, ...person } = await ownerOf(house, visit)
    const reading = readFields(form, lang, { password: newPassword(person) })
    if (!reading.ok) return accountPage(house, visit, reading.problems)
    const doubted = await doubt(house, limits, { visit, person, field: 'passwordNow' })
    if (doubted) return accountPage(house, visit, doubted)
    const hash = await hashPassword(reading.value.password, await findHashBeside(house.database.read, person.email))
    if (hash === busy) return accountPage(house, visit, problemAt('password', messages[lang].busy).problems, 503)
    await house.database.write((tx) => changePassword(tx, house, { person, hash, except: session }, now))
    return backToAccount(visit, 'passwordSaved')
  }

/** The new address proves itself by a link; until then nothing changes. */
export const askNewMailRoute =
  (house: House, limits: GuessLimits) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    const { session: _, ...person } = await ownerOf(house, visit)
    const reading = readFields(form, lang, { email: mail })
    if (!reading.ok) return accountPage(house, visit, reading.problems)
    const { email } = reading.value
    const same = problemAt('email', accountMessages[lang].sameMail).problems
    if (email === person.email) return accountPage(house, visit, same)
    const doubted = await doubt(house, limits, { visit, person, field: 'passwordForMail' })
    if (doubted) return accountPage(house, visit, doubted)
    await sendConfirmation(house, visit, person, email)
    return backToAccount(visit, 'mailSent')
  }

async function sendConfirmation(house: House, { now }: Visit, person: Person, email: string): Promise<void> {
  const { ids, settings, database } = house
  const { id, name, language: lang } = person
  const since = now.subtract({ hours: validHours })
  await database.write(async (tx) => {
    if ((await countTickets(tx.query, { purpose, email, since })) >= mostLetters) return
    const ticket = { id: ids(), purpose, subject: id, email, person: id, hours: validHours }
    const { token } = await issueTicket(tx, ticket, randomSecrets, now)
    const link = `${settings.publicUrl}${newMailPath(lang, token)}`
    const text = letters[lang].newMail({ name, link, code: '', phone: settings.CONTACT_PHONE })
    const letter = { kind: purpose, to: email, person: id, lang, subject: letters[lang].newMailSubject, text }
    await postLetter(tx, { id: ids(), ...letter }, now)
  })
}

/** GET shows what will change; the button changes it, and tells the old address. */
export const confirmMailRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang } = visit
    const token = visit.params.token ?? ''
    const finding = await findTicket(house.database.read, purpose, token, visit.now)
    if (!finding.ok) return deadLink(house, visit, signInAddress, finding.problem)
    const { subject, email } = finding.ticket
    const person = await findPerson(house.database.read, subject)
    if (!person || email === null) return deadLink(house, visit, signInAddress, 'unknown')
    const main = <ConfirmMailView lang={lang} name={person.name} email={email} />
    return doorPage({ title: accountMessages[lang].confirmTitle, address: newMailAddress(token), main })
  }

export const newMailRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, now, actor } = visit
    const { ids, settings } = house
    const finding = await findTicket(house.database.read, purpose, visit.params.token ?? '', now)
    if (!finding.ok) return deadLink(house, visit, signInAddress, finding.problem)
    const { id: ticket, subject, email } = finding.ticket
    const person = await findPerson(house.database.read, subject)
    if (!person || email === null) return deadLink(house, visit, signInAddress, 'unknown')
    const used = await house.database.write(async (tx) => {
      if (!(await useTicket(tx, ticket, now))) return false
      await changeMail(tx, person.id, email)
      const words = letters[person.language]
      const text = words.oldMail({ name: person.name, phone: settings.CONTACT_PHONE })
      const letter = { kind: 'people.mail-changed', to: person.email, person: person.id, lang: person.language }
      await postLetter(tx, { id: ids(), ...letter, subject: words.oldMailSubject, text }, now)
      return true
    })
    if (!used) return deadLink(house, visit, signInAddress, 'used')
    return actor ? seeOther(accountPath(lang), 'mailChanged') : seeOther(signInPath(lang))
  }
