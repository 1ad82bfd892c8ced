import type { Lang } from '#src/platform/i18n/lang.ts'
import { ActButton } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { descriptionLength, type SearchLook, titleWidth } from '../for-search/search-look.ts'
import { messages } from '../messages.ts'
import { goodOf, hintOf, ruleSentence } from '../rules/messages.ts'
import type { SettingChange } from '../setting/setting-changes.ts'
import type { Hints, RuleSaid } from './hints-for.ts'
import type { TextPart } from './text-facts.ts'

export interface HintsProps {
  /** Language of the page. */
  readonly lang: Lang
  readonly hints: Hints
  /** Language of the text. */
  readonly written: Lang
  /** „Помощ за текста“ where the page itself is not called so. */
  readonly title?: string
  /** The page says the same of another language: the heading names this one. */
  readonly oneOfSeveral?: boolean
  /** `p` before the heading of a page that is shown beneath. */
  readonly heading?: 'h2' | 'h3' | 'p'
  /** Where a part of the text is mended: `#field-title`, or the page of its form; undefined where there is no such field. */
  readonly mendAt?: (part: TextPart) => string | undefined
  /** Where the button sends that sets quotes, dashes and spaces; without it they are shown and not set. */
  readonly setting?: { readonly action: string; readonly fields?: Readonly<Record<string, string>> }
  /** Among other things of a page: what is good and the hints stand open, the rest is folded. */
  readonly brief?: boolean
}

/** What may be said of a text: first what is good, then three hints at most. */
export const HintsView = (props: HintsProps) => {
  const { lang, hints, written, title, oneOfSeveral = false, heading: Heading = 'h2', brief = false } = props
  const words = messages[lang]
  const id = `assistant-hints-${written}`
  return (
    <section class="assistant-hints" aria-labelledby={id}>
      <Heading class="assistant-title" id={id}>
        {title ?? (oneOfSeveral ? words.titleIn(written) : words.title)}
      </Heading>
      <div class="assistant-said">
        {hints.good.length > 0 ? (
          <ul class="assistant-good" aria-label={words.good}>
            {hints.good.map(({ rule, what }) => (
              <li>{ruleSentence(goodOf(rule), what, lang)}</li>
            ))}
          </ul>
        ) : null}
        {hints.hints.length > 0 ? (
          <ul class="assistant-hint-list" aria-label={words.hints}>
            {hints.hints.map((hint) => (
              <Hint {...props} hint={hint} />
            ))}
          </ul>
        ) : (
          <p class="assistant-ready">{words.noHints}</p>
        )}
      </div>
      {brief && !hints.setting.every(isSpace) ? <Setting {...props} /> : null}
      {brief ? (
        <details class="assistant-look">
          <summary>{words.more}</summary>
          <Questions {...props} />
          <Look {...props} look={hints.look} />
          {hints.setting.every(isSpace) ? <Setting {...props} /> : null}
        </details>
      ) : (
        <>
          <Questions {...props} />
          <Look {...props} look={hints.look} />
          <Setting {...props} />
        </>
      )}
    </section>
  )
}

const Hint = ({ lang, hint: { rule, part, what }, mendAt }: HintsProps & { readonly hint: RuleSaid }) => {
  const href = mendAt?.(part)
  const sentence = <Marked text={ruleSentence(hintOf(rule), what, lang)} lang={lang} />
  return <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
}

/** An answer stands in the text, or in a field beside it that speaks the language of the page. */
function spokenIn(answer: string, { lang, written }: HintsProps): Lang | undefined {
  const spoken = /\p{Script=Cyrillic}/u.test(answer) ? 'bg' : written === 'en' ? 'en' : lang
  return spoken === lang ? undefined : spoken
}

const Questions = (props: HintsProps) => {
  const { lang, hints } = props
  const { questions } = hints
  const words = messages[lang]
  return (
    <dl class="assistant-questions" aria-label={words.questions}>
      {questions.map(({ question, answer }) => (
        <div class={answer === undefined ? 'assistant-unsaid' : undefined}>
          <dt>{words[question]}</dt>
          {answer === undefined ? <dd>{words.notSaid}</dd> : <dd lang={spokenIn(answer, props)}>{answer}</dd>}
        </div>
      ))}
    </dl>
  )
}

const mostShown = 6
const mostSpaces = 2
/** A space that does not break looks like any other. */
const shown = (words: string): string => words.replaceAll('\u00a0', '␣')
const isSpace = ({ kind }: SettingChange): boolean => kind === 'space'

/** Signs as they are and as they would be; spaces, of which every text has some, in one line. */
const Setting = ({ lang, hints: { setting }, written, setting: act }: HintsProps) => {
  if (setting.length === 0) return null
  const words = messages[lang]
  const signs = setting.flatMap(({ kind, ...words }) => (kind === 'space' ? [] : [{ kind, ...words }]))
  const spaces = setting.filter(isSpace)
  return (
    <div class="assistant-setting">
      <p>{words.settingCount(setting.length)}</p>
      <ul>
        {signs.slice(0, mostShown).map(({ kind, before, after }) => (
          <li class="assistant-change">
            <span class="assistant-kind">{words[kind]}</span> <del lang={written}>{before}</del>{' '}
            <span class="assistant-becomes">{words.becomes}</span> <ins lang={written}>{shown(after)}</ins>
          </li>
        ))}
        {signs.length > mostShown ? <li>{words.settingMore(signs.length - mostShown)}</li> : null}
        {spaces.length > 0 ? (
          <li class="assistant-change">
            <span class="assistant-kind">{words.spaces(spaces.length)}</span>{' '}
            <ins lang={written}>
              {spaces
                .slice(0, mostSpaces)
                .map(({ after }) => shown(after))
                .join(' · ')}
            </ins>
          </li>
        ) : null}
      </ul>
      {spaces.length > 0 ? <p class="assistant-note">{words.spaceShown}</p> : null}
      {act ? <ActButton {...act} label={words.set} /> : null}
    </div>
  )
}

/** The title as wide and the description as long as a search engine shows them. */
const Look = ({ lang, look, written }: HintsProps & { readonly look: SearchLook }) => {
  const words = messages[lang]
  const { least, most } = descriptionLength
  return (
    <div class="assistant-seen">
      <p class="assistant-term">{words.look}</p>
      <div class="assistant-result" lang={written}>
        <p class="assistant-result-address">… › {look.slug}</p>
        <p class="assistant-result-title">{look.seenTitle}</p>
        <p>{look.seenDescription}</p>
      </div>
      <p class="assistant-note">
        {words.pixels(look.titlePixels, titleWidth.most)} {words.characters(look.description.length, least, most)}
      </p>
    </div>
  )
}
