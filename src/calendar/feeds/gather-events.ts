import type { Lang } from '#src/platform/i18n/lang.ts'
import { days, hours, stateOf } from '../events/wording.ts'
import { feedMessages } from './messages.ts'
import type { ToldDate } from './told-date.ts'
import { textIn } from './told-event.ts'

/** An event with its dates in the feed, for formats whose readers want an entry once. */
export interface ToldEvent {
  readonly first: ToldDate
  readonly dates: readonly [ToldDate, ...ToldDate[]]
}

/** In the order of their first dates. */
export const gatherEvents = (dates: readonly ToldDate[]): ToldEvent[] =>
  [...Map.groupBy(dates, ({ event }) => event.id).values()].flatMap(([first, ...others]) =>
    first ? [{ first, dates: [first, ...others] as const }] : [],
  )

/** „петък, 27 ноември 2026 г., 18:00 – 20:00 ч.“ with what has become of it. */
function whenWords({ timed }: ToldDate, lang: Lang): string {
  const state = stateOf(timed, lang)?.label
  return [days(timed, lang), hours(timed, lang), state].filter((part) => part).join(', ')
}

/** „Библиотека, Русе“; a name that says its settlement says it once. */
export const whereWords = ({ place, settlement }: ToldDate): string | undefined =>
  place === null || settlement === null || place.includes(settlement) ? (place ?? undefined) : `${place}, ${settlement}`

const mostTold = 5

/** The next dates in lines; how many more there are is said. */
export function dateLines({ dates }: ToldEvent, lang: Lang): string[] {
  const shown = dates.slice(0, mostTold).map((date) => whenWords(date, lang))
  return dates.length > mostTold ? [...shown, feedMessages[lang].moreDates(dates.length - mostTold)] : shown
}

export const titleOf = ({ first: { event } }: ToldEvent, lang: Lang): string => textIn(event, lang).text.title
