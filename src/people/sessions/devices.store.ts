import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { peopleTables } from '../people.tables.ts'

/** Keeps that this is an own device of this person; answers its id. Two persons may own one device. */
export async function rememberDevice(
  { query }: Tx,
  { id, person, token }: { id: string; person: string; token: string },
  now: Temporal.Instant,
): Promise<string> {
  const seen = { seen_at: instantText(now) }
  const row = await peopleTables(query)
    .insertInto('people_device')
    .values({ id, person_id: person, token_hash: hashOfSecret(token), ...seen })
    .onConflict((conflict) => conflict.columns(['token_hash', 'person_id']).doUpdateSet(seen))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Whether somebody behind this mail address has called the device his own. */
export const isOwnDevice = async (query: Reader, token: string, email: string): Promise<boolean> =>
  (await peopleTables(query)
    .selectFrom('people_device as device')
    .innerJoin('people_person as person', 'person.id', 'device.person_id')
    .select('device.id')
    .where('device.token_hash', '=', hashOfSecret(token))
    .where('person.email', '=', email)
    .executeTakeFirst()) !== undefined
