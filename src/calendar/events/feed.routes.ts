import { organisationNamesById } from '#src/network/index.ts'
import { type FileAnswer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { writeCalendar } from '#src/platform/icalendar/write-icalendar.ts'
import type { House } from '#src/platform/module.ts'
import { eventAddress, eventFileAddress, feedAddress, inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { readChoices } from './choices.store.ts'
import { asICalEvents, type FeedFrame } from './event.ical.ts'
import { readEvents } from './event-read.store.ts'
import { readEventIds, readHouses, readPublishedId } from './feed.store.ts'
import { readFilter } from './filter.form.ts'
import { narrow, withKnownNames } from './list.routes.tsx'
import { startOfDay } from './periods.ts'

/** A subscriber keeps what it saw; the past month lets late changes arrive. */
const window = { monthsBack: 1, monthsAhead: 18 }
const mostEvents = 5000
const refreshHours = 4
const slice = 500
const prodId = '-//Multipolis//Calendar//BG'
const type = 'text/calendar; charset=utf-8'

/** `/calendar.ics`: what the list with the same query shows, to subscribe to. */
export const feedRoute =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const { lang, now, zone } = visit
    const choices = await readChoices(house, lang)
    const reading = readFilter(visit.query)
    const { filter, problems } = withKnownNames(reading.filter, reading.problems, choices)
    // A page can say what it did not understand; a feed would fill somebody's phone with the whole network instead.
    if (problems.length > 0) throw new NotFound()
    const here = now.toZonedDateTimeISO(zone).startOfDay()
    const day = (date: string, days: number) => startOfDay(Temporal.PlainDate.from(date).add({ days }), zone)
    const span = {
      from: filter.from ? day(filter.from, 0) : here.subtract({ months: window.monthsBack }).toInstant(),
      until: filter.to ? day(filter.to, 1) : here.add({ months: window.monthsAhead }).toInstant(),
      limit: mostEvents,
    }
    const ids = await readEventIds(house.database.read, narrow(filter, choices), span)
    const address = feedAddress(filter)
    return {
      kind: 'file',
      type,
      body: await write(house, lang, ids, {
        address,
        page: listAddress(filter),
        name: messages[lang].feedName,
        refreshHours,
      }),
      address,
      cache: { tags: ['calendar', 'network', 'places'], until: here.add({ days: 1 }).toInstant() },
    }
  }

/** `/calendar/<slug>/event.ics`: one event with all its dates, for the calendar of a visitor. */
export async function eventFile(house: House, visit: Visit, slug: string): Promise<FileAnswer> {
  const id = await readPublishedId(house.database.read, slug)
  if (id === undefined) throw new NotFound()
  const address = eventFileAddress(slug)
  return {
    kind: 'file',
    type,
    body: await write(house, visit.lang, [id], {
      address,
      page: eventAddress(slug),
      name: messages[visit.lang].feedName,
    }),
    attachment: `${slug}.ics`,
    address,
    cache: { tags: [`event:${id}`, 'network', 'places'] },
  }
}

interface Feed {
  readonly address: string
  readonly page: string
  readonly name: string
  /** For what can be subscribed to; a single event is taken once. */
  readonly refreshHours?: number
}

async function write(
  house: House,
  lang: Lang,
  ids: readonly string[],
  { address, page, name, refreshHours: hours }: Feed,
): Promise<string> {
  const { publicUrl } = house.settings
  const { read } = house.database
  const houses = await house.memo.get(`calendar houses ${lang}`, ['places'], () => readHouses(read, lang))
  const organisations = await house.memo.get(`calendar organisers ${lang}`, ['network'], () =>
    organisationNamesById(read, lang),
  )
  const frame: FeedFrame = { lang, publicUrl, houses, organisations }
  const events = []
  for (let from = 0; from < ids.length; from += slice) {
    for (const event of await readEvents(read, ids.slice(from, from + slice)))
      events.push(...asICalEvents(event, frame))
  }
  const subscription = hours ? { source: `${publicUrl}${inLang(lang, address)}`, refreshHours: hours } : {}
  return writeCalendar({ prodId, name, ...subscription, url: `${publicUrl}${inLang(lang, page)}`, events })
}
