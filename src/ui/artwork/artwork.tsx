import { OwnMarkup } from '../raw/raw.tsx'
import { type ArtworkSource, artwork } from './draw.ts'

export type ArtworkProps = ArtworkSource

/** Generated poster art, 2 to 1, for whatever has no photograph. Decoration: a screen reader passes by. */
export const Artwork = (props: ArtworkProps) => <OwnMarkup markup={artwork(props)} />
