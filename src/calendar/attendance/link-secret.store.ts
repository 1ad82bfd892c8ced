import type { Database } from '#src/platform/db/database.ts'
import type { Secrets } from '#src/platform/secrets.ts'

type SecretTables = { calendar_secret: { name: string; secret: string } }

const name = 'links'

/** What links are signed with: made by whoever needs it first, the same ever after. */
export async function linkSecret(database: Database, secrets: Secrets): Promise<string> {
  const known = () =>
    database.read
      .withTables<SecretTables>()
      .selectFrom('calendar_secret')
      .select('secret')
      .where('name', '=', name)
      .executeTakeFirst()
  const found = await known()
  if (found) return found.secret
  await database.write(async ({ query }) => {
    await query
      .withTables<SecretTables>()
      .insertInto('calendar_secret')
      .values({ name, secret: secrets.token() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
  })
  const made = await known()
  if (!made) throw new Error('the secret of the links was not kept')
  return made.secret
}
