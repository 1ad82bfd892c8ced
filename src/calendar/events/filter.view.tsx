import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Button } from '#src/ui/button/button.tsx'
import { DateField, SelectField, TextField } from '#src/ui/field/field.tsx'
import { inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Choices } from './choices.store.ts'
import type { Filter, FilterProblem } from './filter.form.ts'
import { hasField, problemSentence } from './filter-problem.ts'
import { isPeriod, periodsOf } from './periods.ts'

/** Above this a list of choices is no help any more; pages of organisations and events lead to narrowed lists instead. */
const mostChoices = 120

interface FilterProps {
  visit: Visit
  filter: Filter
  choices: Choices
  problems: readonly FilterProblem[]
}

/** All choices while they are few; of many only the one in use, so that it can be taken back. */
const inReach = <T,>(all: ReadonlyMap<string, T>, chosen: string | undefined): ReadonlyMap<string, T> =>
  all.size <= mostChoices ? all : new Map([...all].filter(([slug]) => slug === chosen))

/** Dates, place and organiser as a plain form of GET; opens by itself when one of them is in use. */
export const FilterForm = ({ visit: { lang, today }, filter, choices, problems }: FilterProps) => {
  const words = messages[lang]
  const inUse = [filter.from, filter.to, filter.place, filter.organisation].some((value) => value !== undefined)
  // Days that a chip has chosen are told by the chip.
  const byChip = Object.values(periodsOf(today)).some((period) => isPeriod(filter, period))
  const wrong = new Map(problems.map((problem) => [problem.field, problem]))
  const errorOf = (field: FilterProblem['field']) => {
    const problem = wrong.get(field)
    return problem && problemSentence(problem, lang)
  }
  const chosen = byChip ? filter.place !== undefined || filter.organisation !== undefined : inUse
  const options = (names: ReadonlyMap<string, { name: string }>, everything: string) => [
    { value: '', label: everything },
    ...names.entries().map(([value, { name }]) => ({ value, label: name, lang: foreignLang(name, lang) })),
  ]
  const organisations = inReach(choices.organisations, filter.organisation)
  const places = inReach(choices.places, filter.place)
  return (
    <details class="calendar-filter" open={chosen || problems.some(hasField)}>
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
        {places.size > 0 ? (
          <SelectField
            name="place"
            label={words.place}
            value={filter.place ?? ''}
            error={errorOf('place')}
            options={options(places, words.anyPlace)}
          />
        ) : null}
        {organisations.size > 0 ? (
          <SelectField
            name="organisation"
            label={words.organiser}
            value={filter.organisation ?? ''}
            error={errorOf('organisation')}
            options={options(organisations, words.anyOrganiser)}
          />
        ) : null}
        {filter.sphere ? <input type="hidden" name="sphere" value={filter.sphere} /> : null}
        <div class="calendar-filter-acts">
          <Button>{words.show}</Button>
          {inUse ? <a href={inLang(lang, listAddress({ sphere: filter.sphere }))}>{words.clear}</a> : null}
        </div>
      </form>
    </details>
  )
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
