import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateRangeWords, dateWords, monthWords, timeWords } from '#src/platform/language/dates.ts'
import { moneyWords } from '#src/platform/language/money.ts'
import { type CalendarEvent, isWholeDay } from '../events/event.ts'
import { messages } from './messages.ts'
import type { PlannedFund } from './planned-fund.ts'
import type { PlannedEvent } from './programme.store.ts'

/** One item as the page and the paper say it. */
export interface ProgrammeLine {
  readonly event: CalendarEvent
  readonly planned: PlannedEvent
  readonly number: string
  /** 1 to 12; null for what lasts the whole year. */
  readonly month: number | null
  readonly when: string
  readonly title: string
  readonly titleLang: Lang
  readonly place: string
  /** Its groups and partners. */
  readonly others: string
  readonly expected: string
  readonly funds: string
  readonly responsible: string
}

export interface LineNames {
  readonly venues: ReadonlyMap<string, string>
  readonly groups: ReadonlyMap<string, string>
}

/** Pure: names come in. */
export function lineOf(planned: PlannedEvent, names: LineNames, lang: Lang): ProgrammeLine {
  const { event, item } = planned
  const titleLang = event.texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const text = event.texts[titleLang]
  const groups = event.details.groups.flatMap((id) => names.groups.get(id) ?? [])
  const own = groups.length > 0 ? groups.join(', ') : item.group
  const named = event.details.roles.flatMap(({ name }) => name ?? []).join(', ')
  const partners = item.partners ?? named
  return {
    event,
    planned,
    number: item.number ?? '',
    month: lastsAllYear(event) ? null : Number(event.starts.slice(5, 7)),
    when: whenWords(event, lang),
    title: text?.title ?? '',
    titleLang,
    place: (event.venueId === null ? text?.place : names.venues.get(event.venueId)) ?? '',
    others: [own, partners && messages[lang].with(partners)].filter(Boolean).join('; '),
    expected: item.expected === null ? '' : String(item.expected),
    funds: item.funds.map((fund) => fundWords(fund, lang)).join('; '),
    responsible: item.responsible ?? '',
  }
}

/** „общински бюджет: 500 €“ */
const fundWords = ({ source, cents, currency }: PlannedFund, lang: Lang): string => {
  const sum = cents === null ? '' : moneyWords(cents, currency, lang)
  return source && sum ? `${source}: ${sum}` : source || sum
}

const dayOf = (time: string): Temporal.PlainDate => Temporal.PlainDate.from(time.slice(0, 10))

/** An end that is a date is the day after the last one. */
const lastDayOf = ({ starts, ends }: CalendarEvent): Temporal.PlainDate =>
  ends !== null && isWholeDay(ends) ? dayOf(ends).subtract({ days: 1 }) : dayOf(starts)

const lastsAllYear = (event: CalendarEvent): boolean => dayOf(event.starts).until(lastDayOf(event)).days >= 300

function whenWords(event: CalendarEvent, lang: Lang): string {
  const first = dayOf(event.starts)
  const words = messages[lang]
  if (event.details.precise === 'month') return monthWords(first.toPlainYearMonth(), lang)
  if (lastsAllYear(event)) return words.allYear
  const hour = isWholeDay(event.starts) ? '' : `, ${timeWords(Temporal.PlainTime.from(event.starts.slice(11)), lang)}`
  const more = event.changes.filter(({ kind }) => kind === 'added').length
  if (event.rule !== null) return `${words.from(dateWords(first, lang, { weekday: false }))}${hour}, ${words.repeats}`
  const last = lastDayOf(event)
  const days =
    Temporal.PlainDate.compare(first, last) < 0
      ? dateRangeWords(first, last, lang)
      : dateWords(first, lang, { weekday: false })
  return `${days}${hour}${more > 0 ? ` ${words.moreDates(more)}` : ''}`
}
