import { type Picture, PictureView } from '#src/media/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import type { GalleryPicture } from '../items/item.ts'

export const mostCaption = 300
export const captionField = (id: string): string => `caption_${id}`
export const placeField = (id: string): string => `place_${id}`

const words = phrases({
  title: { bg: 'Ред и надписи', en: 'Order and captions' },
  hint: {
    bg: 'Така се редят на страницата. За да преместите снимка, изберете ново място; останалите се отместват.',
    en: 'In this order they stand on the page. To move one, choose another place; the others make room.',
  },
  caption: {
    bg: (what: string) => `Надпис под снимката „${what}“`,
    en: (what: string) => `Caption under the picture “${what}”`,
  },
  place: { bg: (what: string) => `Място на „${what}“`, en: (what: string) => `Place of “${what}”` },
  picture: { bg: (number: number) => `снимка ${number}`, en: (number: number) => `picture ${number}` },
})

/** Of a picture in a label: what it shows in full stands beside it. */
const nameLength = 32

interface Props {
  readonly visit: Visit
  /** Those that are there, in the order of the page. */
  readonly pictures: readonly Picture[]
  readonly gallery: readonly GalleryPicture[]
}

/** The pictures that hang below the text already: what stands under each, and where it stands among them. */
export const GalleryRows = ({ visit: { lang, form }, pictures, gallery }: Props) => {
  if (pictures.length === 0) return null
  const said = words[lang]
  const places = pictures.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }))
  return (
    <fieldset class="ui-field" aria-describedby="news-gallery-hint">
      <legend class="ui-field-label">{said.title}</legend>
      <p class="ui-field-hint" id="news-gallery-hint">
        {said.hint}
      </p>
      <ol class="news-desk-gallery">
        {pictures.map((picture, index) => {
          const alt = (lang === 'bg' ? picture.altBg : picture.altEn) ?? picture.altBg ?? said.picture(index + 1)
          const what = excerpt(alt, nameLength)
          const caption = gallery.find(({ pictureId }) => pictureId === picture.id)?.captions[lang]
          return (
            <li>
              <PictureView picture={{ ...picture, decorative: true }} lang={lang} sizes="10rem" cropped />
              <TextField
                name={captionField(picture.id)}
                label={said.caption(what)}
                value={form.get(captionField(picture.id)) ?? caption ?? ''}
                maxlength={mostCaption}
              />
              <SelectField
                name={placeField(picture.id)}
                label={said.place(what)}
                options={places}
                value={form.get(placeField(picture.id)) ?? String(index + 1)}
              />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
