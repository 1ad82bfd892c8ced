import { mayLeaveSite, type Picture, readPictures, sharedPhoto } from '#src/media/index.ts'
import { type FundingMark, fundedTargets, readFunding } from '#src/network/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { joinPolicies, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { oneStop } from '#src/platform/language/sentences.ts'
import type { House, Panel } from '#src/platform/module.ts'
import type { Provenance } from '#src/sources/index.ts'
import {
  dateAddress,
  eventAddress,
  eventFileAddress,
  inLang,
  oembedAddress,
  sharePictureAddress,
} from '../addresses.ts'
import { membersOf } from '../duplicates/cluster.view.tsx'
import type { Member } from '../duplicates/desk.store.ts'
import { drawnEvent } from './drawn-event.tsx'
import { type EventFacts, readEventFacts } from './event-facts.store.ts'
import { type EventPage, readEventPage } from './event-page.store.ts'
import { freshUntil } from './freshness.ts'
import { changesAt } from './open-hours.ts'
import { type PageDate, readDatesOn, readOwnDates, readPageDates } from './page-dates.store.ts'
import { provenanceOf } from './provenance.tsx'
import { days, knowsOnlyMonth } from './wording.ts'

const mostDates = 12
const descriptionLength = 155

/** `/calendar/<slug>`: the event with its next date, in four queries. */
export async function eventPage(house: House, visit: Visit, slug: string): Promise<PageAnswer> {
  const read = house.database.read
  const event = await readEventPage(read, slug, visit)
  if (!event) throw new NotFound()
  const dates = event.withdrawn
    ? await withdrawnDates(read, event, visit)
    : await readPageDates(read, event, visit.lang, visit.now, mostDates + 1)
  const facts = await readEventFacts(read, event.id, visit.lang)
  const [photo, funding] = [await photoOf(read, event), await fundingOf(house, event)]
  const [from, cluster] = [await provenanceOf(read, event), await membersOf(read, event, visit.lang)]
  const panels = await panelsOf(house, event, visit)
  const shown = { event, facts, dates, photo, funding, from, cluster, panels }
  return answer(house, visit, shown, eventAddress(slug))
}

/** No list has them, but the page of what its source has withdrawn still says when it was to be. */
async function withdrawnDates(read: Reader, event: EventPage, { lang, now }: Visit): Promise<PageDate[]> {
  const all = await readOwnDates(read, event, lang)
  const ahead = all.filter(({ endsAt }) => endsAt > instantText(now)).slice(0, mostDates + 1)
  return ahead.length > 0 ? ahead : all.slice(-1)
}

/** Whoever comes by the address of one of its dates is told the same. */
const withdrawnOn = async (read: Reader, event: EventPage, { lang }: Visit, day: string): Promise<PageDate[]> =>
  (await readOwnDates(read, event, lang)).filter(({ recurrenceId }) => recurrenceId.startsWith(day))

/** `/calendar/<slug>/2026-11-27`: one date of a series, first; its sisters follow. */
export async function datePage(house: House, visit: Visit, slug: string, day: string): Promise<PageAnswer> {
  const read = house.database.read
  const event = await readEventPage(read, slug, visit)
  if (!event?.series) throw new NotFound()
  const ofDay = await (event.withdrawn
    ? withdrawnOn(read, event, visit, day)
    : readDatesOn(read, event, visit.lang, day))
  if (ofDay.length === 0) throw new NotFound()
  const ahead = await (event.withdrawn
    ? withdrawnDates(read, event, visit)
    : readPageDates(read, event, visit.lang, visit.now, mostDates + 1))
  const others = ahead.filter(({ recurrenceId }) => ofDay.every((date) => date.recurrenceId !== recurrenceId))
  const facts = await readEventFacts(read, event.id, visit.lang)
  const [photo, funding] = [await photoOf(read, event), await fundingOf(house, event)]
  const [from, cluster] = [await provenanceOf(read, event), await membersOf(read, event, visit.lang)]
  const panels = await panelsOf(house, event, visit)
  const shown = { event, facts, dates: [...ofDay, ...others], photo, funding, from, cluster, panels }
  return answer(house, visit, shown, dateAddress(slug, day), day)
}

/** An offer with opening hours says „днес до 18:00 ч.“, which the next opening or closing makes untrue. */
function trueUntil(
  { event, facts, dates }: Pick<Shown, 'event' | 'facts' | 'dates'>,
  { now, zone }: Visit,
): Temporal.Instant {
  const fresh = freshUntil(dates, now, zone)
  if (facts.hours.length === 0) return fresh
  const change = changesAt(facts.hours, now.toZonedDateTimeISO(event.toldIn))
  return change && Temporal.Instant.compare(change, fresh) < 0 ? change : fresh
}

interface Shown {
  readonly event: EventPage
  readonly facts: EventFacts
  /** The one that the page is about, then others. */
  readonly dates: readonly PageDate[]
  readonly photo: Picture | undefined
  readonly funding: readonly FundingMark[] | undefined
  /** The source that it was brought from. */
  readonly from: Provenance | undefined
  /** What has joined it as a duplicate. */
  readonly cluster: readonly Member[]
  /** What other rooms have of it. */
  readonly panels: readonly Panel[]
}

const panelsOf = (house: House, { id, slug }: EventPage, visit: Visit): Promise<Panel[]> =>
  house.panels('event', { id, slug }, visit)

/** One query more, where somebody pays. */
const fundingOf = async (house: House, { id }: EventPage): Promise<FundingMark[] | undefined> =>
  (await fundedTargets(house, 'event')).has(id)
    ? (await readFunding(house.database.read, ['event'], [id])).get(id)
    : undefined

/** One query more, where a picture hangs. */
const photoOf = async (read: Reader, { pictureId }: EventPage): Promise<Picture | undefined> =>
  pictureId === undefined ? undefined : (await readPictures(read, [pictureId])).get(pictureId)

function answer(
  house: House,
  visit: Visit,
  { event, facts, dates, photo, funding, from, cluster, panels }: Shown,
  address: string,
  day?: string,
): PageAnswer {
  const [main] = dates
  if (!main) throw new NotFound()
  const { lang, now } = visit
  const title = main.title && day ? main.title : event.text.title
  const when = knowsOnlyMonth(main) ? days(main, lang) : dateWords(Temporal.PlainDate.from(main.firstDay), lang)
  const { publicUrl } = house.settings
  const page = `${publicUrl}${inLang(lang, address)}`
  const picture = sharePictureAddress(event.slug, day)
  const said = { lang, title, publicUrl, address, picture: `${publicUrl}${inLang(lang, picture)}` }
  const told = { event, facts, photo, funding, from, cluster, title, dates, most: mostDates, day, page }
  const drawn = drawnEvent({ visit, ...told }, said)
  const summary = event.text.lead ?? event.text.body ?? event.organisation.name
  return {
    kind: 'page',
    title: day ? `${title}, ${when}` : title,
    description: excerpt(`${oneStop(`${when}.`)} ${summary}`, descriptionLength),
    address,
    languages: event.languages,
    noindex: event.withdrawn || (day !== undefined && main.endsAt <= instantText(now)),
    openGraphType: 'article',
    feeds: [
      { href: inLang(lang, eventFileAddress(event.slug)), type: 'text/calendar', title },
      { href: inLang(lang, oembedAddress(page)), type: 'application/json+oembed', title },
    ],
    picture: { address: picture, alt: `${title}, ${when}` },
    ...(photo && mayLeaveSite(photo) ? { photo: sharedPhoto(photo, lang) } : {}),
    jsonLd: drawn.jsonLd,
    main: [drawn.main, ...panels.map(({ main }) => main)],
    cache: joinPolicies([
      {
        tags: [...tagsOf(event, from), ...(photo ? [`picture:${photo.id}`] : [])],
        until: trueUntil({ event, facts, dates }, visit),
      },
      ...panels.map(({ cache }) => cache),
    ]),
  }
}

/** Its page says on which day its source was read last. */
const tagsOf = ({ id }: EventPage, from: Provenance | undefined): string[] => [
  ...[`event:${id}`, 'network', 'places'],
  ...(from ? [`source:${from.source}`] : []),
]
