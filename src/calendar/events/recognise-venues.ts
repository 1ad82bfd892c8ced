import { fold } from '#src/platform/language/fold.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'

export interface VenueName {
  readonly id: string
  readonly name: string
  readonly settlement: string
}

/** Whole words between single spaces, so that „Опера“ is not found in „Операция“. */
const padded = (text: string): string =>
  ` ${fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/**
 * Recognises a known house in the free text of a place: its name alone where one house has it, or its name and settlement
 * somewhere in the text, the longest name first. Settlements are known in Cyrillic and transliterated. Null for any other text.
 */
export function recogniseVenues(names: readonly VenueName[]): (location: string) => string | null {
  const venues = names
    .map(({ id, name, settlement }) => ({
      id,
      name: padded(name),
      settlements: [padded(settlement), padded(transliterate(settlement))],
    }))
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => b.name.length - a.name.length)
  const idsByName = new Map<string, Set<string>>()
  for (const { id, name } of venues) idsByName.set(name, (idsByName.get(name) ?? new Set()).add(id))
  return (location) => {
    const text = padded(location)
    const [exact, second] = idsByName.get(text) ?? []
    if (exact !== undefined && second === undefined) return exact
    const within = venues.find(
      ({ name, settlements }) => text.includes(name) && settlements.some((settlement) => text.includes(settlement)),
    )
    return within?.id ?? null
  }
}
