import type { Visit } from '#src/platform/http/visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { feedAddress, inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { Choices } from './choices.store.ts'
import { DateRow } from './date-row.view.tsx'
import { spheres } from './event.ts'
import type { ListedDate } from './event-list.store.ts'
import type { Filter, FilterProblem } from './filter.form.ts'
import { FilterForm } from './filter.view.tsx'
import { ViewSwitch } from './view-switch.view.tsx'
import { dayHeading, dayName } from './wording.ts'

interface ListProps {
  visit: Visit
  filter: Filter
  problems: readonly FilterProblem[]
  choices: Choices
  dates: readonly ListedDate[]
  lasting: readonly ListedDate[]
  hasNext: boolean
  nearest: ListedDate | undefined
  publicUrl: string
}

export const ListView = (list: ListProps) => {
  const { visit, dates, lasting } = list
  const words = messages[visit.lang]
  return (
    <div class="ui-wrap calendar-page">
      <header class="calendar-head">
        <h1>{words.calendarTitle}</h1>
        <ViewSwitch visit={visit} current="list" />
      </header>
      <PeriodChips {...list} />
      <SphereChips {...list} />
      <FilterForm {...list} />
      <Problems {...list} />
      {lasting.length > 0 ? (
        <section class="calendar-day">
          <h2>{words.ongoing}</h2>
          <Rows>
            {lasting.map((date) => (
              <DateRow date={date} lang={visit.lang} time={words.until(dayMonth(date.lastDay))} />
            ))}
          </Rows>
        </section>
      ) : null}
      <Days {...list} />
      {dates.length === 0 && lasting.length === 0 ? <Nothing {...list} /> : null}
      <Pages {...list} />
      <Subscribe {...list} />
    </div>
  )
}

const dayMonth = (day: string): string => `${Number(day.slice(8))}.${day.slice(5, 7)}.`

/** Rows under a heading for every day, as a programme is printed. */
export const Days = ({ dates, visit }: Pick<ListProps, 'dates' | 'visit'>) => (
  <>
    {Map.groupBy(dates, ({ firstDay }) => firstDay)
      .entries()
      .toArray()
      .map(([day, ofDay]) => (
        <section class="calendar-day">
          <h2>
            <a href={inLang(visit.lang, `/calendar/${day}`)}>{dayHeading(day, visit.today, visit.lang)}</a>
          </h2>
          <Rows>
            {ofDay.map((date) => (
              <DateRow date={date} lang={visit.lang} />
            ))}
          </Rows>
        </section>
      ))}
  </>
)

const PeriodChips = ({ visit: { lang, today }, filter }: ListProps) => {
  const words = messages[lang]
  const saturday = today.add({ days: (6 - today.dayOfWeek + 7) % 7 })
  const weekendFrom = today.dayOfWeek === 7 ? today : saturday
  const periods = [
    { label: words.everything, from: undefined, to: undefined },
    { label: words.today, from: today, to: today },
    { label: words.tomorrow, from: today.add({ days: 1 }), to: today.add({ days: 1 }) },
    { label: words.weekend, from: weekendFrom, to: today.dayOfWeek === 7 ? today : saturday.add({ days: 1 }) },
    { label: words.nextSevenDays, from: today, to: today.add({ days: 6 }) },
  ]
  const chips = periods.map(({ label, from, to }) => {
    const period = { from: from?.toString(), to: to?.toString() }
    const current = filter.from === period.from && filter.to === period.to
    return { label, current, href: inLang(lang, listAddress({ ...filter, ...period, page: 1 })) }
  })
  return <Chips label={words.period} chips={chips} />
}

const SphereChips = ({ visit: { lang }, filter }: ListProps) => {
  const words = messages[lang]
  const chips = [undefined, ...spheres].map((sphere) => ({
    label: sphere ? words[sphere] : words.everything,
    current: filter.sphere === sphere,
    href: inLang(lang, listAddress({ ...filter, sphere, page: 1 })),
  }))
  return <Chips label={words.sphere} chips={chips} />
}

const Problems = ({ visit: { lang }, problems }: ListProps) => {
  if (problems.length === 0) return null
  const words = messages[lang]
  const names = {
    from: words.from,
    to: words.to,
    sphere: words.sphere,
    place: words.place,
    organisation: words.organiser,
    page: words.pages,
  }
  const sentence = (problem: FilterProblem) => {
    if (problem.code === 'not-a-date') return words.notADate(problem.typed)
    return problem.code === 'before-from'
      ? words.endBeforeStart
      : words.unknownValue(names[problem.field], problem.typed)
  }
  return (
    <Banner tone="warning" title={words.problems}>
      <ul>
        {problems.map((problem) => (
          <li>{sentence(problem)}</li>
        ))}
      </ul>
    </Banner>
  )
}

const Nothing = ({ visit: { lang, today }, nearest }: ListProps) => {
  const words = messages[lang]
  return (
    <EmptyState title={words.nothing} actions={[{ label: words.clear, href: inLang(lang, listAddress()) }]}>
      {nearest ? (
        <>
          <p>{words.nearest(dayName(nearest.firstDay, today, lang))}</p>
          <Rows>
            <DateRow date={nearest} lang={lang} />
          </Rows>
        </>
      ) : null}
    </EmptyState>
  )
}

const Pages = ({ visit: { lang }, filter, hasNext }: ListProps) => {
  const words = messages[lang]
  const to = (page: number) => inLang(lang, listAddress({ ...filter, page }))
  if (filter.page === 1 && !hasNext) return null
  return (
    <Pagination
      label={words.pages}
      previous={filter.page > 1 ? { label: words.previous, href: to(filter.page - 1) } : undefined}
      position={words.page(filter.page)}
      next={hasNext ? { label: words.next, href: to(filter.page + 1) } : undefined}
    />
  )
}

const Subscribe = ({ visit: { lang }, filter, publicUrl }: ListProps) => {
  const words = messages[lang]
  const path = inLang(lang, feedAddress(filter))
  const address = `${publicUrl.replace(/^https?/, 'webcal')}${path}`
  return (
    <aside class="calendar-subscribe">
      <h2>{words.subscribe}</h2>
      <p>{words.subscribeHint}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
    </aside>
  )
}
