import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { allVenuesAddress, duplicatesAddress, inLang, pairAddress, venueDeskAddress } from '../addresses.ts'
import { mergeVenues } from '../venues/merge-venues.ts'
import { lookUpVenue, noVenue, type VenueLookup } from '../venues/venue-lookup.ts'
import { readDuplicates, readVenue, type VenuePage } from '../venues/venue-page.store.ts'
import { deskPage } from './desk-page.tsx'
import { type Chosen, DuplicatesView, PairView } from './duplicates.view.tsx'
import { deskMessages } from './messages.ts'

const toAll = ({ lang }: Visit) => ({ label: deskMessages[lang].allVenues, href: inLang(lang, allVenuesAddress()) })

/** `/desk/places/duplicates`: venues that look alike, and a choice of any two. Two queries. */
export const duplicatesPage =
  (house: House) =>
  (visit: Visit): Promise<PageAnswer> =>
    choose(house, visit, { chosen: { one: noVenue, other: noVenue }, problems: noProblems })

interface Choosing {
  readonly chosen: Chosen
  readonly problems: FieldProblems
}

async function choose({ database }: House, visit: Visit, { chosen, problems }: Choosing): Promise<PageAnswer> {
  const pairs = await readDuplicates(database.read, visit.lang)
  return deskPage({
    visit,
    title: deskMessages[visit.lang].duplicates,
    address: duplicatesAddress,
    crumbs: [toAll(visit)],
    problems,
    main: <DuplicatesView visit={visit} pairs={pairs} chosen={chosen} problems={problems} />,
  })
}

/** `…/pair?one=…&other=…`, each an address or a name: both side by side, or asked about again. */
export const pairPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const words = deskMessages[visit.lang]
    const [one, other] = [await placeIn(house, visit, 'one'), await placeIn(house, visit, 'other')]
    if (one.venue && other.venue && one.venue.id !== other.venue.id) return sideBySide(visit, one.venue, other.venue)
    const problems = new Map<string, string>()
    if (!one.venue) problems.set('one', one.lookup.problem ?? words.unknownVenue)
    if (!other.venue) problems.set('other', other.lookup.problem ?? words.unknownVenue)
    if (problems.size === 0) problems.set('other', words.sameVenue)
    return choose(house, visit, { chosen: { one: one.lookup, other: other.lookup }, problems })
  }

interface Place {
  readonly venue: VenuePage | undefined
  readonly lookup: VenueLookup
}

/** By the address of its page, else by its name. */
async function placeIn({ database: { read } }: House, visit: Visit, name: string): Promise<Place> {
  const typed = (visit.query.get(name) ?? '').trim().slice(0, 300)
  const venue = await readVenue(read, slugIn(typed))
  if (venue) return { venue, lookup: { ...noVenue, typed } }
  const lookup = await lookUpVenue(read, visit.query, name, { lang: visit.lang })
  // The only one that fits needs no question: both are looked at before they become one.
  const meant = lookup.venue ?? (lookup.choices.length === 1 ? lookup.choices[0] : undefined)
  if (!meant) return { venue: undefined, lookup }
  return { venue: await readVenue(read, meant.slug), lookup: { ...noVenue, typed, venue: meant } }
}

/** The end of an address, or a whole one, as somebody copies it. */
const slugIn = (typed: string): string =>
  typed
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .replace(/^.*\//, '')

const sideBySide = (visit: Visit, one: VenuePage, other: VenuePage, refusal?: string): PageAnswer =>
  deskPage({
    visit,
    title: deskMessages[visit.lang].pairTitle,
    address: pairAddress(one.slug, other.slug),
    crumbs: [toAll(visit), { label: deskMessages[visit.lang].duplicates, href: inLang(visit.lang, duplicatesAddress) }],
    refusal,
    main: <PairView visit={visit} one={one} other={other} />,
  })

/** `POST …/duplicates`: from then on the two are one. */
export const mergeRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { form, lang, now, actor } = visit
    const seen = (name: string) => ({
      slug: form.get(name) ?? '',
      version: Number(form.get(`${name}_version`)) || 0,
    })
    const [keep, drop] = [seen('keep'), seen('drop')]
    const merging = await house.database.write((tx) =>
      mergeVenues(tx, house.rehang, { keep, drop }, { now, actor: actor?.person ?? null }),
    )
    if (merging.ok) return seeOther(inLang(lang, venueDeskAddress(keep.slug)), 'merged')
    const [one, other] = [
      await readVenue(house.database.read, keep.slug),
      await readVenue(house.database.read, drop.slug),
    ]
    if (!one || !other || one.id === other.id) throw new NotFound()
    return sideBySide(visit, one, other, deskMessages[lang].pairChanged)
  }
