import type { Visit } from '#src/platform/http/visit.ts'
import { dateRangeWords, dateWords } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { audienceWords, levelWords, topicWords } from '#src/platform/language/terms.ts'
import { type Chip, Chips } from '#src/ui/chips/chips.tsx'
import { filterEntries, inLang, listAddress } from '../addresses.ts'
import type { Choices } from '../events/choices.store.ts'
import { spheres } from '../events/event.ts'
import { type Filter, noFilter } from '../events/filter.form.ts'
import { isPeriod, periodsOf } from '../events/periods.ts'
import { messages } from '../messages.ts'
import { findingMessages } from './messages.ts'
import type { Tally } from './search.ts'

export interface ChoiceProps {
  readonly visit: Pick<Visit, 'lang' | 'today'>
  readonly filter: Filter
  readonly choices: Choices
  /** What each value would show; undefined while nobody has counted. */
  readonly tally: Tally | undefined
  /** Where a filter leads to; the list, if nothing else is said. */
  readonly address?: ((filter: Filter) => string) | undefined
}

const pathTo = ({ visit: { lang }, address = listAddress }: ChoiceProps, filter: Filter): string =>
  inLang(lang, address({ ...filter, page: 1 }))

/** A current chip takes itself away, so nothing has to be called „all“. */
export const PeriodChips = (props: ChoiceProps) => {
  const { lang, today } = props.visit
  const words = messages[lang]
  const periods = periodsOf(today)
  const chips = (['today', 'tomorrow', 'weekend'] as const).map((name) => {
    const current = isPeriod(props.filter, periods[name])
    const next = current ? { from: undefined, to: undefined } : periods[name]
    return {
      label: words[name],
      count: props.tally?.periods[name],
      current,
      removes: words.remove,
      href: pathTo(props, { ...props.filter, ...next }),
    }
  })
  return <Chips label={words.period} chips={chips} />
}

export const SphereChips = (props: ChoiceProps) => {
  const { filter, tally } = props
  const words = messages[props.visit.lang]
  const chips = spheres.map((sphere) => {
    const current = filter.sphere === sphere
    const href = pathTo(props, { ...filter, sphere: current ? undefined : sphere })
    const count = tally?.counts.sphere[sphere]
    return { label: sentenceCase(words[sphere]), count, current, removes: words.remove, href }
  })
  return <Chips label={words.sphere} chips={chips} />
}

/** What is either wanted or not; what nothing has is not offered. */
export const WayChips = (props: ChoiceProps) => {
  const { filter, tally } = props
  const words = findingMessages[props.visit.lang]
  const way = (label: string, count: number | undefined, current: boolean, next: Partial<Filter>) => {
    const removes = messages[props.visit.lang].remove
    return { label, count, current, removes, href: pathTo(props, { ...filter, ...next }) }
  }
  const { afterWork, free, access, online } = filter
  const counts = tally?.counts
  const chips = [
    way(words.afterWork, counts?.afterWork, afterWork ?? false, { afterWork: afterWork ? undefined : true }),
    way(words.free, counts?.free, free ?? false, { free: free ? undefined : true }),
    way(words.stepFree, counts?.stepFree, access !== undefined, { access: access ? undefined : 'step-free' }),
    way(words.online, counts?.online, online ?? false, { online: online ? undefined : true }),
  ].filter(({ count, current }) => current || count !== 0)
  return chips.length === 0 ? null : <Chips label={words.ways} chips={chips} />
}

/** What the form has chosen, each to be taken away alone or all at once. What a chip has chosen is taken away by the chip. */
export const ChosenChips = (props: ChoiceProps) => {
  const { lang } = props.visit
  const words = findingMessages[lang]
  if (filterEntries({ ...props.filter, page: 1 }).every(([, value]) => value === undefined)) return null
  const clear = { label: words.clearAll, href: pathTo(props, noFilter) }
  const chips: Chip[] = chosenValues(props).map(({ label, without }) => ({
    label: sentenceCase(label),
    current: true,
    removes: messages[lang].remove,
    href: pathTo(props, { ...props.filter, ...without }),
  }))
  return <Chips label={words.chosen} chips={[...chips, clear]} labelled />
}

function chosenValues({ visit: { lang, today }, filter, choices }: ChoiceProps) {
  const words = findingMessages[lang]
  const place = filter.place === undefined ? undefined : choices.places.get(filter.place)?.name
  const organisation = filter.organisation === undefined ? undefined : choices.organisations.get(filter.organisation)
  const byChip = Object.values(periodsOf(today)).some((period) => isPeriod(filter, period))
  const all: { label: string | undefined; without: Partial<Filter> }[] = [
    { label: byChip ? undefined : daysChosen(filter, lang), without: { from: undefined, to: undefined } },
    {
      label: place && (filter.near ? words.around(place, filter.near) : place),
      without: { place: undefined, near: undefined },
    },
    { label: filter.topic && sentenceCase(topicWords[lang][filter.topic]), without: { topic: undefined } },
    { label: filter.audience && sentenceCase(audienceWords[lang][filter.audience]), without: { audience: undefined } },
    { label: filter.level && sentenceCase(levelWords[lang][filter.level]), without: { level: undefined } },
    { label: organisation?.name, without: { organisation: undefined } },
  ]
  return all.flatMap(({ label, without }) => (label === undefined ? [] : [{ label, without }]))
}

/** „27 – 29 ноември 2026 г.“, „от 27 ноември 2026 г.“, „до 29 ноември 2026 г.“ */
export function daysChosen({ from, to }: Pick<Filter, 'from' | 'to'>, lang: Visit['lang']): string | undefined {
  const words = findingMessages[lang]
  if (from && to) return dateRangeWords(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to), lang)
  const said = (day: string) => dateWords(Temporal.PlainDate.from(day), lang, { weekday: false })
  if (from) return words.fromDay(said(from))
  return to && words.toDay(said(to))
}
