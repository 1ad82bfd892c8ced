import type { PropsWithChildren } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { DeskFold, DeskHint } from '#src/ui/desk/desk.tsx'
import { altOf, type Picture } from '../pictures/picture.ts'
import { PictureView } from '../pictures/picture.view.tsx'
import { PictureFields } from '../pictures/picture-fields.view.tsx'
import { shelfLength } from '../shelf/shelf.store.ts'
import { chooserPrefix, chosenField, freshChoice, galleryField } from './choose-picture.ts'
import { chooserMessages } from './messages.ts'

interface ChooserProps {
  readonly lang: Lang
  /** Empty when the form is seen for the first time. */
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  /** Pictures of the organisation: `readPictureChoices`, with the one that is chosen already. */
  readonly shelf: readonly Picture[]
  /** Id of the one that hangs there now. */
  readonly chosen: string | undefined
  /** Sent while other fields were wrong; `takeChosenPicture` gives it back. */
  readonly sent: Picture | undefined
}

/**
 * One picture of the organisation's, none, or a new one with what is said of it. Stands last in a form that `takesFile`: what else is said
 * of pictures there are the children, since the file comes after everything.
 */
export const PictureChooser = (props: PropsWithChildren<ChooserProps>) => (
  <>
    <MainChoice {...props} />
    {props.children}
    <FreshPicture {...props} />
  </>
)

const saidIn = ({ typed, sent, chosen }: ChooserProps): string =>
  typed.get(chosenField) ?? (sent ? freshChoice : (chosen ?? ''))

const MainChoice = (props: ChooserProps) => {
  const { lang, problems, shelf } = props
  const words = chooserMessages[lang]
  const error = problems.get(chosenField)
  const said = saidIn(props)
  const described = ['field-chosen-hint', ...(error ? ['field-chosen-error'] : [])].join(' ')
  return (
    <fieldset class={error ? 'ui-field ui-field-wrong' : 'ui-field'} aria-describedby={described}>
      <legend class="ui-field-label">{words.legend}</legend>
      <p class="ui-field-hint" id="field-chosen-hint">
        {shelf.length > 0 ? words.hint : words.empty}
      </p>
      {error ? (
        <p class="ui-field-error" id="field-chosen-error">
          {error}
        </p>
      ) : null}
      <Choices lang={lang} name={chosenField} type="radio" shelf={shelf} checked={[said]}>
        <PlainChoice value="" label={words.none} checked={said === ''} first />
        <PlainChoice value={freshChoice} label={words.fresh} checked={said === freshChoice} />
      </Choices>
    </fieldset>
  )
}

const FreshPicture = (props: ChooserProps) => {
  const { lang, typed, problems, shelf, sent } = props
  const words = chooserMessages[lang]
  return (
    <DeskFold title={words.sendFresh} open={saidIn(props) === freshChoice || sent !== undefined || shelf.length === 0}>
      <div class="media-fresh-fields">
        <DeskHint>{words.freshHint}</DeskHint>
        <PictureFields lang={lang} typed={typed} problems={problems} picture={sent} prefix={chooserPrefix} />
      </div>
    </DeskFold>
  )
}

/** Those that lie there already alone, in a form of their own. */
export const PictureShelf = ({
  lang,
  shelf,
  chosen,
  error,
}: Pick<ChooserProps, 'lang' | 'shelf' | 'chosen'> & { readonly error: string | undefined }) => (
  <fieldset id={`field-${chosenField}`} class={error ? 'ui-field ui-field-wrong' : 'ui-field'} tabindex={-1}>
    <legend class="ui-field-label">{chooserMessages[lang].legend}</legend>
    {error ? (
      <p class="ui-field-error" id="field-chosen-error">
        {error}
      </p>
    ) : null}
    <Choices lang={lang} name={chosenField} type="radio" shelf={shelf} checked={chosen ? [chosen] : []} />
  </fieldset>
)

/** Further pictures of the organisation's, any of them. */
export const GalleryChooser = ({
  lang,
  typed,
  shelf,
  chosen,
}: Pick<ChooserProps, 'lang' | 'typed' | 'shelf'> & { readonly chosen: readonly string[] }) => {
  const words = chooserMessages[lang]
  const said = typed.size > 0 ? typed.getAll(galleryField) : chosen
  if (shelf.length === 0) return null
  return (
    <fieldset class="ui-field" aria-describedby="field-gallery-hint">
      <legend class="ui-field-label">{words.gallery}</legend>
      <p class="ui-field-hint" id="field-gallery-hint">
        {words.galleryHint}
      </p>
      <Choices lang={lang} name={galleryField} type="checkbox" shelf={shelf} checked={said} />
    </fieldset>
  )
}

const PlainChoice = ({
  value,
  label,
  checked,
  first = false,
}: {
  value: string
  label: string
  checked: boolean
  first?: boolean
}) => (
  <label class="media-choice media-choice-plain">
    <input
      type="radio"
      id={first ? `field-${chosenField}` : undefined}
      name={chosenField}
      value={value}
      checked={checked}
    />
    <span>{label}</span>
  </label>
)

interface ChoicesProps {
  readonly lang: Lang
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly shelf: readonly Picture[]
  /** Ids. */
  readonly checked: readonly string[]
}

/** What can be looked over at once, and the older ones in a fold; what is chosen among those opens it. */
const Choices = ({ shelf, checked, children, ...field }: PropsWithChildren<ChoicesProps>) => {
  const [newest, older] = [shelf.slice(0, shelfLength), shelf.slice(shelfLength)]
  const choice = (picture: Picture) => (
    <PictureChoice {...field} picture={picture} checked={checked.includes(picture.id)} />
  )
  return (
    <>
      <div class="media-choices">
        {children}
        {newest.map(choice)}
      </div>
      {older.length > 0 ? (
        <details class="media-fresh" open={older.some(({ id }) => checked.includes(id))}>
          <summary>{chooserMessages[field.lang].older(older.length)}</summary>
          <div class="media-choices">{older.map(choice)}</div>
        </details>
      ) : null}
    </>
  )
}

interface ChoiceProps extends Pick<ChoicesProps, 'lang' | 'name' | 'type'> {
  readonly picture: Picture
  readonly checked: boolean
}

/** The words that the picture has for who does not see it name it for everybody. */
const PictureChoice = ({ lang, name, type, picture, checked }: ChoiceProps) => {
  const alt = altOf(picture, lang)
  return (
    <label class="media-choice">
      <PictureView picture={{ ...picture, decorative: true }} lang={lang} sizes="10rem" cropped />
      <span class="media-choice-words">
        <input type={type} name={name} value={picture.id} checked={checked} />
        <span lang={alt.lang === lang ? undefined : alt.lang}>{alt.text || chooserMessages[lang].decorative}</span>
      </span>
    </label>
  )
}
