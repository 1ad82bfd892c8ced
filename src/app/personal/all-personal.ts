import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Module, Personal } from '#src/platform/module.ts'

interface Keeper {
  readonly name: string
  readonly personal: Personal
}

const keepersOf = (modules: readonly Module[]): Keeper[] =>
  modules.flatMap(({ name, personal }) => (typeof personal === 'string' ? [] : [{ name, personal }]))

/** What every room keeps of a person: room to heading to rows. Rooms that keep nothing of him are left out. */
export async function exportAll(modules: readonly Module[], query: Reader, person: string, lang: Lang) {
  const parts = await Promise.all(
    keepersOf(modules).map(async ({ name, personal }) => [name, await personal.export(query, person, lang)] as const),
  )
  return Object.fromEntries(parts.filter(([, kept]) => Object.keys(kept).length > 0))
}

/** Why the person cannot be erased yet, in the words of the rooms. */
export async function blockedBy(
  modules: readonly Module[],
  query: Reader,
  person: string,
  lang: Lang,
): Promise<string[]> {
  const reasons = keepersOf(modules).map(({ personal }) => personal.blocked?.(query, person, lang) ?? [])
  return (await Promise.all(reasons)).flat()
}

/** Takes the person out of every room, the upper ones first: what they keep stands on what the lower ones keep. */
export async function eraseAll(
  modules: readonly Module[],
  tx: Tx,
  person: string,
  now: Temporal.Instant,
): Promise<void> {
  for (const { personal } of keepersOf(modules).toReversed()) await personal.erase(tx, person, now)
}
