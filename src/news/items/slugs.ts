import type { Reader, Tx } from '#src/platform/db/database.ts'
import { findAddress, moveAddress } from '#src/platform/http/addresses.store.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { slugOf } from '#src/platform/language/slug.ts'
import { itemPath } from '../addresses.ts'
import { newsTables } from '../news.tables.ts'

/** Words that stand for something else at this place of an address, now or soon. */
const reserved: ReadonlySet<string> = new Set([
  'new',
  'edit',
  'feed',
  'search',
  'archive',
  'corrections',
  'mentions',
  'press',
  'topics',
  'organisations',
  'pictures',
  'notices',
  'data',
])

const mostTitled = 60

/** An address for an item of this title; where another one has it or has left it, the day and then a number are added. */
export async function freeSlug(query: Reader, title: string, day: string): Promise<string> {
  const slug = slugOf(title, { prefix: 'item', reserved })
  if (!(await isTaken(query, slug))) return slug
  const dated = `${slug.slice(0, mostTitled).replace(/-$/, '')}-${day}`
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? dated : `${dated}-${number}`
    if (!(await isTaken(query, numbered))) return numbered
  }
}

async function isTaken(query: Reader, slug: string): Promise<boolean> {
  const other = await newsTables(query).selectFrom('news_item').select('id').where('slug', '=', slug).executeTakeFirst()
  return other !== undefined || (await findAddress(query, itemPath('bg', slug))) !== undefined
}

/** Whoever knows the old address is led to the new one, or learns that it is gone. */
export async function moveItemAddress(
  tx: Tx,
  slug: string,
  target: string | null,
  now: Temporal.Instant,
): Promise<void> {
  for (const lang of langs)
    await moveAddress(tx, itemPath(lang, slug), target === null ? null : itemPath(lang, target), now)
}
