import type { Reader } from '#src/platform/db/database.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import type { NetworkTables } from '../network.tables.ts'

/** Words that are pages of their own under `/network` and `/desk/network`; no organisation is called so. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'application',
  'applications',
  'appointments',
  'corrections',
  'first-steps',
  'funding',
  'invitation',
  'invitations',
  'join',
  'map',
  'partners',
  'practice',
  'register',
  'roles',
])

/** The address of a new organisation: its name, its settlement where the name is taken, and a number at the end. */
export async function freeSlug(query: Reader, name: string, settlement: string): Promise<string> {
  const wishes = [name, `${name} ${settlement}`].map((words) =>
    slugOf(words, { prefix: 'org', reserved: reservedSlugs }),
  )
  const [, long = 'org'] = wishes
  const taken = await query
    .withTables<NetworkTables>()
    .selectFrom('network_organisation')
    .select('slug')
    .where('slug', '>=', long.slice(0, 12))
    .where('slug', '<', `${long.slice(0, 12)}~`)
    .execute()
  const slugs = new Set(taken.map(({ slug }) => slug))
  const free = wishes.find((slug) => !slugs.has(slug))
  if (free) return free
  for (let number = 2; ; number++) if (!slugs.has(`${long}-${number}`)) return `${long}-${number}`
}
