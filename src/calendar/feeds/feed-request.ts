import { NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import { filterEntries } from '../addresses.ts'
import { readChoices } from '../events/choices.store.ts'
import type { Narrowing } from '../events/event-list.store.ts'
import { type Filter, readFilter } from '../events/filter.form.ts'
import { narrow, withKnownNames } from '../events/list.routes.tsx'
import { startOfDay } from '../events/periods.ts'
import { messages } from '../messages.ts'
import { feedMessages } from './messages.ts'

/** Months: the past one lets late changes arrive; the whole network is too much for a phone to hold for longer. */
const windows = { back: 1, ahead: 18, aheadOfAll: 6 } as const
/** VEVENTs, or rows of a table. */
export const mostComponents = 5000

/** What a feed was asked for: the query of the list, and how far it reaches. */
export interface FeedRequest {
  readonly filter: Filter
  readonly narrowing: Narrowing
  readonly from: Temporal.Instant
  /** The start of today, or of the first day asked for: what is ahead has precedence where a feed is full. */
  readonly here: Temporal.Instant
  readonly until: Temporal.Instant
  /** „Мултиполис „Знание“: Русе, наука“ */
  readonly name: string
  /** Which events are inside, in a sentence. */
  readonly reach: string
  /** The next midnight, when the window moves. */
  readonly fresh: Temporal.Instant
}

export async function readFeedRequest(house: House, visit: Visit): Promise<FeedRequest> {
  const { lang, now, zone } = visit
  const choices = await readChoices(house, lang)
  const reading = readFilter(visit.query)
  const { filter, problems } = withKnownNames(reading.filter, reading.problems, choices)
  // A page can say what it did not understand; a feed would fill somebody's phone with the whole network instead.
  if (problems.length > 0) throw new NotFound()
  const today = now.toZonedDateTimeISO(zone).startOfDay()
  const chosen = filterEntries({ ...filter, page: 1 }).some(([, value]) => value !== undefined)
  const day = (date: string, days: number) => startOfDay(Temporal.PlainDate.from(date).add({ days }), zone)
  const ahead = chosen ? windows.ahead : windows.aheadOfAll
  const names = [
    filter.place && choices.places.get(filter.place)?.name,
    filter.organisation && choices.organisations.get(filter.organisation)?.name,
    filter.sphere && messages[lang][filter.sphere],
  ].filter((name) => name)
  const words = feedMessages[lang]
  return {
    filter,
    narrowing: narrow(filter, choices),
    from: filter.from ? day(filter.from, 0) : today.subtract({ months: windows.back }).toInstant(),
    here: filter.from ? day(filter.from, 0) : today.toInstant(),
    until: filter.to ? day(filter.to, 1) : today.add({ months: ahead }).toInstant(),
    name: names.length > 0 ? words.named(names.join(', ')) : words.name,
    reach: reachWords(visit, filter, chosen),
    fresh: today.add({ days: 1 }).toInstant(),
  }
}

function reachWords({ lang, today }: Visit, { from, to }: Filter, chosen: boolean): string {
  const words = feedMessages[lang]
  if (from === undefined && to === undefined) {
    return chosen
      ? words.window(windows.back, windows.ahead, mostComponents)
      : words.wholeWindow(windows.back, windows.aheadOfAll, mostComponents)
  }
  const said = (date: Temporal.PlainDate) => dateWords(date, lang, { weekday: false })
  return words.chosenDays(
    said(from ? Temporal.PlainDate.from(from) : today.subtract({ months: windows.back })),
    said(to ? Temporal.PlainDate.from(to) : today.add({ months: windows.ahead })),
  )
}
