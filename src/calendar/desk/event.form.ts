import {
  choice,
  choices,
  date,
  decimal,
  optional,
  text,
  tick,
  time,
  website,
  whole,
} from '#src/platform/form/fields.ts'
import { type FormReading, inOrder, problemAt, problemsOf, readFields, type Values } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import { spokenLanguages } from '../events/detail-words.ts'
import { type EventText, eventKinds, type Price, spheres } from '../events/event.ts'
import {
  accessTerms,
  countedKinds,
  type EventDetails,
  libraryKinds,
  noDetails,
  reportTags,
} from '../events/event-details.ts'
import type { EventFields } from './edit-series.ts'
import { readDates } from './event-dates.form.ts'
import { formWords } from './form-messages.ts'
import { guessKind } from './guess-kind.ts'
import type { FormKnown } from './look-up.ts'
import { repeats } from './repeat.ts'

const lastings = ['period', 'permanent'] as const
const prices = ['free', 'paid'] as const
const bookings = ['needed', 'possible'] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const mostCents = 100_000
const mostBody = 10_000

/** Fields that everybody fills in; all others are folded away. */
const requiredFields: readonly string[] = ['title', 'day', 'hour', 'place', 'sphere', 'lead']

const readersOf = (lang: Lang) => {
  const words = formWords[lang]
  const line = (most = 200) => optional(text({ most }))
  return {
    title: line(160),
    title_en: line(160),
    day: (typed: readonly string[]) =>
      (typed.at(-1) ?? '').trim() === '' ? { ok: false as const, sentence: words.missingDay } : date(typed, lang),
    hour: optional(time),
    online: optional(website),
    sphere: choice(spheres, words.missingSphere),
    lead: line(400),
    lead_en: line(400),
    body: line(mostBody),
    body_en: line(mostBody),
    kind: optional(choice(eventKinds)),
    topics: choices(topics),
    end_day: optional(date),
    end_hour: optional(time),
    whole_day: tick,
    planned: tick,
    month_only: tick,
    repeat: optional(choice(repeats)),
    repeat_until: optional(date),
    repeat_count: optional(whole({ least: 2, most: 1000 })),
    dates: line(4000),
    lasting: optional(choice(lastings)),
    ...Object.fromEntries(weekdays.map((day) => [`open_${day}`, line(100)])),
    audience: line(300),
    audience_en: line(300),
    audiences: choices(audiences),
    age_from: optional(whole({ most: 120 })),
    age_to: optional(whole({ most: 120 })),
    price: optional(choice(prices)),
    price_from: optional(decimal({ most: mostCents })),
    price_to: optional(decimal({ most: mostCents })),
    booking: optional(choice(bookings)),
    language: optional(choice(spokenLanguages)),
    access: choices(accessTerms),
    co_organisers: line(2000),
    hosts: line(2000),
    participants: line(2000),
    more_places: line(2000),
    counted_kind: optional(choice(countedKinds)),
    level: optional(choice(levels)),
    away: tick,
    tags: choices(reportTags),
    programme_item: line(200),
    edition: optional(whole({ least: 1, most: 500 })),
    for_library: tick,
    library_kind: optional(choice(libraryKinds)),
    award: line(200),
  }
}

const readPlain = (form: URLSearchParams, lang: Lang, known: FormKnown) =>
  readFields(form, lang, readersOf(lang), (said: Said) => [
    ...missingOf(form, lang, known),
    ...problemsOf(readDates(dated(said, form), form, lang, known)),
    ...problemsOf(readPrice(said, lang)),
    said.age_from !== undefined &&
      said.age_to !== undefined &&
      said.age_to < said.age_from && ['age_to', formWords[lang].agesTurned],
    (said.lead_en || said.body_en || said.audience_en) &&
      !said.title_en && ['title_en', formWords[lang].englishWithoutTitle],
  ])
export type Plain = Values<ReturnType<typeof readersOf>>
/** Fields that are right by themselves. */
type Said = Partial<Plain>
/** Those of which the day is one. */
export type Dated = Said & Pick<Plain, 'day'>

/**
 * An event as typed; everything that is wrong is told at once. An empty hour wants „цял ден“; a month alone, a period and a permanent
 * offer want none.
 */
export function readEventForm(form: URLSearchParams, lang: Lang, known: FormKnown): FormReading<EventFields> {
  const plain = readPlain(form, lang, known)
  if (!plain.ok) return { ok: false, problems: inOrder(plain.problems, requiredFields) }
  const value = plain.value
  const when = readDates(value, form, lang, known)
  if (!when.ok) return when
  const price = readPrice(value, lang)
  if (!price.ok) return price
  const said = [value.title, value.title_en, value.lead, value.lead_en, ...value.topics].join(' ')
  return {
    ok: true,
    value: {
      ...when.value.time,
      sphere: value.sphere,
      kind: value.kind ?? guessKind(said),
      venueId: known.place.venue?.id ?? null,
      onlineUrl: value.online ?? null,
      status: statusOf(value, known),
      price: price.value,
      texts: textsOf(value, known),
      details: detailsOf(value, form, known, when.value.details),
    },
  }
}

const isHourless = (form: URLSearchParams): boolean =>
  ['whole_day', 'month_only', 'lasting'].some((name) => (form.get(name) ?? '') !== '')

/** What must not be empty, and the place that has to be chosen among several. */
function missingOf(form: URLSearchParams, lang: Lang, { place, morePlaces }: FormKnown): Map<string, string> {
  const words = formWords[lang]
  const isEmpty = (name: string) => (form.get(name) ?? '').trim() === ''
  const problems = new Map<string, string>()
  if (isEmpty('title') && isEmpty('title_en')) problems.set('title', words.missingTitle)
  if (isEmpty('lead') && isEmpty('lead_en')) problems.set('lead', words.missingLead)
  if (place.problem) problems.set('place', place.problem)
  else if (place.typed === '' && isEmpty('online')) problems.set('place', words.missingPlace)
  if (isEmpty('hour') && !isHourless(form)) problems.set('hour', words.missingHour)
  const lost = morePlaces.find(({ venue }) => !venue)
  if (lost) problems.set('more_places', lost.problem ?? words.unknownPlace(lost.typed))
  return problems
}

/** Before any day that may be typed. */
const farDay = new Temporal.PlainDate(1, 1, 1)

/** Without its day or hour the rest of the dates can be judged still: nothing lies before the stand-in. */
function dated(said: Said, form: URLSearchParams): Dated {
  const hour = said.hour || isHourless(form) ? {} : { hour: new Temporal.PlainTime(), end_hour: undefined }
  return { ...said, day: said.day ?? farDay, ...hour }
}

function readPrice(value: Said, lang: Lang): FormReading<Price | null> {
  const words = formWords[lang]
  const [from, to] = [cents(value.price_from), cents(value.price_to)]
  if (value.price === 'free') return { ok: true, value: { from: 0, to: null, currency: 'EUR' } }
  if (from === null && to === null)
    return value.price === 'paid' ? problemAt('price_from', words.missingPrice) : { ok: true, value: null }
  if (from !== null && to !== null && to < from) return problemAt('price_to', words.pricesTurned)
  return { ok: true, value: { from: from ?? 0, to: to === from ? null : to, currency: 'EUR' } }
}

const cents = (euro: number | undefined): number | null => (euro === undefined ? null : Math.round(euro * 100))

/** What was put off or cancelled stays so until somebody says otherwise. */
const statusOf = (value: Plain, { kept }: FormKnown): EventFields['status'] => {
  if (kept && (kept.status === 'cancelled' || kept.status === 'postponed')) return kept.status
  return value.planned || value.month_only ? 'planned' : 'confirmed'
}

function textsOf(value: Plain, { place, kept }: FormKnown): EventFields['texts'] {
  const inWords = place.venue ? null : place.typed || null
  const text = (lang: Lang, title: string, rest: Partial<EventText>): EventText => ({
    title,
    lead: rest.lead ?? null,
    body: rest.body ?? null,
    audience: rest.audience ?? null,
    place: inWords,
    reason: kept?.texts[lang]?.reason ?? null,
  })
  const said = ({
    lead,
    body,
    audience,
  }: {
    lead?: string | undefined
    body?: string | undefined
    audience?: string | undefined
  }) => ({
    lead: lead ?? null,
    body: body ?? null,
    audience: audience ?? null,
  })
  return {
    ...(value.title ? { bg: text('bg', value.title, said(value)) } : {}),
    ...(value.title_en
      ? {
          en: text(
            'en',
            value.title_en,
            said({ lead: value.lead_en, body: value.body_en, audience: value.audience_en }),
          ),
        }
      : {}),
  }
}

function detailsOf(
  value: Plain,
  form: URLSearchParams,
  known: FormKnown,
  dates: Pick<EventDetails, 'precise' | 'hours'>,
): EventDetails {
  const room = form.get('room') || known.room
  return {
    ...(known.kept?.details ?? noDetails),
    ...dates,
    roomId: known.rooms.find(({ id }) => id === room)?.id ?? null,
    places: known.morePlaces.flatMap(({ venue }) => (venue ? [{ venueId: venue.id, roomId: null }] : [])),
    roles: known.roles,
    topics: value.topics,
    audiences: value.audiences,
    access: value.access,
    tags: value.tags,
    groups: form.getAll('groups').filter((id) => known.groups.some((group) => group.id === id)),
    ageFrom: value.age_from ?? null,
    ageTo: value.age_to ?? null,
    language: value.language ?? null,
    booking: value.booking ?? null,
    level: value.level ?? null,
    away: value.away,
    countedKind: value.counted_kind ?? null,
    forLibrary: value.for_library || value.library_kind !== undefined,
    libraryKind: value.library_kind ?? null,
    programmeItem: value.programme_item ?? null,
    edition: value.edition ?? null,
    award: value.award ?? null,
  }
}
