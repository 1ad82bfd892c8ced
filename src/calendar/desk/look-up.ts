import { type FundingMark, partnersByName, readFunding, readGroupNames, readMarks } from '#src/network/index.ts'
import { lookUpVenue, readRooms, type VenueLookup } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type EventRole, roleKinds } from '../events/event-details.ts'
import type { Host } from './host.store.ts'
import { lookUpPlace, saidRoom } from './look-up-place.ts'

/** What the typed form is read and shown with: all that only the database knows. */
export interface FormKnown {
  readonly zone: string
  readonly place: VenueLookup
  readonly rooms: readonly { readonly id: string; readonly name: string }[]
  /** The room that the words for the place mean, where none is chosen. */
  readonly room: string | undefined
  readonly morePlaces: readonly VenueLookup[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly EventRole[]
  /** All marks of the organisation, and those that the event carries already. */
  readonly funding: { readonly marks: readonly FundingMark[]; readonly attached: readonly string[] }
  /** The event that is edited, as its form was drawn from. */
  readonly kept: CalendarEvent | undefined
}

const mostPlaces = 10
const mostRoles = 40

/** Where a role is typed. */
export const roleFields = { 'co-organiser': 'co_organisers', host: 'hosts', participant: 'participants' } as const

const linesOf = (typed: string | null): string[] =>
  (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Reads what was typed against what the network knows; a few queries, whatever was typed. */
export async function lookUp(
  house: Pick<House, 'database' | 'memo'>,
  form: URLSearchParams,
  { host, lang, zone, kept }: { host: Host; lang: Lang; zone: string; kept?: CalendarEvent | undefined },
): Promise<FormKnown> {
  const query = house.database.read
  const near = host.settlement
  const place = await lookUpPlace(query, form, { host, lang })
  const rooms = place.venue ? await readRooms(query, place.venue.id) : []
  const morePlaces: VenueLookup[] = []
  for (const line of linesOf(form.get('more_places')).slice(0, mostPlaces))
    morePlaces.push(await lookUpVenue(query, new URLSearchParams({ line }), 'line', { lang, near }))
  return {
    zone,
    place,
    rooms: rooms.map(({ id, texts }) => ({ id, name: (texts[lang] ?? texts[otherLang(lang)])?.name ?? '' })),
    room: await saidRoom(query, place.typed, host),
    morePlaces,
    groups: await readGroupNames(query, host.id, lang),
    roles: await readRoles(house, form),
    funding: {
      marks: await readMarks(query, host.id),
      attached: kept ? await attachedTo(query, kept.id) : [],
    },
    kept,
  }
}

/** Ids of the funding marks on an event. */
export const attachedTo = async (query: Reader, event: string): Promise<string[]> =>
  ((await readFunding(query, ['event'], [event])).get(event) ?? []).map(({ id }) => id)

/** A line that is the name of a partner is that partner; any other is a name in words. */
async function readRoles(house: Pick<House, 'database' | 'memo'>, form: URLSearchParams): Promise<EventRole[]> {
  const typed = roleKinds.flatMap((role) => linesOf(form.get(roleFields[role])).map((name) => ({ role, name })))
  if (typed.length === 0) return []
  const partners = await partnersByName(house)
  return typed.slice(0, mostRoles).map(({ role, name }) => {
    const organisationId = partners(name) ?? null
    return { role, organisationId, name: organisationId === null ? name.slice(0, 200) : null }
  })
}
