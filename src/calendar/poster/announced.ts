import { mayBePrinted, printedPhoto, readPictures } from '#src/media/index.ts'
import { readFunding } from '#src/network/index.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { dateAddress, eventAddress, inLang } from '../addresses.ts'
import { readEventFacts } from '../events/event-facts.store.ts'
import { type EventPage, readEventPage, readOwnEventPage } from '../events/event-page.store.ts'
import { readEvents } from '../events/event-read.store.ts'
import { mostDates, occurrencesOf } from '../events/occurrence.ts'
import { type PageDate, readDatesOn, readOwnDates, readPageDates } from '../events/page-dates.store.ts'
import type { Announced } from './poster.ts'

const dayForm = /^\d{4}-\d{2}-\d{2}$/

/** What is published: the event with its next date, or with the one that `?date=` asks for. */
export async function readAnnounced(house: House, visit: Visit, slug: string): Promise<Announced> {
  const event = await readEventPage(house.database.read, slug, visit)
  if (!event) throw new NotFound()
  return announce(house, visit, event, await publishedDates(house, visit, event))
}

/** What the organisation has at its desk, published or not. */
export async function readOwnAnnounced(house: House, visit: Visit): Promise<Announced> {
  const { id = '' } = visit.params
  const organisation = visit.subject.organisation ?? ''
  const event = await readOwnEventPage(house.database.read, { id, organisation }, visit)
  if (!event) throw new NotFound()
  const dates = event.published ? await publishedDates(house, visit, event) : await draftDates(house, visit, event)
  return announce(house, visit, event, dates)
}

const askedDay = ({ query }: Visit): string | undefined => {
  const day = query.get('date') ?? undefined
  if (day !== undefined && !dayForm.test(day)) throw new NotFound()
  return day
}

async function publishedDates({ database }: House, visit: Visit, event: EventPage): Promise<PageDate[]> {
  const day = askedDay(visit)
  if (day === undefined) return readPageDates(database.read, event, visit.lang, visit.now, mostDates)
  return readDatesOn(database.read, event, visit.lang, day)
}

/** Nothing of a draft is listed yet, so its dates are those that it has today. */
async function draftDates({ database }: House, visit: Visit, event: EventPage): Promise<PageDate[]> {
  const [whole] = await readEvents(database.read, [event.id])
  if (!whole) return []
  const current = occurrencesOf(whole, { now: visit.now, networkZone: visit.zone })
  const ids = new Set(current.filter(({ kind }) => kind === 'date').map(({ recurrenceId }) => recurrenceId))
  const day = askedDay(visit)
  const dates = await readOwnDates(database.read, event, visit.lang)
  return dates.filter(({ recurrenceId }) => ids.has(recurrenceId) && recurrenceId.startsWith(day ?? ''))
}

async function announce(
  { database, settings }: House,
  visit: Visit,
  event: EventPage,
  [main, ...others]: readonly PageDate[],
): Promise<Announced> {
  if (!main) throw new NotFound()
  const day = askedDay(visit)
  const address = day === undefined ? eventAddress(event.slug) : dateAddress(event.slug, day)
  const funding = await readFunding(database.read, ['event'], [event.id])
  const photo = event.pictureId && (await readPictures(database.read, [event.pictureId])).get(event.pictureId)
  const { audiences } = await readEventFacts(database.read, event.id, visit.lang)
  return {
    lang: visit.lang,
    event,
    dates: [main, ...(day === undefined ? others : [])],
    audiences,
    funding: funding.get(event.id) ?? [],
    photo: photo && mayBePrinted(photo) ? await printedPhoto(settings, photo, visit.lang) : undefined,
    page: `${settings.publicUrl}${inLang(visit.lang, address)}`,
    today: visit.today,
  }
}
