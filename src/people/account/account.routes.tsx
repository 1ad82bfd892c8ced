import { choice, text } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, readFields } from '#src/platform/form/form.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import { clearedSessionCookie } from '#src/platform/http/session-cookie.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { accountAddress, accountPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { findPasswordHash } from '../passwords/passwords.store.ts'
import { mostNameLength, oneLine } from '../persons/new-person.form.ts'
import { findPerson, type Person, renamePerson } from '../persons/persons.store.ts'
import { readSessions, revokeSession, revokeSessions } from '../sessions/sessions.store.ts'
import { AccountView } from './account.view.tsx'
import { accountMessages } from './messages.ts'

const doneKeys = ['saved', 'mailSent', 'mailChanged', 'passwordSaved', 'revoked', 'othersRevoked'] as const
type Done = (typeof doneKeys)[number]

/** Back to the account, with the sentence of what was done. */
export const backToAccount = ({ lang }: Visit, done: Done): Answer => seeOther(accountPath(lang), done)

/** Whose account it is: the gate lets nobody in who is not signed in. */
export async function ownerOf({ database }: House, { actor }: Visit): Promise<Person & { session: string }> {
  const person = actor && (await findPerson(database.read, actor.person))
  if (!person) throw new NotFound()
  return { ...person, session: actor.session }
}

export const accountRoute = (house: House) => async (visit: Visit) => accountPage(house, visit, noProblems)

/** Four queries beside those of the gate. */
export async function accountPage(
  house: House,
  visit: Visit,
  problems: FieldProblems,
  status = problems.size > 0 ? 422 : 200,
): Promise<Answer> {
  const { lang, zone, today, now, form, query } = visit
  const { read } = house.database
  const { session, ...person } = await ownerOf(house, visit)
  const [hash, sessions] = await Promise.all([findPasswordHash(read, person.id), readSessions(read, person.id, now)])
  const done = doneKeys.find((key) => key === query.get('done'))
  const title = accountMessages[lang].title
  const main = (
    <AccountView
      {...{ lang, zone, today, person, sessions, problems }}
      hasPassword={hash !== undefined}
      current={session}
      done={done && accountMessages[lang][done]}
      typed={form}
    />
  )
  return { kind: 'page', frame: 'desk', title, description: title, address: accountAddress, status, main }
}

export const saveProfileRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    const reading = readFields(form, lang, {
      name: text({ most: mostNameLength, missing: messages[lang].nameMissing }),
      language: choice(langs),
    })
    if (!reading.ok) return accountPage(house, visit, reading.problems)
    const { id } = await ownerOf(house, visit)
    const { name, language } = reading.value
    await house.database.write((tx) => renamePerson(tx, { id, name: oneLine(name), language }))
    return backToAccount(visit, 'saved')
  }

/** Signs one device out; of the one he sits at, it is signing out. */
export const revokeDeviceRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { id: person, session } = await ownerOf(house, visit)
    const id = visit.params.id ?? ''
    if (!(await house.database.write((tx) => revokeSession(tx, { id, person })))) throw new NotFound()
    if (id !== session) return backToAccount(visit, 'revoked')
    return { kind: 'redirect', to: `/${visit.lang}`, status: 303, cookies: [clearedSessionCookie(house.settings)] }
  }

export const revokeOthersRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { id: person, session } = await ownerOf(house, visit)
    await house.database.write((tx) => revokeSessions(tx, { person, except: session }))
    return backToAccount(visit, 'othersRevoked')
  }
