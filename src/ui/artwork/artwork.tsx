import { drawnOnce, OwnMarkup } from '../raw/raw.tsx'
import { type ArtworkSource, artwork } from './draw.ts'

export type ArtworkProps = ArtworkSource

/** 1 kB each. */
const mostKept = 500

/** Generated poster art, 2 to 1, for whatever has no photograph. Decoration: a screen reader passes by. */
export const Artwork = drawnOnce((props: ArtworkProps) => <OwnMarkup markup={artwork(props)} />, mostKept)
