import type { Example } from '../example.ts'
import { type Sphere, spheres } from '../sphere-tag/sphere-tag.tsx'
import { Artwork } from './artwork.tsx'
import { type ArtworkKind, artworkKinds } from './compositions.ts'

const sphereOf = (index: number): Sphere => spheres[index % spheres.length] ?? 'culture'

const pictures = (kind: ArtworkKind, from: number) =>
  [0, 1, 2, 3].map((index) => <Artwork seed={`${kind}-${index}`} sphere={sphereOf(from + index)} kind={kind} />)

export const examples: Example[] = artworkKinds.map((kind, index) => ({
  name: kind,
  render: () => <div class="ui-design-pictures">{pictures(kind, index)}</div>,
}))
