import type { Sphere } from '../sphere-tag/sphere-tag.tsx'

export const artworkKinds = [
  'book',
  'music',
  'stage',
  'lecture',
  'workshop',
  'film',
  'walk',
  'children',
  'general',
] as const
export type ArtworkKind = (typeof artworkKinds)[number]

/** An SVG picture as text. The same seed always gives the same picture. */
export const artwork = ({ seed, sphere, kind }: { seed: string; sphere: Sphere; kind: ArtworkKind }): string =>
  `<svg class="ui-artwork" viewBox="0 0 320 180" aria-hidden="true" data-art="${kind}-${sphere}-${seed.length}"></svg>`
