import type { Sphere } from '../sphere-tag/sphere-tag.tsx'
import { type ArtworkKind, compositions } from './compositions.ts'
import { palettes } from './palettes.ts'
import { randomFrom } from './random.ts'
import { height, width } from './shapes.ts'

/** What a picture is made from: `seed` is any text that stays the same, such as an id. */
export interface ArtworkSource {
  readonly seed: string
  readonly sphere: Sphere
  readonly kind: ArtworkKind
  /** The picture before it in a list, so that no two in a row look the same. */
  readonly after?: ArtworkLook | undefined
}

/** Which composition and which inks, by their places in their lists. */
export interface ArtworkLook {
  readonly sphere: Sphere
  readonly kind: ArtworkKind
  readonly composition: number
  readonly palette: number
}

/** Kinds with writing or notes, which a mirror would turn backwards. */
const readFromLeft: readonly ArtworkKind[] = ['lecture', 'music']

const nameOf = ({ seed, sphere, kind }: ArtworkSource): string => `${seed} ${sphere} ${kind}`

/** What a source looks like: its own choice, unless the picture before it has chosen the same. */
export function lookOf(source: ArtworkSource): ArtworkLook {
  const { sphere, kind, after } = source
  const pick = randomFrom(nameOf(source))
  const palette = pick(0, palettes[sphere].length - 1)
  const composition = pick(0, compositions[kind].length - 1)
  return {
    sphere,
    kind,
    palette: after?.sphere === sphere && after.palette === palette ? (palette + 1) % palettes[sphere].length : palette,
    composition:
      after?.kind === kind && after.composition === composition
        ? (composition + 1) % compositions[kind].length
        : composition,
  }
}

/** Sources in the order of a list, each knowing the one before it. */
export function inRow(sources: readonly ArtworkSource[]): ArtworkSource[] {
  let after: ArtworkLook | undefined
  return sources.map((source) => {
    const placed = { ...source, after }
    after = lookOf(placed)
    return placed
  })
}

/** Generated poster art as an SVG text, under 1.5 kB; the same source always gives the same picture. */
export function artwork(source: ArtworkSource): string {
  const name = `p${randomFrom(source.seed)(0, 0xffffff).toString(36)}`
  return `<svg class="ui-artwork" viewBox="0 0 ${width} ${height}" aria-hidden="true" data-poster="${name}">${shapesOf(source)}</svg>`
}

/** The picture as a file of its own, for what draws without a page around it: paper and PNG. */
export const artworkFile = (source: ArtworkSource): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapesOf(source)}</svg>`

/** Ground and shapes upon it, for a place of 320 by 160. */
function shapesOf(source: ArtworkSource): string {
  const { sphere, kind } = source
  const look = lookOf(source)
  const pick = randomFrom(`${nameOf(source)} drawn`)
  const palette = at(palettes[sphere], look.palette)
  const shapes = at(compositions[kind], look.composition)(palette, pick)
  const mirrored =
    pick(0, 1) === 1 && !readFromLeft.includes(kind)
      ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${shapes}</g>`
      : shapes
  return `<path fill="${palette.ground}" d="M0 0h${width}v${height}H0z"/>${mirrored}`
}

function at<T>(list: readonly T[], index: number): T {
  const chosen = list[index]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
