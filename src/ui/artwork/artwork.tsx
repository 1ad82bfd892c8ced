import { OwnMarkup } from '../raw/raw.tsx'
import type { Sphere } from '../sphere-tag/sphere-tag.tsx'
import { type ArtworkKind, artwork } from './draw.ts'

export type ArtworkProps = { seed: string; sphere: Sphere; kind: ArtworkKind }

/** Generated poster art, 16 to 9, for whatever has no photograph. Decoration: a screen reader passes by. */
export const Artwork = (props: ArtworkProps) => <OwnMarkup markup={artwork(props)} />
