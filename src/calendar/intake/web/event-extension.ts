import { ItemDraft, type ItemValue, textValue } from '#src/platform/web-page/item.ts'

type Members = Readonly<Record<string, unknown>>
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an entry says beside its dates. */
export interface EntryWords {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly body: string
}

const mostDates = 2_000

/**
 * `_event` of a JSON Feed: our own (`dates` with the columns of the table), or one date with a start of any common name. Every date as a
 * thing in the words of schema.org; null where it names no date.
 */
export function datesOfExtension(extension: unknown, entry: EntryWords): ItemDraft[] | null {
  if (!isMembers(extension)) return null
  const { dates, body } = extension
  const list = (Array.isArray(dates) ? dates : [extension]).filter(isMembers).slice(0, mostDates)
  const words = { ...entry, body: typeof body === 'string' ? body : Array.isArray(dates) ? '' : entry.body }
  const items = list.map((date) => itemOf(date, words)).filter((item) => item.properties.has('startDate'))
  return items.length > 0 ? items : null
}

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

function itemOf(date: Members, entry: EntryWords): ItemDraft {
  const item = new ItemDraft(['Event'], entry.id || null)
  const add = (name: string, value: string | ItemValue) => {
    if (value !== '') item.add(name, typeof value === 'string' ? textValue(value) : value)
  }
  const first = (...names: string[]) => names.map((name) => said(date[name])).find((words) => words !== '') ?? ''
  const starts = first('starts', 'start', 'startDate', 'start_date', 'start_time')
  add('name', first('title', 'name') || entry.title)
  const scheduled = first('date_id')
  const stands = isSameMoment(scheduled, starts, first('zone'))
  add('startDate', stands ? scheduled : starts)
  add('endDate', first('ends', 'end', 'endDate', 'end_date', 'end_time'))
  add('timezone', first('zone', 'timezone', 'time_zone'))
  if (!stands) add('previousStartDate', scheduled)
  add('status', first('state', 'status'))
  add('url', entry.url || first('url'))
  add('description', [first('lead'), entry.body].filter((part) => part !== '').join('\n\n'))
  add('inLanguage', first('spoken_language', 'language'))
  if (first('age_from') !== '' || first('age_to') !== '')
    add('typicalAgeRange', `${first('age_from')}-${first('age_to')}`)
  add('audience', first('audience_words'))
  add('isAccessibleForFree', first('free'))
  add('organizer', thing('Organization', { name: first('organiser', 'organizer') }))
  add(
    'offers',
    thing('Offer', { lowPrice: first('price_from'), highPrice: first('price_to'), priceCurrency: first('currency') }),
  )
  const online = first('online_url')
  if (online !== '') add('location', thing('VirtualLocation', { url: online }))
  const place = placeOf(date, first)
  if (place) add('location', place)
  return item
}

/** The hour that a spring night skips is told as the one it becomes; the date still stands where it was fixed. */
function isSameMoment(wall: string, told: string, zone: string): boolean {
  if (wall === '' || told.length <= 10) return wall === '' ? false : told === wall
  try {
    const instant = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()
    return Temporal.Instant.compare(instant, Temporal.Instant.from(told)) === 0
  } catch {
    return false
  }
}

function placeOf(date: Members, first: (...names: string[]) => string): ItemDraft | string {
  const name = first('place', 'venue', 'location')
  const own = [date.place, date.venue, date.location].find(isMembers)
  if (name === '' && own) {
    const place = thing('Place', { name: said(own.name) })
    place.add('address', thing('PostalAddress', { addressLocality: said(own.city), streetAddress: said(own.address) }))
    return place
  }
  if (name === '') return ''
  const place = thing('Place', { name, latitude: first('latitude'), longitude: first('longitude') })
  place.add(
    'address',
    thing('PostalAddress', { addressLocality: first('settlement'), streetAddress: first('address') }),
  )
  return place
}

function thing(type: string, words: Readonly<Record<string, string>>): ItemDraft {
  const item = new ItemDraft([type], null)
  for (const [name, text] of Object.entries(words)) if (text !== '') item.add(name, textValue(text))
  return item
}
