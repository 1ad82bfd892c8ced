import type { FilesPlace } from '#src/platform/files/files.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { widthsFor } from '#src/platform/pictures/press-picture.ts'
import { picturePath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { altOf, type Picture } from './picture.ts'
import { readPictureFile } from './picture-files.ts'

/** The file that other sites show where somebody shares a page. */
export function sharedPhoto(picture: Picture, lang: Lang) {
  const { id, width, height } = picture
  const widest = widthsFor(width).at(-1) ?? 480
  return { address: picturePath(id, widest, 'jpg'), alt: altOf(picture, lang).text, width, height }
}

/** The same file for paper: its bytes, and what it shows; null for what only adorns. Undefined where the file is gone. */
export async function printedPhoto(place: FilesPlace, picture: Picture, lang: Lang) {
  const widest = widthsFor(picture.width).at(-1) ?? 480
  const file = await readPictureFile(place, picture.id, `${widest}.jpg`)
  const { text } = altOf(picture, lang)
  return file && { bytes: file.body, alt: text === '' ? null : text, author: picture.author ?? null }
}

interface PictureProps {
  readonly picture: Picture
  readonly lang: Lang
  /** How wide it stands on the page: `(min-width: 60rem) 45rem, 100vw`. */
  readonly sizes: string
  /** Above the fold: the browser asks for it at once. */
  readonly eager?: boolean
  /** With the author's name below. */
  readonly credited?: boolean
  /** Cut to the shape of a card, around what must stay seen. */
  readonly cropped?: boolean
}

/** The picture in the width that the page has room for; its place is kept free while it comes. */
export const PictureView = ({ picture, lang, sizes, eager, credited, cropped }: PictureProps) => {
  const { id, width, height, author, focus } = picture
  const alt = altOf(picture, lang)
  const widths = widthsFor(width, picture.smallest)
  const sources = (extension: 'avif' | 'webp' | 'jpg') =>
    widths.map((each) => `${picturePath(id, each, extension)} ${Math.min(each, width)}w`).join(', ')
  const image = (
    <picture>
      {picture.avif ? <source type="image/avif" srcset={sources('avif')} sizes={sizes} /> : null}
      <source type="image/webp" srcset={sources('webp')} sizes={sizes} />
      <img
        class={cropped ? `media-picture media-cropped media-at-${focus}` : 'media-picture'}
        src={picturePath(id, widths.find((each) => each >= 960) ?? widths[0] ?? 480, 'jpg')}
        srcset={sources('jpg')}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt.text}
        lang={alt.lang === lang ? undefined : alt.lang}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  )
  if (!credited || author === undefined) return image
  return (
    <figure class="media-figure">
      {image}
      <figcaption class="media-author">{messages[lang].byAuthor(author)}</figcaption>
    </figure>
  )
}
