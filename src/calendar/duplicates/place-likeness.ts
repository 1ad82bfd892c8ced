import { wordLikeness } from './title-likeness.ts'
import { titleOf } from './title-words.ts'
import { metresBetween, type Traits } from './traits.ts'

export interface PlaceLikeness {
  /** 0 to 1; a half where one of them does not say. */
  readonly like: number
  /** In one house and at one time, but in two rooms. */
  readonly otherRoom: boolean
  /** Both say where, and it is not the same place. */
  readonly elsewhere: boolean
}

const nearMetres = 150
const unknown: PlaceLikeness = { like: 0.5, otherRoom: false, elsewhere: false }
const elsewhere: PlaceLikeness = { like: 0, otherRoom: false, elsewhere: true }
const at = (like: number): PlaceLikeness => ({ ...unknown, like })

/** Two houses of one name are two houses: a name counts only where it was typed in words. */
export function placeLikeness(a: Traits, b: Traits): PlaceLikeness {
  if (a.venue !== null && b.venue !== null) return betweenHouses(a, b)
  if (a.venue === null && b.venue === null && a.onlineUrl !== null && b.onlineUrl !== null)
    return a.onlineUrl === b.onlineUrl ? at(1) : elsewhere
  if (isOnlyOnline(a) !== isOnlyOnline(b)) return at(0)
  return inWords(a, b)
}

const isOnlyOnline = ({ onlineUrl, venue, placeWords }: Traits): boolean =>
  onlineUrl !== null && venue === null && placeWords === null

function betweenHouses(a: Traits, b: Traits): PlaceLikeness {
  if (a.venue === b.venue) {
    const otherRoom = a.room !== null && b.room !== null && a.room !== b.room
    return { like: otherRoom ? 0.4 : 1, otherRoom, elsewhere: false }
  }
  if (a.settlement !== b.settlement) return elsewhere
  return a.point && b.point && metresBetween(a.point, b.point) <= nearMetres ? at(0.85) : elsewhere
}

/** Words of a place beside the names of the other's house, or two places in words. Kinds of rooms and houses say little. */
function inWords(a: Traits, b: Traits): PlaceLikeness {
  const [one, other] = [a.placeWords ?? a.placeName, b.placeWords ?? b.placeName]
  const [first, second] = [one, other].map((words) => titleOf(words).words.filter(({ weight }) => weight >= 0.5))
  if (!first || !second || first.length === 0 || second.length === 0) return unknown
  const [less, more] = first.length <= second.length ? [first, second] : [second, first]
  const known = less.filter((word) => more.some((each) => wordLikeness(word, each) >= 0.85)).length
  if (known === 0) return at(0.1)
  return at(known === less.length ? 0.9 : 0.1)
}
