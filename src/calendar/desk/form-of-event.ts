import { organisationNamesById } from '#src/network/index.ts'
import { readVenueChoices, venueChoiceField, venueTyped } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { langs } from '#src/platform/i18n/lang.ts'
import { type CalendarEvent, isWholeDay, type WallTime } from '../events/event.ts'
import { dayOfWall, type RoleKind, roleKinds } from '../events/event-details.ts'
import { attachedTo, roleFields } from './look-up.ts'
import { repeatOf } from './repeat.ts'

/** Fields that a copy leaves empty: when it is, and what is true of one time alone. */
const ofOneTime = [
  'day',
  'end_day',
  'dates',
  'repeat_until',
  'repeat_count',
  'planned',
  'month_only',
  'repeat',
  'award',
] as const

/** A saved event as its form would have been typed; at most three queries. */
export async function formOfEvent(query: Reader, event: CalendarEvent, lang: Lang): Promise<URLSearchParams> {
  const form = new URLSearchParams()
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') form.append(name, String(value))
  }
  putWords(event, put)
  putDates(event, put)
  putDetails(event, put)
  await putPlaces(query, event, put)
  await putRoles(query, event, lang, put)
  for (const mark of await attachedTo(query, event.id)) put('funding', mark)
  return form
}

/** The same for another time: „Както миналия път“. The edition counts on. */
export function copyOfForm(form: URLSearchParams): URLSearchParams {
  const copy = new URLSearchParams(form)
  for (const name of ofOneTime) copy.delete(name)
  const edition = Number(copy.get('edition') ?? 0)
  if (edition > 0) copy.set('edition', String(edition + 1))
  return copy
}

type Put = (name: string, value: string | number | null | undefined) => void

function putWords({ texts: { bg, en }, sphere, kind, onlineUrl }: CalendarEvent, put: Put): void {
  for (const name of ['title', 'lead', 'body', 'audience'] as const) {
    put(name, bg?.[name])
    put(`${name}_en`, en?.[name])
  }
  put('sphere', sphere)
  put('kind', kind)
  put('online', onlineUrl)
}

const hourOf = (time: WallTime): string => (isWholeDay(time) ? '' : time.slice(11, 16))

function putDates(event: CalendarEvent, put: Put): void {
  const { starts, ends, type, status, details, zone } = event
  const wholeDay = isWholeDay(starts)
  put('day', starts.slice(0, 10))
  put('hour', hourOf(starts))
  if (status === 'planned') put('planned', 'yes')
  if (details.precise === 'month') {
    put('month_only', 'yes')
    return
  }
  if (type === 'period' || type === 'permanent') put('lasting', type)
  else if (wholeDay) put('whole_day', 'yes')
  if (ends !== null) {
    const last = isWholeDay(ends) ? dayOfWall(ends).subtract({ days: 1 }).toString() : ends.slice(0, 10)
    if (last !== starts.slice(0, 10)) put('end_day', last)
    put('end_hour', hourOf(ends))
  }
  const { every, until, count } = repeatOf(event.rule, starts, zone)
  put('repeat', every)
  put('repeat_until', until?.toString())
  put('repeat_count', count)
  const added = event.changes.filter(({ kind }) => kind === 'added')
  put('dates', added.map(({ recurrenceId }) => dateLine(recurrenceId)).join('\n'))
}

/** „4.12.2026 17:30“, as the form reads it. */
const dateLine = (time: WallTime): string => {
  const { day, month, year } = dayOfWall(time)
  return [`${day}.${month}.${year}`, hourOf(time)].filter((part) => part !== '').join(' ')
}

function putDetails({ price, details }: CalendarEvent, put: Put): void {
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const spans = details.hours.filter((span) => span.weekday === weekday)
    put(`open_${weekday}`, spans.map(({ opens, closes }) => `${opens}–${closes}`).join(', '))
  }
  if (price) put('price', price.from === 0 && !price.to ? 'free' : 'paid')
  if (price && (price.from > 0 || price.to)) put('price_from', euro(price.from))
  put('price_to', price?.to ? euro(price.to) : null)
  for (const topic of details.topics) put('topics', topic)
  for (const audience of details.audiences) put('audiences', audience)
  for (const term of details.access) put('access', term)
  for (const tag of details.tags) put('tags', tag)
  for (const group of details.groups) put('groups', group)
  put('age_from', details.ageFrom)
  put('age_to', details.ageTo)
  put('booking', details.booking)
  put('language', details.language)
  put('level', details.level)
  put('counted_kind', details.countedKind)
  put('programme_item', details.programmeItem)
  put('edition', details.edition)
  put('room', details.roomId)
  put('library_kind', details.libraryKind)
  put('award', details.award)
  if (details.away) put('away', 'yes')
  if (details.forLibrary) put('for_library', 'yes')
}

const euro = (cents: number): string => (cents / 100).toFixed(2).replace(/\.00$/, '').replace('.', ',')

async function putPlaces(query: Reader, { venueId, texts, details }: CalendarEvent, put: Put): Promise<void> {
  const ids = [venueId, ...details.places.map((place) => place.venueId)].filter((id) => id !== null)
  const venues = await readVenueChoices(query, ids)
  const venue = venueId === null ? undefined : venues.get(venueId)
  put('place', venue ? venueTyped(venue) : langs.map((lang) => texts[lang]?.place).find((place) => place))
  // Two houses of one name in one place are told apart by the choice that was made.
  if (venue) put(venueChoiceField('place'), venue.id)
  const more = details.places.flatMap((place) => venues.get(place.venueId) ?? [])
  put('more_places', more.map(venueTyped).join('\n'))
}

async function putRoles(query: Reader, { details: { roles } }: CalendarEvent, lang: Lang, put: Put): Promise<void> {
  if (roles.length === 0) return
  const names = roles.some(({ organisationId }) => organisationId !== null)
    ? await organisationNamesById(query, lang)
    : new Map<string, { name: string }>()
  const said = (role: RoleKind) =>
    roles
      .filter((each) => each.role === role)
      .map(({ organisationId, name }) => name ?? names.get(organisationId ?? '')?.name ?? '')
  for (const role of roleKinds) put(roleFields[role], said(role).join('\n'))
}
