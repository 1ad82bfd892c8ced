import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { ComparedParagraph, Passage } from '#src/platform/language/compare-texts.ts'

const messages = phrases({
  added: { bg: 'добавено', en: 'added' },
  removed: { bg: 'премахнато', en: 'removed' },
  end: { bg: 'край на промяната', en: 'end of change' },
})

/** What has changed in a text: struck through what went, underlined what came, said in words to those who listen. */
export const TextChanges = ({
  lang,
  textLang,
  paragraphs,
}: {
  lang: Lang
  /** Language of the text where it differs from the page's. */
  textLang?: Lang | undefined
  paragraphs: readonly ComparedParagraph[]
}) => (
  <div class="ui-text-changes" lang={textLang === lang ? undefined : textLang}>
    {paragraphs.map((passages) => (
      <p>
        {passages.map((passage) => (
          <Changed lang={lang} passage={passage} />
        ))}
      </p>
    ))}
  </div>
)

const Changed = ({ lang, passage: { kind, text } }: { lang: Lang; passage: Passage }) => {
  const words = messages[lang]
  if (kind === 'same') return <>{text}</>
  const said = (
    <>
      <span class="ui-hidden" lang={lang}>
        {' '}
        [{words[kind]}:{' '}
      </span>
      {text}
      <span class="ui-hidden" lang={lang}>
        {' '}
        – {words.end}]{' '}
      </span>
    </>
  )
  return kind === 'added' ? <ins>{said}</ins> : <del>{said}</del>
}
