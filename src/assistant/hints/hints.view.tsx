import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
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
  readonly level?: 2 | 3
  /** Where a part of the text is mended: `#field-title`, or the page of its form; undefined where there is no such field. */
  readonly mendAt?: (part: TextPart) => string | undefined
  /** The button that sets quotes, dashes and spaces; shown beneath what it would change. */
  readonly setButton?: Child
}

/** What may be said of a text: first what is good, then three hints at most. */
export const HintsView = (props: HintsProps) => {
  const { lang, hints, level = 2 } = props
  const words = messages[lang]
  const Heading = `h${level}` as const
  return (
    <section class="assistant-hints" aria-labelledby="assistant-hints">
      <Heading id="assistant-hints">{words.title}</Heading>
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
      <Questions {...props} />
      <Setting {...props} />
      <Look {...props} look={hints.look} />
    </section>
  )
}

const Hint = ({ lang, hint: { rule, part, what }, mendAt }: HintsProps & { readonly hint: RuleSaid }) => {
  const href = mendAt?.(part)
  const sentence = <Marked text={ruleSentence(hintOf(rule), what, lang)} lang={lang} />
  return <li>{href ? <a href={href}>{sentence}</a> : sentence}</li>
}

const Questions = ({ lang, hints: { questions }, written }: HintsProps) => {
  const words = messages[lang]
  return (
    <dl class="assistant-questions" aria-label={words.questions}>
      {questions.map(({ question, answer }) => (
        <div class={answer === undefined ? 'assistant-unsaid' : undefined}>
          <dt>{words[question]}</dt>
          {answer === undefined ? (
            <dd>{words.notSaid}</dd>
          ) : (
            <dd lang={written === lang ? undefined : written}>{answer}</dd>
          )}
        </div>
      ))}
    </dl>
  )
}

const mostShown = 6
/** A space that does not break looks like any other. */
const shown = (words: string): string => words.replaceAll('\u00a0', '␣')

const Setting = ({ lang, hints: { setting }, written, setButton }: HintsProps) => {
  if (setting.length === 0) return null
  const words = messages[lang]
  const some = setting.slice(0, mostShown)
  return (
    <div class="assistant-setting">
      <p>{words.settingCount(setting.length)}</p>
      <ul>
        {some.map(({ kind, before, after }: SettingChange) => (
          <li>
            <span class="assistant-kind">{words[kind]}</span> <del lang={written}>{before}</del>{' '}
            <span class="assistant-becomes">{words.becomes}</span> <ins lang={written}>{shown(after)}</ins>
          </li>
        ))}
        {setting.length > some.length ? <li>{words.settingMore(setting.length - some.length)}</li> : null}
      </ul>
      {some.some(({ kind }) => kind === 'space') ? <p class="assistant-note">{words.spaceShown}</p> : null}
      {setButton}
    </div>
  )
}

/** The title as wide and the description as long as a search engine shows them. */
const Look = ({ lang, look, written }: HintsProps & { readonly look: SearchLook }) => {
  const words = messages[lang]
  const { least, most } = descriptionLength
  return (
    <details class="assistant-look">
      <summary>{words.look}</summary>
      <div class="assistant-result" lang={written}>
        <p class="assistant-result-address">… › {look.slug}</p>
        <p class="assistant-result-title">{look.seenTitle}</p>
        <p>{look.seenDescription}</p>
      </div>
      <p class="assistant-note">
        {words.pixels(look.titlePixels, titleWidth.most)} {words.characters(look.description.length, least, most)}
      </p>
    </details>
  )
}
