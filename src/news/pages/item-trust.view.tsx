import { correctionsPath, mistakePart } from '#src/network/index.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { TrustStrip } from '#src/ui/trust-strip/trust-strip.tsx'
import type { ItemProps } from './item.view.tsx'
import { dayOf, dayWords } from './item-row.view.tsx'
import { pageMessages } from './messages.ts'

/** Who says it, how it is known, when it was checked, what was mended. */
export const ItemTrust = ({ lang, zone, item }: Pick<ItemProps, 'lang' | 'zone' | 'item'>) => {
  const words = pageMessages[lang]
  const { corrections } = item
  const [last] = corrections
  return (
    <TrustStrip
      label={words.trust}
      parts={[
        { term: words.whoSays, value: <Marked text={item.organisation.name} lang={lang} /> },
        { term: words.howKnown, value: <Source lang={lang} item={item} /> },
        { term: words.whenChecked, value: item.checkedOn ? dayWords(item.checkedOn, lang) : words.notChecked },
        {
          term: words.whatMended,
          value: last ? (
            <a href="#corrections">{words.mended(corrections.length, dayWords(dayOf(last.at, zone), lang))}</a>
          ) : (
            <a href={correctionsPath(lang)}>{words.nothingMended}</a>
          ),
        },
        mistakePart(lang, item.organisation.slug),
      ]}
    />
  )
}

const Source = ({ lang, item: { source, sourceUrl } }: Pick<ItemProps, 'lang' | 'item'>) => {
  if (source === null && sourceUrl === null) return <>{pageMessages[lang].fromItself}</>
  const said = source ?? sourceUrl ?? ''
  const words = <span lang={foreignLang(said, lang)}>{said}</span>
  return sourceUrl ? (
    <a href={sourceUrl} rel="nofollow ugc">
      {words}
    </a>
  ) : (
    words
  )
}
