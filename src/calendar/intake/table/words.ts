import type { Lang } from '#src/platform/i18n/lang.ts'
import { fold } from '#src/platform/language/fold.ts'

/** The key whose word in any language a cell says, in any case and with any dashes; undefined for other words. */
export function keyOfWords<Key extends string>(
  cell: string,
  words: Readonly<Record<Lang, Readonly<Record<Key, string>>>>,
): Key | undefined {
  const said = fold(cell)
  if (said === '') return undefined
  const all = Object.values(words).flatMap((each) => Object.entries(each) as [Key, string][])
  return (all.find(([, word]) => fold(word) === said) ?? all.find(([key]) => key === said))?.[0]
}

const yes = /^(?:да|yes|true|1|x|х|\+|✓|v)$/iu

/** „извън“, „гостуване“, a tick: outside the organiser's own house. */
export const isAway = (cell: string, heading: string): boolean => {
  const said = fold(cell)
  if (yes.test(said)) return /извън|away/iu.test(heading) && !/седалищ[^\s]*\s*\//iu.test(heading)
  return /^(?:извън|гост|away|outside|участие)/u.test(said)
}

/** „около 120 души“: the first whole number. */
export function peopleIn(cell: string): number | null {
  const found = /\d[\d\s\u00a0]*/u.exec(cell)?.[0].replaceAll(/\s/gu, '')
  const people = Number(found ?? Number.NaN)
  return Number.isSafeInteger(people) && people > 0 && people <= 1_000_000 ? people : null
}
