import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { peopleTables } from '../people.tables.ts'

/** Days on an own device, hours on a borrowed one. */
export const rememberedDays = 90
const borrowedHours = 12

export interface NewSession {
  readonly id: string
  readonly person: string
  readonly token: string
  /** „Chrome, Windows“: what the list of devices says. */
  readonly device: string
  /** An own device; else until the browser is closed, half a day at most. */
  readonly remembered: boolean
}

const lifetime = (remembered: boolean) => ({ hours: remembered ? 24 * rememberedDays : borrowedHours })

export async function startSession(tx: Tx, session: NewSession, now: Temporal.Instant): Promise<void> {
  const { id, person, token, device, remembered } = session
  const at = instantText(now)
  await peopleTables(tx.query)
    .insertInto('people_session')
    .values({
      id,
      person_id: person,
      token_hash: hashOfSecret(token),
      device,
      remembered: remembered ? 1 : 0,
      created_at: at,
      seen_at: at,
      expires_at: instantText(now.add(lifetime(remembered))),
    })
    .execute()
  await tx.record({ name: 'people.session.started', ids: { person, session: id }, actor: person })
}

export interface SignedIn {
  readonly session: string
  readonly person: string
  readonly name: string
  readonly language: Lang
}

/** Who holds this token, while it holds. One query. */
export async function findSession(query: Reader, token: string, now: Temporal.Instant): Promise<SignedIn | undefined> {
  return peopleTables(query)
    .selectFrom('people_session as session')
    .innerJoin('people_person as person', 'person.id', 'session.person_id')
    .select(['session.id as session', 'person.id as person', 'person.name', 'person.language'])
    .where('session.token_hash', '=', hashOfSecret(token))
    .where('session.expires_at', '>', instantText(now))
    .executeTakeFirst()
}
