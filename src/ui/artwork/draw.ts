import type { Sphere } from '../sphere-tag/sphere-tag.tsx'
import { type ArtworkKind, compositions } from './compositions.ts'
import { palettes } from './palettes.ts'
import { randomFrom } from './random.ts'
import { height, width } from './shapes.ts'

/** What a picture is made from: `seed` is any text that stays the same, such as an id. */
export type ArtworkSource = { seed: string; sphere: Sphere; kind: ArtworkKind }

/** Kinds with writing or notes, which a mirror would turn backwards. */
const readFromLeft: readonly ArtworkKind[] = ['lecture', 'music']

/** Generated poster art as an SVG text, under 1.5 kB; the same source always gives the same picture. */
export function artwork({ seed, sphere, kind }: ArtworkSource): string {
  const pick = randomFrom(`${seed} ${sphere} ${kind}`)
  const palette = choose(palettes[sphere], pick)
  const shapes = choose(compositions[kind], pick)(palette, pick)
  const mirrored =
    pick(0, 1) === 1 && !readFromLeft.includes(kind)
      ? `<g transform="matrix(-1 0 0 1 ${width} 0)">${shapes}</g>`
      : shapes
  const ground = `<path fill="${palette.ground}" d="M0 0h${width}v${height}H0z"/>`
  const name = `p${randomFrom(seed)(0, 0xffffff).toString(36)}`
  return `<svg class="ui-artwork" viewBox="0 0 ${width} ${height}" aria-hidden="true" data-poster="${name}">${ground}${mirrored}</svg>`
}

function choose<T>(list: readonly T[], pick: (from: number, to: number) => number): T {
  const chosen = list[pick(0, list.length - 1)]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
