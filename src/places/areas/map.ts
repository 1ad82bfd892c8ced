import { type Area, around, liesIn } from './area.ts'
import { frame as country, origin, unitsADegree } from './outline.ts'

export interface MapDot {
  readonly area: Area
  readonly count: number
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Where its name is written, if there is room for it. */
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' } | undefined
}

export interface AreaMap {
  readonly width: number
  readonly height: number
  /** From the units of the outline to those of the picture. */
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly dots: readonly MapDot[]
  /** How many are where there are no coordinates. */
  readonly unplaced: number
}

const width = 600
const mostDots = 40
const mostLabels = 16
const leastSpan = 520

/**
 * What the map shows: settlements while they are few, else municipalities, else oblasts; of a chosen oblast or municipality what lies
 * in it. `counts` are by `Area.at`. Undefined where nothing has coordinates.
 */
export function drawMap(all: readonly Area[], counts: Uint32Array, place: Area | undefined): AreaMap | undefined {
  const areas = chooseAreas(all, counts, place)
  const placed = areas.flatMap((area) => {
    const { latitude, longitude } = area
    if (latitude === null || longitude === null) return []
    const x = (longitude - origin.longitude) * unitsADegree.longitude
    const y = (origin.latitude - latitude) * unitsADegree.latitude
    return isNear(x, y) ? [{ area, count: counts[area.at] ?? 0, x, y }] : []
  })
  if (placed.length === 0) return undefined
  const view = viewOf(placed)
  const sum = (some: readonly { at: number }[]) => some.reduce((total, { at }) => total + (counts[at] ?? 0), 0)
  const unplaced = sum(areas) - sum(placed.map(({ area }) => area))
  const most = Math.max(...placed.map(({ count }) => count))
  const dots = placed
    .toSorted((one, other) => other.count - one.count || one.area.at - other.area.at)
    .map(({ area, count, x, y }) => ({
      ...{ area, count, x: round((x - view.left) * view.scale), y: round((y - view.top) * view.scale) },
      radius: round(7 + 13 * Math.sqrt(count / most)),
    }))
  return { ...view, dots: withLabels(dots), unplaced }
}

function chooseAreas(areas: readonly Area[], counts: Uint32Array, place: Area | undefined): Area[] {
  const shown = areas.filter(({ at }) => (counts[at] ?? 0) > 0)
  const scopes = [
    undefined,
    ...around(place)
      .reverse()
      .filter(({ level }) => level !== 'settlement'),
  ]
  for (const scope of scopes) {
    const within = scope === undefined ? shown : shown.filter((area) => liesIn(area, scope))
    const settlements = within.filter(({ level }) => level === 'settlement')
    if (settlements.length <= mostDots) return settlements
    if (scope !== scopes.at(-1)) continue
    const municipalities = within.filter(({ level }) => level === 'municipality')
    if (municipalities.length > mostDots) return within.filter(({ level }) => level === 'oblast')
    return municipalities.length > 1 ? municipalities : mostOf(settlements, counts)
  }
  return []
}

const mostOf = (areas: readonly Area[], counts: Uint32Array): Area[] =>
  areas.toSorted((one, other) => (counts[other.at] ?? 0) - (counts[one.at] ?? 0)).slice(0, mostDots)

/** A slip of the pen in a coordinate may not make the country a speck. */
const isNear = (x: number, y: number): boolean =>
  x > -500 && x < country.width + 500 && y > -500 && y < country.y + country.height + 500

/** All dots with room around them; the whole country where they are spread over most of it. */
function viewOf(points: readonly { x: number; y: number }[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const wanted = Math.max(leastSpan, (maxX - minX) * 1.3, (maxY - minY) * 1.3 * 1.25)
  const span = Math.min(wanted, country.width)
  const tall = Math.max((maxY - minY) * 1.3, span * 0.66)
  const middleX = wanted >= country.width ? country.x + country.width / 2 : (minX + maxX) / 2
  const middleY = wanted >= country.width ? country.y + country.height / 2 : (minY + maxY) / 2
  const scale = Math.round((width / span) * 10_000) / 10_000
  const height = Math.round(tall * scale)
  return { width, height, scale, left: round(middleX - span / 2), top: round(middleY - tall / 2) }
}

const round = (value: number): number => Math.round(value * 10) / 10

interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** The largest are named first, to the right or the left, where no dot and no other name is. */
function withLabels(dots: readonly Omit<MapDot, 'label'>[]): MapDot[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, y }))
  const isFree = ({ left, right, y }: Box, own: number) =>
    left > 4 &&
    right < width - 4 &&
    taken.every((box, at) => at === own || Math.abs(box.y - y) > 21 || box.right < left || box.left > right)
  let written = 0
  return dots.map((dot, own) => {
    const length = dot.area.name.length * 10.5 + 6
    const start = dot.x + dot.radius + 5
    const end = dot.x - dot.radius - 5
    const sides = [
      { x: start, anchor: 'start' as const, box: { left: start, right: start + length, y: dot.y } },
      { x: end, anchor: 'end' as const, box: { left: end - length, right: end, y: dot.y } },
    ]
    const side = written < mostLabels ? sides.find(({ box }) => isFree(box, own)) : undefined
    if (!side) return { ...dot, label: undefined }
    written++
    taken.push(side.box)
    return { ...dot, label: { x: round(side.x), anchor: side.anchor } }
  })
}
