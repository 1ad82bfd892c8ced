import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { personOf, versionOf } from '#src/platform/of-visit.ts'
import { inLang, roomAddress, venueDeskAddress } from '../addresses.ts'
import { addRoom, removeRoom, saveRoom } from '../venues/rooms.store.ts'
import { inOneOf, type Room } from '../venues/venue.ts'
import type { VenuePage } from '../venues/venue-page.store.ts'
import { touchVenue } from '../venues/venues.store.ts'
import { deskPage } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { RoomForm, RoomRemoval } from './room.view.tsx'
import { readRoomForm } from './venue.form.ts'
import { ofToday, roomsPage, toOwn, toVenue, venueOf } from './venue-form.routes.tsx'

const back = ({ lang }: Visit, venue: VenuePage, done: 'roomSaved' | 'roomRemoved') =>
  seeOther(inLang(lang, venueDeskAddress(venue.slug)), done)

export const addRoomRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const venue = await venueOf(house, visit)
    const reading = readRoomForm(visit.form, visit.lang)
    if (!reading.ok) return roomsPage(visit, venue, reading.problems)
    const saved = await house.database.write(async (tx) => {
      if (!(await touchVenue(tx, venue.id, versionOf(visit)))) return false
      await addRoom(tx, venue.id, { id: house.ids(), ...reading.value }, visit.actor?.person)
      return true
    })
    if (saved) return back(visit, venue, 'roomSaved')
    return roomsPage(ofToday(visit, venue), venue, noProblems, formMessages[visit.lang].changed)
  }

async function roomOf(house: House, visit: Visit): Promise<{ venue: VenuePage; room: Room }> {
  const venue = await venueOf(house, visit)
  const room = venue.rooms.find(({ id }) => id === visit.params.room)
  if (!room) throw new NotFound()
  return { venue, room }
}

export const roomPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { venue, room } = await roomOf(house, visit)
    return page(visit, venue, room, noProblems)
  }

function page(visit: Visit, venue: VenuePage, room: Room, problems: FieldProblems, refusal?: string): PageAnswer {
  const { lang } = visit
  return deskPage({
    visit,
    title: inOneOf(room.texts, lang)?.text.name ?? '',
    address: roomAddress(venue.slug, room.id),
    crumbs: [toOwn(visit), toVenue(visit, venue)],
    problems,
    refusal,
    main: (
      <>
        <RoomForm
          visit={visit}
          venue={venue}
          room={room}
          problems={problems}
          action={inLang(lang, roomAddress(venue.slug, room.id))}
        />
        <RoomRemoval visit={visit} venue={venue} room={room} />
      </>
    ),
  })
}

export const saveRoomRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { venue, room } = await roomOf(house, visit)
    const reading = readRoomForm(visit.form, visit.lang)
    if (!reading.ok) return page(visit, venue, room, reading.problems)
    const saved = await house.database.write(
      async (tx) =>
        (await touchVenue(tx, venue.id, versionOf(visit))) &&
        saveRoom(tx, venue.id, { id: room.id, ...reading.value }, personOf(visit)),
    )
    if (saved) return back(visit, venue, 'roomSaved')
    return page(ofToday(visit, venue), venue, room, noProblems, formMessages[visit.lang].changed)
  }

export const removeRoomRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { venue, room } = await roomOf(house, visit)
    const untyped = { ...visit, form: new URLSearchParams() }
    let isCurrent = false
    const removed = await removeUnlessReferenced(house.database, async (tx) => {
      isCurrent = await touchVenue(tx, venue.id, versionOf(visit))
      if (isCurrent) await removeRoom(tx, venue.id, room.id, personOf(visit))
    })
    if (removed && isCurrent) return back(visit, venue, 'roomRemoved')
    return page(
      untyped,
      venue,
      room,
      noProblems,
      removed ? formMessages[visit.lang].changed : deskMessages[visit.lang].roomUsed,
    )
  }
