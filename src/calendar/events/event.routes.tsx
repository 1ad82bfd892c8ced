import { instantText } from '#src/platform/clock.ts'
import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import { dateAddress, eventAddress } from '../addresses.ts'
import { EventView } from './event.view.tsx'
import { eventJsonLd } from './event-json-ld.ts'
import { type EventPage, type PageDate, readDatesOn, readEventPage, readPageDates } from './event-page.store.ts'
import { freshUntil } from './freshness.ts'

const mostDates = 12
const descriptionLength = 155

/** `/calendar/<slug>`: the event with its next date, in three queries. */
export async function eventPage(house: House, visit: Visit, slug: string): Promise<PageAnswer> {
  const read = house.database.read
  const event = await readEventPage(read, slug, visit)
  if (!event) throw new NotFound()
  const dates = await readPageDates(read, event, visit.lang, visit.now, mostDates + 1)
  return answer(house, visit, event, dates, eventAddress(slug))
}

/** `/calendar/<slug>/2026-11-27`: one date of a series, first; its sisters follow. */
export async function datePage(house: House, visit: Visit, slug: string, day: string): Promise<PageAnswer> {
  const read = house.database.read
  const event = await readEventPage(read, slug, visit)
  if (!event?.series) throw new NotFound()
  const ofDay = await readDatesOn(read, event, visit.lang, day)
  if (ofDay.length === 0) throw new NotFound()
  const ahead = await readPageDates(read, event, visit.lang, visit.now, mostDates + 1)
  const others = ahead.filter(({ recurrenceId }) => ofDay.every((date) => date.recurrenceId !== recurrenceId))
  return answer(house, visit, event, [...ofDay, ...others], dateAddress(slug, day), day)
}

function answer(
  house: House,
  visit: Visit,
  event: EventPage,
  dates: readonly PageDate[],
  address: string,
  day?: string,
): PageAnswer {
  const [main] = dates
  if (!main) throw new NotFound()
  const { lang, now, zone } = visit
  const title = main.title && day ? main.title : event.text.title
  const when = dateWords(Temporal.PlainDate.from(main.firstDay), lang)
  const summary = event.text.lead ?? event.text.body ?? event.organisation.name
  return {
    kind: 'page',
    title: day ? `${title}, ${when}` : title,
    description: excerpt(`${when}. ${summary}`, descriptionLength),
    address,
    languages: event.languages,
    noindex: day !== undefined && main.endsAt <= instantText(now),
    openGraphType: 'article',
    jsonLd: [eventJsonLd(event, main, { lang, title, publicUrl: house.settings.publicUrl, address })],
    main: <EventView visit={visit} event={event} title={title} dates={dates} most={mostDates} day={day} />,
    cache: { tags: [`event:${event.id}`, 'network', 'places'], until: freshUntil(dates, now, zone) },
  }
}
