import { areaName, areasToChoose, around } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { audiences, audienceWords, levels, levelWords, topics, topicWords } from '#src/platform/language/terms.ts'
import { Button } from '#src/ui/button/button.tsx'
import { DateField, type Option, SelectField, TextField } from '#src/ui/field/field.tsx'
import { filterEntries, inLang, listAddress } from '../addresses.ts'
import { areasOf, countAreas } from '../finding/area-counts.ts'
import type { ChoiceProps } from '../finding/choice.view.tsx'
import { findingMessages } from '../finding/messages.ts'
import type { Tally } from '../finding/search.ts'
import { messages } from '../messages.ts'
import { settlementsOf } from './choices.store.ts'
import { type Distance, distances, type Filter, type FilterField, type FilterProblem } from './filter.form.ts'
import { hasField, problemSentence } from './filter-problem.ts'
import { isPeriod, periodsOf } from './periods.ts'

/** Above this a list of choices is no help any more; pages of organisations and events lead to narrowed lists instead. */
const mostChoices = 120

interface FilterProps extends ChoiceProps {
  readonly problems: readonly FilterProblem[]
}

interface Named {
  readonly id: string
  readonly name: string
}

/** „Музика (12)“ */
const counted = (label: string, count: number | undefined): string =>
  count === undefined ? label : `${label} (${count})`

/** Dates, places and long lists as a plain form of GET; opens by itself when a value was not understood. */
export const FilterForm = ({ visit: { lang, today }, filter, choices, problems, tally }: FilterProps) => {
  const words = { ...messages[lang], ...findingMessages[lang] }
  // Days that a chip has chosen are told by the chip.
  const byChip = Object.values(periodsOf(today)).some((period) => isPeriod(filter, period))
  const { place, near, topic, audience, level, organisation } = filter
  const days = byChip ? [] : [filter.from, filter.to]
  const inUse = [...days, place, near, topic, audience, level, organisation].some((value) => value !== undefined)
  const wrong = new Map(problems.map((problem) => [problem.field, problem]))
  const errorOf = (field: FilterProblem['field']) => {
    const problem = wrong.get(field)
    return problem && problemSentence(problem, lang)
  }
  const areas = placeOptions({ choices, filter, tally }, lang)
  const organisers = inReach(choices.organisations, organisation, tally)
  const values = <T extends string>(
    all: readonly T[],
    named: Readonly<Record<T, string>>,
    counts?: Record<T, number>,
  ) => all.map((value) => ({ value, label: counted(sentenceCase(named[value]), counts?.[value]) }))
  const select = (name: FilterField, label: string, value: string | undefined, options: readonly Option[]) => (
    <SelectField name={name} label={label} value={value ?? ''} error={errorOf(name)} options={options} />
  )
  return (
    <details class="calendar-filter" open={problems.some(hasField)}>
      <summary class="ui-chips-chip">{words.moreFilters}</summary>
      <form method="get" action={inLang(lang, listAddress())} class="calendar-filter-form">
        <Day
          name="from"
          label={words.from}
          value={filter.from}
          error={errorOf('from')}
          typed={wrong.get('from')?.typed}
        />
        <Day name="to" label={words.to} value={filter.to} error={errorOf('to')} typed={wrong.get('to')?.typed} />
        {areas.length > 0
          ? select('place', words.place, place, [{ value: '', label: words.anyPlace }, ...areas])
          : null}
        {areas.length > 0
          ? select('near', words.near, near?.toString(), [
              { value: '', label: words.nearNone },
              ...distances.map((kilometres) => ({
                value: String(kilometres),
                label: counted(words.kilometres(kilometres), countNear({ choices, filter, tally }, kilometres)),
              })),
            ])
          : null}
        {select('topic', words.topic, topic, [
          { value: '', label: words.anyTopic },
          ...values(topics, topicWords[lang], tally?.counts.topic),
        ])}
        {select('audience', words.audience, audience, [
          { value: '', label: words.anyAudience },
          ...values(audiences, audienceWords[lang], tally?.counts.audience),
        ])}
        {select('level', words.level, level, [
          { value: '', label: words.anyLevel },
          ...values(levels, levelWords[lang], tally?.counts.level),
        ])}
        {organisers.length > 0
          ? select('organisation', words.organiser, organisation, [
              { value: '', label: words.anyOrganiser },
              ...organisers.map(([value, { id, name }]) => ({
                value,
                label: counted(name, tally?.counts.organisation(id)),
                lang: foreignLang(name, lang),
              })),
            ])
          : null}
        {byLink(filter).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="calendar-filter-acts">
          <Button>{words.show}</Button>
          {inUse ? (
            <a href={inLang(lang, listAddress(Object.fromEntries(chosenByLink(filter))))}>{words.clear}</a>
          ) : null}
        </div>
      </form>
    </details>
  )
}

/** What chips have chosen goes along unseen. */
const chosenByLink = ({ sphere, afterWork, free, access, online }: Filter) =>
  Object.entries({ sphere, afterWork, free, access, online })
const byLink = (filter: Filter) => filterEntries(Object.fromEntries(chosenByLink(filter))).filter(([, value]) => value)

/** Places with something in them, the larger before what lies in it. */
function placeOptions(
  { choices, filter, tally }: Pick<ChoiceProps, 'choices' | 'filter' | 'tally'>,
  lang: Lang,
): Option[] {
  const counts = countAreas(choices, tally?.counts)
  const chosen = filter.place === undefined ? undefined : choices.places.get(filter.place)?.area
  return areasToChoose(areasOf(choices), counts, chosen).map((area) => ({
    value: area.slug,
    label: `${'\u2003'.repeat(around(area).length - 1)}${counted(areaName(area, lang), tally && counts[area.at])}`,
  }))
}

/** How many there would be within so many kilometres of the settlement chosen. */
function countNear(
  { choices, filter, tally }: Pick<ChoiceProps, 'choices' | 'filter' | 'tally'>,
  kilometres: Distance,
) {
  const ids = tally && settlementsOf({ place: filter.place, near: kilometres }, choices)
  return filter.place === undefined ? undefined : ids?.reduce((sum, id) => sum + (tally?.counts.place(id) ?? 0), 0)
}

/** Organisers with something in the list, while they are few; of many only the one in use, so that it can be taken back. */
function inReach(
  all: ReadonlyMap<string, Named>,
  chosen: string | undefined,
  tally: Tally | undefined,
): [string, Named][] {
  const some = [...all].filter(([slug, { id }]) => slug === chosen || (tally?.counts.organisation(id) ?? 1) > 0)
  return some.length <= mostChoices ? some : some.filter(([slug]) => slug === chosen)
}

interface DayProps {
  name: 'from' | 'to'
  label: string
  value: string | undefined
  error: string | undefined
  typed: string | undefined
}

/** A date field of the browser shows nothing that is no date, so what was typed comes back in a plain one. */
const Day = ({ typed, value, ...field }: DayProps) =>
  field.error && typed ? <TextField {...field} value={typed} /> : <DateField {...field} value={value} />
