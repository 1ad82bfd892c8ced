import { organisationPath } from '#src/network/index.ts'
import { settlementName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { audienceWords, levelWords, topicWords } from '#src/platform/language/terms.ts'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { narrowedPath, pressPath } from '../addresses.ts'
import type { ItemProps } from './item.view.tsx'
import { dayOf, dayWords } from './item-row.view.tsx'
import { pageMessages } from './messages.ts'

/** When it was told, by whom, about which event, where, for whom; and what the press takes along. */
export const FactsOfItem = ({ lang, zone, item, event }: ItemProps) => {
  const words = pageMessages[lang]
  const { organisation, settlement, topics, audiences, level, contact } = item
  const day = dayOf(item.publishedAt, zone)
  const changed = dayOf(item.updatedAt, zone)
  const said: (Fact | undefined)[] = [
    {
      term: words.told,
      value: <time datetime={day}>{dayWords(day, lang)}</time>,
      detail: changed > day ? words.changed(dayWords(changed, lang)) : undefined,
    },
    {
      term: words.organisation,
      value: (
        <a href={organisationPath(lang, organisation.slug)}>
          <Marked text={organisation.name} lang={lang} />
        </a>
      ),
      detail: [item.author && <Marked text={item.author} lang={lang} />, phone(organisation.phone, lang)].flatMap(
        (part) => (part ? [<span class="news-line">{part}</span>] : []),
      ),
    },
    event && {
      term: words.about,
      value: <a href={`/${lang}${event.address}`}>{titleIn(event.texts, lang)}</a>,
      detail: event.details?.[lang].join(' · '),
    },
    settlement ? { term: words.place, value: settlementName(settlement, lang) } : undefined,
    audiences.length > 0
      ? { term: words.audience, value: sentenceCase(audiences.map((each) => audienceWords[lang][each]).join(', ')) }
      : undefined,
    level ? { term: words.level, value: sentenceCase(levelWords[lang][level]) } : undefined,
    topics.length > 0
      ? {
          term: words.topic,
          value: topics.map((topic, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a href={narrowedPath(lang, { topic })}>{topicWords[lang][topic]}</a>
            </>
          )),
        }
      : undefined,
    contact ? { term: words.contact, value: <Marked text={contact} lang={lang} /> } : undefined,
  ]
  return (
    <Facts
      label={words.inBrief}
      facts={said.filter((each) => each !== undefined)}
      action={event ? { label: words.toEvent, href: `/${lang}${event.address}` } : undefined}
      links={[{ label: words.forPress, href: pressPath(lang, item.slug) }]}
    />
  )
}

const phone = (number: string | null, lang: Lang) =>
  number === null ? null : <a href={`tel:${number.replace(/\s/g, '')}`}>{pageMessages[lang].telephone(number)}</a>

const titleIn = (texts: Readonly<Partial<Record<Lang, { readonly title: string }>>>, lang: Lang) => {
  const spoken = texts[lang] ? lang : texts.bg ? 'bg' : 'en'
  return <span lang={spoken === lang ? undefined : spoken}>{texts[spoken]?.title}</span>
}
