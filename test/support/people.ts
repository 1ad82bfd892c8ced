import { addPerson } from '#src/people/index.ts'
import { mailTables } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { busy, hashPassword } from '#src/platform/password/password-hash.ts'

interface Wish {
  readonly email?: string
  readonly name?: string
  readonly password?: string
  readonly language?: 'bg' | 'en'
}

export const usualMail = 'maria@example.org'
export const usualPassword = 'три сини лодки'

/** Puts somebody into the house who can sign in; answers the id. */
export async function aPerson(
  { ids, clock, database }: House,
  { email = usualMail, name = 'Мария Стоянова', password, language = 'bg' }: Wish = {},
): Promise<string> {
  const hash = password === undefined ? undefined : await hashPassword(password)
  if (hash === busy) throw new Error('too much is hashed at once')
  const id = ids()
  await database.write((tx) => addPerson(tx, { id, email, name, language, passwordHash: hash }, clock.now()))
  return id
}

/** Letters in the outbox, the latest last. */
export const lettersIn = ({ database }: House) =>
  mailTables(database.read)
    .selectFrom('platform_mail')
    .select(['kind', 'recipient', 'person_id', 'lang', 'subject', 'body'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Path of the link, and the code, of the latest letter. */
export async function latestLink(house: House): Promise<{ path: string; code: string }> {
  const body = (await lettersIn(house)).at(-1)?.body ?? ''
  const link = /^https?:\S+$/m.exec(body)?.[0]
  if (!link) throw new Error(`there is no link in „${body}“`)
  const { pathname, search } = new URL(link)
  return { path: `${pathname}${search}`, code: /\d{4} \d{4}/.exec(body)?.[0] ?? '' }
}

/** The cookies that an answer sets, as the next request sends them. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ')
