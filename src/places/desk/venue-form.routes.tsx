import type { Subject } from '#src/platform/actor.ts'
import { instantText } from '#src/platform/clock.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House } from '#src/platform/module.ts'
import type { Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { inLang, newVenueAddress, ownVenuesAddress, roomsAddress, venueDeskAddress, venuePath } from '../addresses.ts'
import { lookUpSettlement, type SettlementLookup, settlementKnown } from '../settlements/settlement.form.ts'
import { inOneOf } from '../venues/venue.ts'
import { findVenue, readVenue, type VenuePage } from '../venues/venue-page.store.ts'
import { enterVenue, freeSlug, saveVenue } from '../venues/venues.store.ts'
import { deskPage } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { RoomForm, RoomList } from './room.view.tsx'
import { readVenueForm } from './venue.form.ts'
import { VenueForm } from './venue-form.view.tsx'

/** Whose venue it is; nobody's is the coordinator's. */
export const ofVenue =
  ({ database }: House) =>
  async ({ params }: Visit): Promise<Subject | undefined> => {
    const venue = await findVenue(database.read, params.venue ?? '')
    if (!venue) return undefined
    return venue.owner_id === null ? {} : { organisation: venue.owner_id }
  }

/** Whom a new venue is for: `?organisation=slug`, one of one's own. */
export const ofNewVenue = async ({ actor, query }: Visit): Promise<Subject | undefined> => {
  const slug = query.get('organisation')
  if (slug === null) return {}
  const own = actor?.memberships.find((membership) => membership.slug === slug)
  return own && { organisation: own.organisation }
}

export const venueOf = async ({ database }: House, { params }: Visit): Promise<VenuePage> => {
  const venue = await readVenue(database.read, params.venue ?? '')
  if (!venue) throw new NotFound()
  return venue
}

export const toOwn = ({ lang }: Visit) => ({ label: deskMessages[lang].venues, href: inLang(lang, ownVenuesAddress) })

export const toVenue = ({ lang }: Visit, { slug, texts }: VenuePage): Crumb => {
  const label = inOneOf(texts, lang)?.text.name ?? ''
  return { label, href: inLang(lang, venueDeskAddress(slug)), lang: foreignLang(label, lang) }
}

export const newVenuePage = async (visit: Visit): Promise<PageAnswer> =>
  newPage(visit, settlementKnown(undefined, visit.lang), noProblems)

const newPage = (visit: Visit, place: SettlementLookup, problems: FieldProblems): PageAnswer =>
  deskPage({
    visit,
    title: deskMessages[visit.lang].addTitle,
    address: newVenueAddress(visit.query.get('organisation') ?? undefined),
    crumbs: [toOwn(visit)],
    problems,
    main: <VenueForm visit={visit} place={place} problems={problems} />,
  })

export const addVenueRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form, now, actor, subject } = visit
    const place = await lookUpSettlement(house.database.read, form, 'settlement', lang)
    const reading = readVenueForm(form, lang, place)
    if (!reading.ok) return newPage(visit, place, reading.problems)
    const { checked, ...values } = reading.value
    const slug = await house.database.write(async (tx) => {
      const free = await freeSlug(tx.query, values.texts.bg.name, values.settlementId)
      const own = { id: house.ids(), slug: free, ownerId: subject.organisation ?? null }
      await enterVenue(tx, { ...values, ...own, checkedAt: checked ? instantText(now) : null }, actor?.person)
      return free
    })
    return seeOther(inLang(lang, venueDeskAddress(slug)), 'added')
  }

export const venueDeskPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const venue = await venueOf(house, visit)
    return editPage(visit, venue, { place: settlementKnown(venue.settlement, visit.lang) })
  }

interface Shown {
  readonly place: SettlementLookup
  readonly problems?: FieldProblems
  readonly refusal?: string
}

function editPage(visit: Visit, venue: VenuePage, { place, problems = noProblems, refusal }: Shown): PageAnswer {
  const { lang } = visit
  const words = deskMessages[lang]
  return deskPage({
    visit,
    title: inOneOf(venue.texts, lang)?.text.name ?? '',
    address: venueDeskAddress(venue.slug),
    crumbs: [toOwn(visit)],
    problems,
    refusal,
    main: (
      <>
        <DeskActs>
          <ButtonLink href={venuePath(lang, venue.slug)} kind="quiet">
            {words.toPage}
          </ButtonLink>
          <ButtonLink href={inLang(lang, roomsAddress(venue.slug))} kind="quiet">
            {words.addRoom}
          </ButtonLink>
        </DeskActs>
        <RoomList visit={visit} venue={venue} />
        <DeskPart title={words.about}>
          <VenueForm visit={visit} place={place} venue={venue} problems={problems} />
        </DeskPart>
      </>
    ),
  })
}

export const saveVenueRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form, now, actor } = visit
    const venue = await venueOf(house, visit)
    const place = await lookUpSettlement(house.database.read, form, 'settlement', lang)
    const reading = readVenueForm(form, lang, place, venue)
    if (!reading.ok) return editPage(visit, venue, { place, problems: reading.problems })
    const { checked, ...values } = reading.value
    const told = {
      ...{ id: venue.id, ownerId: venue.ownerId, version: Number(form.get('version')) || 0, ...values },
      checkedAt: checked ? instantText(now) : venue.checkedAt,
    }
    const saved = await house.database.write((tx) => saveVenue(tx, told, actor?.person ?? null))
    if (saved) return seeOther(inLang(lang, venueDeskAddress(venue.slug)), 'saved')
    return editPage(ofToday(visit, venue), venue, { place, refusal: formMessages[lang].changed })
  }

/** What was typed, over the record as it stands now: saving again is then a decision. */
export function ofToday(visit: Visit, { version }: Pick<VenuePage, 'version'>): Visit {
  const form = new URLSearchParams(visit.form)
  form.set('version', String(version))
  return { ...visit, form }
}

export const newRoomPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    roomsPage(visit, await venueOf(house, visit), noProblems)

export const roomsPage = (visit: Visit, venue: VenuePage, problems: FieldProblems, refusal?: string): PageAnswer => {
  const { lang } = visit
  return deskPage({
    visit,
    title: deskMessages[lang].addRoom,
    address: roomsAddress(venue.slug),
    crumbs: [toOwn(visit), toVenue(visit, venue)],
    problems,
    refusal,
    main: <RoomForm visit={visit} venue={venue} problems={problems} />,
  })
}
