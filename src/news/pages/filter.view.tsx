import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/network/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { Button } from '#src/ui/button/button.tsx'
import { type Option, SelectField } from '#src/ui/field/field.tsx'
import { listPath } from '../addresses.ts'
import type { NewsFilter } from './filter.form.ts'
import type { ListProps } from './list.view.tsx'
import { pageMessages } from './messages.ts'

/** Above this a list of choices is no help any more; pages of organisations and items lead to narrowed lists instead. */
const mostChoices = 120

/** Topic, place, organisation and the rest as a plain form of GET; stands open when something of it is chosen or was not understood. */
export const FilterForm = ({ visit: { lang }, filter, problems, choices }: ListProps) => {
  const words = pageMessages[lang]
  const wrong = new Map(problems.map(({ field, typed }) => [field, words.unknown(fieldWords(lang)[field], typed)]))
  const select = (
    name: 'place' | 'topic' | 'audience' | 'level' | 'organisation',
    any: string,
    options: readonly Option[],
  ) => (
    <SelectField
      name={name}
      label={fieldWords(lang)[name]}
      value={filter[name] ?? ''}
      error={wrong.get(name)}
      options={[{ value: '', label: any }, ...options]}
    />
  )
  const offered = (name: 'place' | 'organisation', any: string, options: readonly Option[]) => {
    const chosen = filter[name]
    const few = options.length > mostChoices ? options.filter(({ value }) => value === chosen) : options
    return few.length > 0 ? select(name, any, few) : null
  }
  const named = <T extends string>(all: readonly T[], said: Readonly<Record<T, string>>): Option[] =>
    all.map((value) => ({ value, label: sentenceCase(said[value]) }))
  const { place, topic, audience, level, organisation } = filter
  const inUse = [place, topic, audience, level, organisation].some((value) => value !== undefined)
  return (
    <details class="news-filter" open={inUse || problems.length > 0}>
      <summary class="ui-chips-chip">{words.more}</summary>
      <form method="get" action={listPath(lang)} class="news-filter-form">
        {select('topic', words.anyTopic, named(topics, topicWords[lang]))}
        {offered('place', words.anyPlace, slugOptions(choices.places, lang))}
        {offered('organisation', words.anyOrganisation, writers(choices, organisation, lang))}
        {select('level', words.anyLevel, named(levels, levelWords[lang]))}
        {select('audience', words.anyAudience, named(audiences, audienceWords[lang]))}
        {filter.kind ? <input type="hidden" name="kind" value={filter.kind} /> : null}
        <Button>{words.show}</Button>
      </form>
    </details>
  )
}

/** Who has told something, and who is chosen. */
const writers = (
  { organisations, writers: telling }: ListProps['choices'],
  chosen: string | undefined,
  lang: Lang,
): Option[] =>
  slugOptions(
    [...organisations].filter(([slug, { id }]) => telling.has(id) || slug === chosen),
    lang,
  )

const slugOptions = (all: Iterable<readonly [string, { readonly name: string }]>, lang: Lang): Option[] =>
  [...all].map(([value, { name }]) => ({ value, label: name, lang: foreignLang(name, lang) }))

export const fieldWords = (lang: Lang): Readonly<Record<keyof NewsFilter, string>> => {
  const { place, topic, audience, level, kinds, organisation, pageName } = pageMessages[lang]
  return { place, topic, audience, level, kind: kinds, organisation, page: pageName }
}
