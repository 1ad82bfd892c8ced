import { type Picture, PictureView, sharedPhoto } from '#src/media/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { ItemPage } from '../items/item-page.store.ts'
import { pageMessages } from './messages.ts'

interface GalleryProps {
  readonly lang: Lang
  readonly item: Pick<ItemPage, 'gallery'>
  readonly photos: readonly Picture[]
}

const sizes = '(min-width: 60rem) 24rem, 100vw'

/** The pictures beside the first one, each with its caption and a way to the large one. What was taken down leaves no gap. */
export const Gallery = ({ lang, item, photos }: GalleryProps) => {
  const words = pageMessages[lang]
  const shown = item.gallery.flatMap(({ pictureId, captions }) => {
    const picture = photos.find(({ id }) => id === pictureId)
    return picture ? [{ picture, caption: captionIn(captions, lang) }] : []
  })
  return shown.length === 0 ? null : (
    <section class="news-part">
      <h2>{words.gallery}</h2>
      <ul class="news-gallery">
        {shown.map(({ picture, caption }) => {
          const { address, alt } = sharedPhoto(picture, lang)
          return (
            <li>
              <figure>
                <a href={address} aria-label={words.larger(caption?.text ?? (alt || words.picture))}>
                  <PictureView picture={picture} lang={lang} sizes={sizes} cropped />
                </a>
                <figcaption>
                  {caption ? <span lang={caption.lang === lang ? undefined : caption.lang}>{caption.text}</span> : null}
                  {picture.author ? <small>{words.photoBy(picture.author)}</small> : null}
                </figcaption>
              </figure>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The caption of the page's language, else of the other one. */
export function captionIn(captions: Readonly<Partial<Record<Lang, string>>>, lang: Lang) {
  const own = captions[lang]
  if (own !== undefined) return { lang, text: own }
  const other: Lang = lang === 'bg' ? 'en' : 'bg'
  const text = captions[other]
  return text === undefined ? undefined : { lang: other, text }
}
