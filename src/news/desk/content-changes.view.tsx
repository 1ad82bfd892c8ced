import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import { type ComparedParagraph, compareTexts, isUnchanged } from '#src/platform/language/compare-texts.ts'
import { TextChanges } from '#src/ui/text-changes/text-changes.tsx'
import type { ItemContent, ItemText } from '../items/item.ts'
import { contentFacts } from './content-facts.ts'
import type { ContentNames } from './content-names.ts'
import { formWords } from './form-messages.ts'
import { messages } from './messages.ts'

interface Props {
  readonly visit: Visit
  readonly before: ItemContent
  readonly after: ItemContent
  /** Of all that either points to. */
  readonly names: ContentNames
  readonly level: 2 | 3
}

const parts: readonly (readonly [keyof ItemText, keyof (typeof formWords)['bg'], keyof (typeof formWords)['bg']])[] = [
  ['title', 'title', 'titleEn'],
  ['lead', 'lead', 'leadEn'],
  ['body', 'body', 'bodyEn'],
  ['seoTitle', 'seoTitle', 'seoTitleEn'],
  ['description', 'description', 'descriptionEn'],
]

interface Changed {
  readonly label: string
  readonly textLang?: Lang
  readonly compared: readonly ComparedParagraph[]
}

/** What differs between two contents of an item, field by field: what went is struck through, what came is underlined. */
export const ContentChanges = (props: Props) => {
  const { visit, level } = props
  const { lang } = visit
  const Heading = `h${level}` as const
  const changed = [...changedTexts(props), ...changedFacts(props)]
  if (changed.length === 0) return <p>{messages[lang].noDifference}</p>
  return (
    <div class="news-desk-changes">
      {changed.map(({ label, textLang, compared }) => (
        <section>
          <Heading>{label}</Heading>
          <TextChanges lang={lang} textLang={textLang} paragraphs={compared} />
        </section>
      ))}
    </div>
  )
}

function changedTexts({ visit, before, after }: Props): Changed[] {
  const words = formWords[visit.lang]
  return langs.flatMap((textLang) =>
    parts.flatMap(([part, label, labelEn]) => {
      const compared = compareTexts(before.texts[textLang]?.[part] ?? '', after.texts[textLang]?.[part] ?? '')
      if (isUnchanged(compared)) return []
      return [{ label: String(words[textLang === 'en' ? labelEn : label]), textLang, compared }]
    }),
  )
}

/** A line of a fact is compared as a whole paragraph: a picture that moved went from one place and came to another. */
function changedFacts({ visit, before, after, names }: Props): Changed[] {
  const then = contentFacts(before, names, visit)
  return contentFacts(after, names, visit).flatMap(({ label, lines }, index) => {
    const compared = compareTexts((then[index]?.lines ?? []).join('\n\n'), lines.join('\n\n'))
    return isUnchanged(compared) ? [] : [{ label, compared }]
  })
}
