import { slugOf } from '#src/platform/language/slug.ts'

/** Words that stand for something else at this place of an address, now or soon. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'new',
  'edit',
  'today',
  'tomorrow',
  'weekend',
  'week',
  'month',
  'day',
  'list',
  'map',
  'feed',
  'search',
  'event',
  'data',
  'proposal',
  'attendance',
  'confirmation',
  'letters',
])

/** The slug of a title; where another event has it, the date and then a number are added. */
export async function freeSlug(
  title: string,
  day: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const slug = slugOf(title, { prefix: 'event', reserved: reservedSlugs })
  if (!(await isTaken(slug))) return slug
  const dated = `${slug.slice(0, 60).replace(/-$/, '')}-${day.slice(0, 10)}`
  const numbered = (number: number) => (number === 1 ? dated : `${dated}-${number}`)
  // Numbers are given without gaps, so halving finds the first free one: thousands of equal titles stay cheap.
  let [taken, free] = [0, 1]
  while (await isTaken(numbered(free))) [taken, free] = [free, free * 2]
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2)
    if (await isTaken(numbered(middle))) taken = middle
    else free = middle
  }
  return numbered(free)
}
