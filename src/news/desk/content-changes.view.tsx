import type { Visit } from '#src/platform/http/visit.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { compareTexts, isUnchanged } from '#src/platform/language/compare-texts.ts'
import { TextChanges } from '#src/ui/text-changes/text-changes.tsx'
import type { ItemContent, ItemText } from '../items/item.ts'
import { formWords } from './form-messages.ts'
import { messages } from './messages.ts'

interface Props {
  readonly visit: Visit
  readonly before: ItemContent
  readonly after: ItemContent
  readonly level: 2 | 3
}

const parts: readonly (readonly [keyof ItemText, keyof (typeof formWords)['bg'], keyof (typeof formWords)['bg']])[] = [
  ['title', 'title', 'titleEn'],
  ['lead', 'lead', 'leadEn'],
  ['body', 'body', 'bodyEn'],
  ['seoTitle', 'seoTitle', 'seoTitleEn'],
  ['description', 'description', 'descriptionEn'],
]

/** What differs between two contents of an item, field by field: what went is struck through, what came is underlined. */
export const ContentChanges = ({ visit, before, after, level }: Props) => {
  const { lang } = visit
  const words = formWords[lang]
  const Heading = `h${level}` as const
  const changed = langs.flatMap((textLang) =>
    parts.flatMap(([part, label, labelEn]) => {
      const compared = compareTexts(before.texts[textLang]?.[part] ?? '', after.texts[textLang]?.[part] ?? '')
      if (isUnchanged(compared)) return []
      return [{ label: String(words[textLang === 'en' ? labelEn : label]), textLang, compared }]
    }),
  )
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
