import { demoId } from '#src/platform/demo-id.ts'
import type { Audience, Topic } from '#src/platform/language/terms.ts'
import type { CountedKind, EventDetails, EventRole, OpenSpan } from '../events/event-details.ts'
import { demoAbout } from './demo-about.ts'
import type { DemoEvent } from './demo-event.ts'
import { spread } from './demo-programme.ts'

const topicOf: Partial<Record<DemoEvent['kind'], readonly Topic[]>> = {
  book: ['books'],
  music: ['music'],
  stage: ['theatre'],
  film: ['cinema'],
  workshop: ['crafts'],
  walk: ['nature', 'history'],
}

/** Who teaches machines; other science in the programme is of nature. */
const technical = new Set(['university', 'electronics-school', 'mathematics-school'])

function topicOfSphere({ sphere, organiser }: DemoEvent): Topic {
  if (sphere === 'education') return 'society'
  if (sphere === 'culture' || organiser === 'history-museum') return 'history'
  return technical.has(organiser) ? 'technology' : 'nature'
}

/** What the organiser knows of it, whether or not somebody wrote it down in `demo-about.ts`. */
export function detailsOf(event: DemoEvent): Partial<EventDetails> {
  const { key, kind, planned, language = null } = event
  const about = demoAbout[key]
  const children: readonly Audience[] = kind === 'children' ? ['children', 'parents'] : []
  return {
    topics: about?.topics ?? topicOf[kind] ?? [topicOfSphere(event)],
    audiences: about?.audiences ?? children,
    level: about?.level ?? levelOf(event),
    precise: planned === 'month' ? 'month' : 'day',
    language,
    hours: hoursOf(event),
    roles: rolesOf(event),
    places: (event.places ?? []).map((venue) => ({ venueId: demoId('venue', venue), roomId: null })),
    groups: groupsOf(event),
    away: isAway(event),
    ...reportOf(event),
    ...visitOf(event),
  }
}

/** Rooms of the state and of the municipality report nothing to the register of chitalishta. */
const otherwise = new Set([
  'university',
  'opera',
  'drama-theatre',
  'puppet-theatre',
  'gallery',
  'history-museum',
  'municipality',
])

/** What the yearly card and the library's table ask for. */
function reportOf({ key, organiser, kind, when, title }: DemoEvent): Partial<EventDetails> {
  const isLibrary = organiser === 'rb-ruse'
  return {
    countedKind: countedKindOf(kind, title.bg),
    forLibrary: isLibrary && ['book', 'lecture', 'children', 'workshop'].includes(kind),
    programmeItem:
      !otherwise.has(organiser) && when.rrule === undefined && spread(`${key} item`, 2) === 0
        ? String(1 + spread(key, 40))
        : null,
    tags: [
      ...(spread(`${key} tag`, 9) === 0 ? (['generations'] as const) : []),
      ...(kind === 'walk' && spread(key, 3) === 0 ? (['volunteering'] as const) : []),
      ...(spread(`${key} civic`, 14) === 0 ? (['civic'] as const) : []),
    ],
  }
}

function countedKindOf(kind: DemoEvent['kind'], title: string): CountedKind {
  if (/[Пп]разник|[Сс]ъбор|[Фф]естивал|[Пп]реглед/u.test(title)) return 'celebration'
  if (/годин|[Вв]ечер за|[Дд]ен на|венци/u.test(title)) return 'anniversary'
  return kind === 'book' ? 'book' : 'other'
}

const villages = new Set([
  'probuda-nikolovo',
  'prosveta-marten',
  'basarbovo',
  'ryahovo',
  'ivanovo',
  'cherven',
  'slivo-pole',
])

function levelOf({ key, organiser }: DemoEvent): EventDetails['level'] {
  if (villages.has(organiser)) return spread(key, 6) === 0 ? 'municipal' : 'local'
  const levels = ['municipal', 'municipal', 'regional', 'local', null, 'national'] as const
  return levels[spread(key, levels.length)] ?? null
}

/** Houses that are not kept by the organisation of the same name; nobody's desk keeps the last ones. */
const keepers: ReadonlyMap<string, string | undefined> = new Map([
  ['dohodno', 'drama-theatre'],
  ['canetti-house', 'canetti'],
  ...['ecomuseum', 'pantheon', 'sexaginta-prista'].map((venue) => [venue, 'history-museum'] as const),
  ...['philharmonic-hall', 'liberty-square', 'river-station', 'rock-churches', 'cherven-fortress'].map(
    (venue) => [venue, undefined] as const,
  ),
])
const keeperOf = (venue: string): string | undefined => (keepers.has(venue) ? keepers.get(venue) : venue)

const isAway = ({ venue, organiser }: DemoEvent): boolean => venue !== null && keeperOf(venue) !== organiser

/** Whoever keeps the house is its host; some hold it together with others. */
function rolesOf({ key, organiser, venue, together = [] }: DemoEvent): EventRole[] {
  const keeper = venue === null ? undefined : keeperOf(venue)
  const role = (kind: EventRole['role'], other: string): EventRole => ({
    role: kind,
    organisationId: demoId('organisation', other),
    name: null,
  })
  const partners =
    together.length === 0 && spread(`${key} partner`, 11) === 0 && organiser !== 'rb-ruse' ? ['rb-ruse'] : together
  return [
    ...partners.map((other) => role('co-organiser', other)),
    ...(keeper !== undefined && keeper !== organiser ? [role('host', keeper)] : []),
  ]
}

const singers = /певческ|[Пп]есни|гласове|[Хх]ор/u
const groupsOf = ({ organiser, title, lead }: DemoEvent): string[] => {
  if (organiser !== 'probuda-nikolovo') return []
  const said = `${title.bg} ${lead.bg}`
  return [
    ...(singers.test(said) ? [demoId('group', 'nikolovo-folk')] : []),
    ...(/Пробуждане/u.test(said) ? [demoId('group', 'nikolovo-dance')] : []),
  ]
}

/** „2-7 10:00-18:00“. */
function hoursOf({ open }: DemoEvent): OpenSpan[] {
  const [, first, last, opens = '', closes = ''] = /^(\d)-(\d) (\S+)-(\S+)$/.exec(open ?? '') ?? []
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= Number(first) && day <= Number(last))
  return days.map((weekday) => ({ weekday, opens: opens.padStart(5, '0'), closes }))
}

/** Whether to book, what is provided, from which age: on some events, as editors do. */
function visitOf({ key, kind, price }: DemoEvent): Partial<EventDetails> {
  const some = (what: string, one: number) => spread(`${key} ${what}`, one) === 0
  return {
    booking:
      kind === 'workshop' ? 'needed' : kind === 'walk' || (price !== 'free' && some('booking', 3)) ? 'possible' : null,
    access: [
      ...(kind === 'lecture' && some('sign', 5) ? (['sign-language'] as const) : []),
      ...(kind === 'film' ? (['subtitles'] as const) : []),
      ...(kind === 'stage' && some('loop', 4) ? (['hearing-loop'] as const) : []),
      ...(kind === 'children' && some('quiet', 4) ? (['quiet'] as const) : []),
      ...(kind === 'general' && some('easy', 8) ? (['easy-language'] as const) : []),
    ],
  }
}
