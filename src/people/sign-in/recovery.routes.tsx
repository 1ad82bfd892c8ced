import { choice, mail } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { busy, hashPassword } from '#src/platform/password/password-hash.ts'
import { newPasswordAddress, recoveryAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { changePassword } from '../passwords/change-password.ts'
import { newPassword } from '../passwords/new-password.form.ts'
import { findHashBeside } from '../passwords/passwords.store.ts'
import type { KnownPerson } from '../persons/persons.store.ts'
import { findTicket, type Ticket, useTicket } from '../tickets/tickets.store.ts'
import { SentView } from './code.view.tsx'
import { doorPage, phoneOf, wishesOf } from './door.ts'
import { deadLink, personsOf } from './link.routes.tsx'
import { doorMessages } from './messages.ts'
import { NewPasswordView, RecoveryView } from './recovery.view.tsx'
import { recoveryPurpose, sendLink } from './send-link.ts'
import { signInAs } from './sign-in-as.ts'

export const recoveryRoute = () => async (visit: Visit) => recoveryPage(visit, noProblems)

function recoveryPage(visit: Visit, problems: FieldProblems): Answer {
  const { lang } = visit
  return doorPage({
    title: doorMessages[lang].recoveryTitle,
    address: recoveryAddress,
    problems,
    main: <RecoveryView lang={lang} email={wishesOf(visit).email} problems={problems} />,
  })
}

export const askRecoveryRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang } = visit
    const reading = readFields(visit.form, lang, { email: mail })
    if (!reading.ok) return recoveryPage(visit, reading.problems)
    const { email } = reading.value
    await sendLink(house, visit, { email, purpose: recoveryPurpose, back: undefined })
    return doorPage({
      title: doorMessages[lang].sentTitle,
      address: recoveryAddress,
      main: <SentView lang={lang} email={email} phone={phoneOf(house)} />,
    })
  }

interface Opened {
  readonly ticket: Ticket
  readonly persons: readonly KnownPerson[]
}

type Work = (visit: Visit, opened: Opened) => Promise<Answer> | Answer

/** Whom the link is for; a dead one says why. */
const behindLink = (house: House, work: Work) => async (visit: Visit) => {
  const finding = await findTicket(house.database.read, recoveryPurpose, visit.params.token ?? '', visit.now)
  if (!finding.ok) return deadLink(house, visit, recoveryAddress, finding.problem)
  const persons = await personsOf(house, visit, finding.ticket)
  if (persons.length === 0) return deadLink(house, visit, recoveryAddress, 'unknown')
  return work(visit, { ticket: finding.ticket, persons })
}

export const newPasswordRoute = (house: House) =>
  behindLink(house, (visit, opened) => newPasswordPage(visit, opened, noProblems))

function newPasswordPage(visit: Visit, { persons }: Opened, problems: FieldProblems, status?: number): Answer {
  const { lang, form } = visit
  return doorPage({
    title: doorMessages[lang].chooseTitle,
    address: newPasswordAddress(visit.params.token ?? ''),
    problems,
    main: <NewPasswordView lang={lang} persons={persons} chosen={form.get('person') ?? ''} problems={problems} />,
    ...(status ? { status } : {}),
  })
}

/** Who is behind the link chooses a password, once; that signs in here and out everywhere else. */
export const setNewPasswordRoute = (house: House) =>
  behindLink(house, async (visit, opened) => {
    const { lang, form, now } = visit
    const only = opened.persons.length === 1 ? opened.persons[0] : undefined
    const meant = only ?? opened.persons.find(({ id }) => id === form.get('person'))
    const whose = choice(
      opened.persons.map(({ id }) => id),
      doorMessages[lang].whoMissing,
    )
    const reading = readFields(form, lang, {
      ...(only ? {} : { person: whose }),
      password: newPassword({ email: opened.ticket.email ?? '', name: meant?.name }),
    })
    if (!reading.ok) return newPasswordPage(visit, opened, reading.problems)
    if (!meant) return newPasswordPage(visit, opened, problemAt('person', doorMessages[lang].whoMissing).problems)
    const beside = await findHashBeside(house.database.read, meant.email)
    const hash = await hashPassword(reading.value.password, beside)
    if (hash === busy) return newPasswordPage(visit, opened, problemAt('password', messages[lang].busy).problems, 503)
    const used = await house.database.write(async (tx) => {
      if (!(await useTicket(tx, opened.ticket.id, now))) return false
      await changePassword(tx, house, { person: meant, hash, except: undefined }, now)
      return true
    })
    if (!used) return deadLink(house, visit, recoveryAddress, 'used')
    return signInAs(house, visit, meant.id, wishesOf(visit).own)
  })
