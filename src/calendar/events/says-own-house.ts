import type { OrganisationType } from '#src/network/index.ts'
import { fold } from '#src/platform/language/fold.ts'

/** How a house is called by those who work there. */
const houses: Partial<Record<OrganisationType, string>> = {
  library: 'библиотека(?:та)?',
  chitalishte: 'читалище(?:то)?',
  school: 'училище(?:то)?',
  museum: 'музе(?:й|я|ят)',
  theatre: 'театър(?:а|ът)?',
  university: 'университет(?:а|ът)?',
}
const hall = String.raw`(?:(?:голям|основн|концертн|театралн|зрителн)\p{L}{1,4} )?(?:кино)?(?:салон(?:а|ът)?|зала(?:та)?)`

const plain = (words: string): string => fold(words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim())

export interface OwnHouse {
  /** The hall of it, and not only the house. */
  readonly hall: boolean
}

/**
 * Whether words for a place mean the organisation's own house: „читалището“ of a chitalishte, „салонът на библиотеката, Мартен“ of the
 * library there. Undefined where they say more, or something that may be elsewhere.
 */
export function saysOwnHouse(
  words: string,
  { type, settlement }: { readonly type: OrganisationType; readonly settlement: string },
): OwnHouse | undefined {
  const house = houses[type]
  if (house === undefined) return undefined
  const there = `(?: (?:в |във )?(?:с |гр |село |град )?${plain(settlement)})?`
  const said = new RegExp(`^(?:в |във )?(?<hall>${hall} (?:на |в |във ))?${house}${there}$`, 'u').exec(plain(words))
  return said ? { hall: said.groups?.hall !== undefined } : undefined
}
