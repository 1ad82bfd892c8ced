import { type Picture, PictureView, sharedPhoto } from '#src/media/index.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { TextareaField } from '#src/ui/field/field.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { itemPath, listPath, pressFileAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { foreignText } from '../pages/item.view.tsx'
import { pressMessages } from './messages.ts'
import type { PressPack } from './press-text.ts'

interface PressProps extends PressPack {
  readonly photos: readonly Picture[]
  readonly text: string
  readonly social: string
}

const formats = { txt: 'text', docx: 'docx', zip: 'zip' } as const

/** „За медиите“: files, pictures with their captions, texts to be copied. */
export const PressView = (props: PressProps) => {
  const { lang, item, text, social } = props
  const words = pressMessages[lang]
  const foreign = foreignText(item, lang)
  const crumbs = [
    { label: messages[lang].news, href: listPath(lang) },
    { label: item.text.title, href: itemPath(lang, item.slug), lang: foreign },
  ]
  return (
    <div class="ui-wrap news-page">
      <Breadcrumbs label={messages[lang].breadcrumbs} crumbs={crumbs} />
      <h1>{words.title}</h1>
      <Prose text={words.lead} size="lead" />
      <section class="news-part">
        <h2>{words.files}</h2>
        <ul class="news-press-files">
          {(['txt', 'docx', 'zip'] as const).map((format) => (
            <li>
              <a href={`/${lang}${pressFileAddress(item.slug, format)}`} download>
                {words[formats[format]]}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Pictures {...props} />
      <section class="news-part news-press-text">
        <TextareaField name="press-text" label={words.plain} value={text} rows={16} lang={foreign} />
      </section>
      <section class="news-part news-press-text">
        <TextareaField
          name="social-text"
          label={words.social}
          hint={words.socialHint}
          value={social}
          rows={8}
          lang={foreign}
        />
      </section>
    </div>
  )
}

const Pictures = ({ lang, photos, pictures }: PressProps) => {
  const words = pressMessages[lang]
  return photos.length === 0 ? null : (
    <section class="news-part">
      <h2>{words.pictures}</h2>
      <ul class="news-gallery">
        {photos.map((photo, at) => (
          <li>
            <figure>
              <PictureView picture={photo} lang={lang} sizes="(min-width: 60rem) 24rem, 100vw" cropped />
              <figcaption>
                {pictures[at]?.caption}{' '}
                <a href={sharedPhoto(photo, lang).address} download={pictures[at]?.file}>
                  {words.takePicture(at + 1)}
                </a>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  )
}
