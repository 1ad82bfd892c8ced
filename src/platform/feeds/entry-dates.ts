import type { EntryDate } from './feed.ts'
import { isElementNode, textIn, type XmlElement } from './read-xml.ts'

const eventModule = new Set(['http://purl.org/rss/1.0/modules/event/', 'ev'])
const xCal = new Set([
  'urn:ietf:params:xml:ns:icalendar-2.0',
  'urn:ietf:params:xml:ns:xcal',
  'http://www.w3.org/2002/12/cal/ical#',
  'http://www.w3.org/2002/12/cal#',
  'xcal',
  'cal',
])
const google = new Set(['http://schemas.google.com/g/2005', 'gd'])
const googleBase = new Set(['http://base.google.com/ns/1.0', 'g'])
const schema = new Set(['http://schema.org/', 'https://schema.org/', 'schema'])

const nothing = {
  end: '',
  exclusive: false,
  zone: '',
  place: '',
  latitude: '',
  longitude: '',
  status: '',
  organiser: '',
}

/** Dates that an entry of RSS or Atom names by the event module, xCal (RFC 6321 and its forerunners), Google's `gd:when` and Base, or schema.org. */
export function datesOf(entry: XmlElement): EntryDate[] {
  const elements = entry.children.filter(isElementNode)
  const inside = elements.flatMap((element) =>
    element.name === 'vevent' || element.name === 'properties' ? deepest(element) : [element],
  )
  return [
    ...fromXCal(inside),
    ...fromModule(inside),
    ...fromGoogle(inside),
    ...fromGoogleBase(elements),
    ...fromSchema(inside),
  ].slice(0, 500)
}

const deepest = (element: XmlElement): XmlElement[] =>
  element.children
    .filter(isElementNode)
    .flatMap((child) => (child.name === 'properties' ? child.children.filter(isElementNode) : [child]))

const reader = (elements: readonly XmlElement[], namespaces: ReadonlySet<string>) => (name: string) =>
  elements.find((element) => element.name === name && namespaces.has(element.namespace))

function fromXCal(elements: readonly XmlElement[]): EntryDate[] {
  const find = reader(elements, xCal)
  const start = find('dtstart')
  if (!start) return []
  const said = (name: string) => wordOf(find(name))
  const [latitude = '', longitude = ''] = said('geo').split(/[;,\s]+/)
  const length = said('duration')
  return [
    {
      start: wordOf(start),
      end: said('dtend') || length,
      exclusive: true,
      zone: zoneOf(start),
      place: said('location'),
      latitude,
      longitude,
      status: said('status'),
      organiser: said('organizer'),
    },
  ]
}

/** `<dtstart><date-time>…` or the text itself. */
function wordOf(element: XmlElement | undefined): string {
  if (!element) return ''
  const typed = element.children.filter(isElementNode).filter(({ name }) => name !== 'parameters')
  const coordinates = typed.filter(({ name }) => name === 'latitude' || name === 'longitude')
  if (coordinates.length > 0) return coordinates.map(textIn).join(';')
  return (typed[0] ? textIn(typed[0]) : textIn(element)).trim()
}

function zoneOf(element: XmlElement): string {
  const parameters = element.children.filter(isElementNode).find(({ name }) => name === 'parameters')
  return (parameters ? textIn(parameters) : (element.attributes.get('tzid') ?? '')).trim()
}

/** http://web.resource.org/rss/1.0/modules/event/ */
function fromModule(elements: readonly XmlElement[]): EntryDate[] {
  const find = reader(elements, eventModule)
  const start = find('startdate')
  if (!start) return []
  const said = (name: string) => wordOf(find(name))
  return [
    {
      ...nothing,
      start: wordOf(start),
      end: said('enddate'),
      place: said('location'),
      organiser: said('organizer'),
    },
  ]
}

function fromGoogle(elements: readonly XmlElement[]): EntryDate[] {
  const own = elements.filter(({ namespace }) => google.has(namespace))
  const attribute = (name: string, key: string) =>
    own.find((element) => element.name === name)?.attributes.get(key) ?? ''
  return own
    .filter(({ name }) => name === 'when')
    .map(({ attributes }) => ({
      ...nothing,
      start: attributes.get('starttime') ?? '',
      end: attributes.get('endtime') ?? '',
      exclusive: true,
      place: attribute('where', 'valuestring'),
      status: attribute('eventstatus', 'value'),
    }))
    .filter(({ start }) => start !== '')
}

/** `event_date_range`, with its ends inside or as one value with a slash. */
function fromGoogleBase(elements: readonly XmlElement[]): EntryDate[] {
  const find = reader(elements, googleBase)
  const range = find('event_date_range')
  if (!range) return []
  const inside = reader(range.children.filter(isElementNode), googleBase)
  const [from = '', to = ''] = textIn(range).split('/')
  const start = inside('start')
  return [
    {
      ...nothing,
      start: start ? wordOf(start) : from.trim(),
      end: start ? wordOf(inside('end')) : to.trim(),
      place: wordOf(find('location')),
    },
  ]
}

function fromSchema(elements: readonly XmlElement[]): EntryDate[] {
  const find = reader(elements, schema)
  const start = find('startdate')
  if (!start) return []
  const said = (name: string) => wordOf(find(name))
  return [
    { ...nothing, start: wordOf(start), end: said('enddate'), place: said('location'), status: said('eventstatus') },
  ]
}
