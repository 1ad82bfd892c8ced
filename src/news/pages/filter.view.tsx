import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/platform/language/terms.ts'
import { Button } from '#src/ui/button/button.tsx'
import { type Option, SelectField } from '#src/ui/field/field.tsx'
import { drawnOnce } from '#src/ui/raw/raw.tsx'
import { listPath } from '../addresses.ts'
import type { NewsFilter, NewsFilterProblem } from './filter.form.ts'
import type { ListProps } from './list.view.tsx'
import { pageMessages } from './messages.ts'

/** Above this a list of choices is no help any more; pages of organisations and items lead to narrowed lists instead. */
const mostChoices = 120
/** Of 10 kB. */
const mostForms = 200

/** Topic, place, organisation and the rest as a plain form of GET; stands open when something of it is chosen or was not understood. */
export const FilterForm = ({ visit: { lang }, filter: { page, ...filter }, problems, choices }: ListProps) => (
  <DrawnForm
    {...{ lang, filter, problems }}
    places={few([...choices.places], choices.places, filter.place)}
    organisations={few(choices.writers, choices.organisations, filter.organisation)}
  />
)

type Named = readonly [slug: string, choice: { readonly id: string; readonly name: string }]

/** All of them where they are few, else the one that is chosen. */
function few(
  all: readonly Named[],
  known: ReadonlyMap<string, Named[1]>,
  chosen: string | undefined,
): readonly Named[] {
  const choice = chosen === undefined ? undefined : known.get(chosen)
  const own: Named[] = chosen && choice ? [[chosen, choice]] : []
  if (all.length > mostChoices) return own
  return all.some(([slug]) => slug === chosen) ? all : [...own, ...all]
}

interface FormProps {
  readonly lang: Lang
  readonly filter: Omit<NewsFilter, 'page'>
  readonly problems: readonly NewsFilterProblem[]
  readonly places: readonly Named[]
  readonly organisations: readonly Named[]
}

type Field = 'place' | 'topic' | 'audience' | 'level' | 'organisation'

const DrawnForm = drawnOnce(({ lang, filter, problems, places, organisations }: FormProps) => {
  const words = pageMessages[lang]
  const wrong = new Map(problems.map(({ field, typed }) => [field, words.unknown(fieldWords(lang)[field], typed)]))
  const select = (name: Field, any: string, options: readonly Option[]) =>
    options.length === 0 ? null : (
      <SelectField
        name={name}
        label={fieldWords(lang)[name]}
        value={filter[name] ?? ''}
        error={wrong.get(name)}
        options={[{ value: '', label: any }, ...options]}
      />
    )
  const named = <T extends string>(all: readonly T[], said: Readonly<Record<T, string>>): Option[] =>
    all.map((value) => ({ value, label: sentenceCase(said[value]) }))
  const { kind, ...chosen } = filter
  const inUse = Object.values(chosen).some((value) => value !== undefined)
  return (
    <details class="news-filter" open={inUse || problems.length > 0}>
      <summary class="ui-chips-chip">{words.more}</summary>
      <form method="get" action={listPath(lang)} class="news-filter-form">
        {select('topic', words.anyTopic, named(topics, topicWords[lang]))}
        {select('place', words.anyPlace, slugOptions(places, lang))}
        {select('organisation', words.anyOrganisation, slugOptions(organisations, lang))}
        {select('level', words.anyLevel, named(levels, levelWords[lang]))}
        {select('audience', words.anyAudience, named(audiences, audienceWords[lang]))}
        {kind ? <input type="hidden" name="kind" value={kind} /> : null}
        <div class="news-filter-acts">
          <Button>{words.show}</Button>
          {inUse ? <a href={listPath(lang)}>{words.clear}</a> : null}
        </div>
      </form>
    </details>
  )
}, mostForms)

const slugOptions = (all: readonly Named[], lang: Lang): Option[] =>
  all.map(([value, { name }]) => ({ value, label: name, lang: foreignLang(name, lang) }))

export const fieldWords = (lang: Lang): Readonly<Record<keyof NewsFilter, string>> => {
  const { place, topic, audience, level, kinds, organisation, pageName } = pageMessages[lang]
  return { place, topic, audience, level, kind: kinds, organisation, page: pageName }
}
