import type { IntakeFrame, IntakeProblem } from '#src/platform/intake.ts'
import { guessKind } from '../desk/guess-kind.ts'
import type { CalendarEvent, EventText, Sphere } from '../events/event.ts'
import type { EventDetails, EventRole } from '../events/event-details.ts'
import { asCalendarEvent } from '../events/event-from-ical.ts'
import { keepSettled } from '../programme/keep-settled.ts'
import type { IncomingEvent } from './incoming.ts'
import { pageAddress } from './page-address.ts'
import { withPostponed } from './postponed.ts'
import { ownMeaning, readMeanings } from './topic-meanings.ts'

export interface Understanding {
  readonly frame: IntakeFrame
  readonly zone: string
  readonly venues: (location: string) => string | null
  /** A group of the organisation by its name. */
  readonly groups: (name: string) => string | undefined
}

export interface Identity {
  readonly id: string
  readonly slug: string
  /** The same event as it stood before. */
  readonly previous: CalendarEvent | undefined
}

export type Understood =
  | { readonly ok: true; readonly event: CalendarEvent }
  | { readonly ok: false; readonly problem: IntakeProblem }

const usualSphere: Sphere = 'culture'

/**
 * One of our events from a foreign one. What, when and where are the source's; what the desk has added stays, and so does what the
 * desk said of a cancelled or postponed event, since a source that knows nothing of it would take it back.
 */
export function understandEvent(
  incoming: IncomingEvent,
  as: Identity,
  { frame, zone, venues, groups }: Understanding,
): Understood {
  const { series, more } = incoming
  const { previous } = as
  const said = readMeanings(
    series.master.categories.flatMap((words) => frame.meaning('topic', words) ?? ownMeaning(words) ?? []),
  )
  const reading = asCalendarEvent(series, {
    id: as.id,
    organisationId: frame.organisation,
    sphere: sphereOf(said.spheres[0] ?? more.sphere, previous, frame),
    zone,
    venues,
  })
  if (!reading.ok) return reading
  const { event } = reading
  const [words] = Object.values(event.texts)
  const own: CalendarEvent = {
    ...event,
    slug: as.slug,
    kind: more.kind ?? previous?.kind ?? guessKind(words?.title ?? ''),
    onlineUrl: event.onlineUrl ?? onlineOf(more.onlineUrl) ?? previous?.onlineUrl ?? null,
    price: more.price ?? previous?.price ?? null,
    sequence: previous ? Math.max(event.sequence, previous.sequence + 1) : event.sequence,
    texts: textsOf(event, incoming, previous),
    details: detailsOf(
      incoming,
      { ...event.details, groups: more.groups?.flatMap((name) => groups(name) ?? []) ?? [] },
      said.topics,
      frame,
      previous?.details,
    ),
  }
  const settled = more.programme ? keepSettled(own, previous) : own
  return { ok: true, event: keepDeskStatus(withPostponed(settled, more.postponed ?? []), previous) }
}

function sphereOf(said: Sphere | undefined, previous: CalendarEvent | undefined, { choices, chosenAnew }: IntakeFrame) {
  const chosen = (['culture', 'education', 'science'] as const).find((sphere) => sphere === choices.sphere)
  if (chosenAnew && chosen) return said ?? chosen
  return said ?? previous?.sphere ?? chosen ?? usualSphere
}

const onlineOf = (address: string | undefined): string | undefined => {
  const page = address === undefined ? undefined : pageAddress(address)
  return page?.startsWith('https:') ? page : undefined
}

/** For whom, in words, and words in the other language may be the desk's; a source that gives them wins. */
function textsOf(
  { texts }: Pick<CalendarEvent, 'texts'>,
  { more }: IncomingEvent,
  previous: CalendarEvent | undefined,
): CalendarEvent['texts'] {
  const [first] = Object.entries(texts) as ['bg' | 'en', EventText][]
  if (!first) return texts
  const [lang, text] = first
  const own = { ...text, ...more.parts, audience: more.audience ?? previous?.texts[lang]?.audience ?? null }
  if (lang === 'en') return { ...(previous?.texts.bg ? { bg: previous.texts.bg } : {}), en: own }
  const english = englishOf(more.texts?.en, text) ?? previous?.texts.en
  return { bg: own, ...(english ? { en: english } : {}) }
}

function englishOf(given: Partial<EventText> | undefined, { place }: EventText): EventText | undefined {
  if (!given?.title) return undefined
  return { lead: null, body: null, audience: null, place, reason: null, ...given, title: given.title }
}

function detailsOf(
  { more }: IncomingEvent,
  usual: EventDetails,
  topics: EventDetails['topics'],
  frame: IntakeFrame,
  kept: EventDetails | undefined,
): EventDetails {
  const organiser = more.organiser
  const meant = organiser === undefined ? undefined : frame.meaning('organisation', organiser)
  const role: EventRole[] =
    meant && meant !== frame.organisation ? [{ role: 'co-organiser', organisationId: meant, name: null }] : []
  const base = kept ?? { ...usual, ...more.details }
  const isNamed = base.roles.some(({ organisationId }) => organisationId === meant)
  const roles = isNamed ? base.roles : [...base.roles, ...role]
  return {
    ...base,
    // How exact a day is belongs to when it is.
    precise: more.details?.precise ?? 'day',
    topics: topics.length > 0 ? [...new Set([...topics, ...base.topics])] : base.topics,
    roles,
    source: 'import',
    sourceUrl: more.url === undefined ? base.sourceUrl : (pageAddress(more.url) ?? null),
  }
}

function keepDeskStatus(event: CalendarEvent, previous: CalendarEvent | undefined): CalendarEvent {
  if (!previous || event.status === 'cancelled') return event
  const reasons = Object.values(previous.texts).map(({ reason }) => reason)
  if (!(previous.status === 'cancelled' || previous.status === 'postponed') || reasons.every((each) => each === null))
    return event
  const texts = Object.fromEntries(
    Object.entries(event.texts).map(([lang, text]) => {
      return [
        lang,
        {
          ...text,
          reason: previous.texts[lang as 'bg' | 'en']?.reason ?? reasons.find((each) => each !== null) ?? null,
        },
      ]
    }),
  )
  return { ...event, status: previous.status, texts }
}
