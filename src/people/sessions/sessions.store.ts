import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { peopleTables } from '../people.tables.ts'

/** Days on an own device since it was last used, hours on a borrowed one since signing in. */
const rememberedDays = 90
const borrowedHours = 12

export interface NewSession {
  readonly id: string
  readonly person: string
  readonly token: string
  /** „Chrome, Windows“: what the list of devices says. */
  readonly device: string
  /** An own device; else until the browser is closed, half a day at most. */
  readonly remembered: boolean
  /** Id of the own device that it is on. */
  readonly on?: string | undefined
}

const lifetime = (remembered: boolean) => ({ hours: remembered ? 24 * rememberedDays : borrowedHours })

export async function startSession(tx: Tx, session: NewSession, now: Temporal.Instant): Promise<void> {
  const { id, person, token, device, remembered, on = null } = session
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
      device_id: on,
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

export interface FoundSession extends SignedIn {
  readonly remembered: boolean
  readonly seenAt: string
}

/** Who holds this token, while it holds. One query. */
export async function findSession(
  query: Reader,
  token: string,
  now: Temporal.Instant,
): Promise<FoundSession | undefined> {
  const row = await peopleTables(query)
    .selectFrom('people_session as session')
    .innerJoin('people_person as person', 'person.id', 'session.person_id')
    .select(['session.id as session', 'person.id as person', 'person.name', 'person.language'])
    .select(['session.remembered', 'session.seen_at as seenAt'])
    .where('session.token_hash', '=', hashOfSecret(token))
    .where('session.expires_at', '>', instantText(now))
    .executeTakeFirst()
  return row && { ...row, remembered: row.remembered === 1 }
}

/** A session in use begins its days anew. */
export async function renewSession({ query }: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const row = { seen_at: instantText(now), expires_at: instantText(now.add(lifetime(true))) }
  await peopleTables(query).updateTable('people_session').set(row).where('id', '=', id).execute()
  await peopleTables(query)
    .updateTable('people_device')
    .set({ seen_at: instantText(now) })
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('people_session').select('people_session.device_id').where('people_session.id', '=', id),
    )
    .execute()
}

export interface OpenSession {
  readonly id: string
  readonly device: string
  readonly remembered: number
  readonly created_at: string
  readonly seen_at: string
}

/** Where a person is signed in, the latest first. */
export const readSessions = (query: Reader, person: string, now: Temporal.Instant): Promise<OpenSession[]> =>
  peopleTables(query)
    .selectFrom('people_session')
    .select(['id', 'device', 'remembered', 'created_at', 'seen_at'])
    .where('person_id', '=', person)
    .where('expires_at', '>', instantText(now))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()

/** Signing out: the device stays known as an own one. */
export async function endSession({ query, record }: Tx, id: string): Promise<void> {
  const [ended] = await peopleTables(query)
    .deleteFrom('people_session')
    .where('id', '=', id)
    .returning('person_id as person')
    .execute()
  if (ended) await record({ name: 'people.session.ended', ids: { person: ended.person, session: id } })
}

/** Signs a person out of one device for good: it is a stranger from now on. False when it is none of his. */
export async function revokeSession(tx: Tx, { id, person }: { id: string; person: string }): Promise<boolean> {
  const [revoked] = await peopleTables(tx.query)
    .deleteFrom('people_session')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .returning(['id', 'device_id as device'])
    .execute()
  if (!revoked) return false
  if (revoked.device) await forgetDevices(tx, person, ({ id: device }) => device === revoked.device)
  await tx.record({ name: 'people.session.revoked', ids: { person, session: id }, actor: person })
  return true
}

/** The same for all but the device he sits at (undefined: for all). Answers how many. */
export async function revokeSessions(
  tx: Tx,
  { person, except }: { person: string; except: string | undefined },
): Promise<number> {
  const sessions = await peopleTables(tx.query)
    .selectFrom('people_session')
    .select(['id', 'device_id as device'])
    .where('person_id', '=', person)
    .execute()
  const revoked = sessions.filter(({ id }) => id !== except).map(({ id }) => id)
  const kept = sessions.find(({ id }) => id === except)?.device
  if (revoked.length > 0) await peopleTables(tx.query).deleteFrom('people_session').where('id', 'in', revoked).execute()
  await forgetDevices(tx, person, ({ id }) => id !== kept)
  await tx.record({ name: 'people.session.revoked', ids: { person }, actor: person })
  return revoked.length
}

async function forgetDevices({ query }: Tx, person: string, which: (device: { id: string }) => boolean): Promise<void> {
  const devices = await peopleTables(query)
    .selectFrom('people_device')
    .select('id')
    .where('person_id', '=', person)
    .execute()
  const gone = devices.filter(which).map(({ id }) => id)
  if (gone.length === 0) return
  await peopleTables(query)
    .updateTable('people_session')
    .set({ device_id: null })
    .where('device_id', 'in', gone)
    .execute()
  await peopleTables(query).deleteFrom('people_device').where('id', 'in', gone).execute()
}
