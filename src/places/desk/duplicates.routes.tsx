import { noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { allVenuesAddress, duplicatesAddress, inLang, pairAddress, venueDeskAddress } from '../addresses.ts'
import { mergeVenues } from '../venues/merge-venues.ts'
import { readDuplicates, readVenue, type VenuePage } from '../venues/venue-page.store.ts'
import { deskPage } from './desk-page.tsx'
import { DuplicatesView, PairView } from './duplicates.view.tsx'
import { deskMessages } from './messages.ts'

const toAll = ({ lang }: Visit) => ({ label: deskMessages[lang].allVenues, href: inLang(lang, allVenuesAddress()) })

/** `/desk/places/duplicates`: venues that look alike, and a choice of any two. Two queries. */
export const duplicatesPage =
  ({ database }: House) =>
  async (visit: Visit, problems = noProblems): Promise<PageAnswer> =>
    deskPage({
      visit,
      title: deskMessages[visit.lang].duplicates,
      address: duplicatesAddress,
      crumbs: [toAll(visit)],
      problems,
      main: (
        <DuplicatesView visit={visit} pairs={await readDuplicates(database.read, visit.lang)} problems={problems} />
      ),
    })

/** `…/pair?one=slug&other=slug`: both side by side. */
export const pairPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const [oneSlug, otherSlug] = [slugIn(visit, 'one'), slugIn(visit, 'other')]
    const words = deskMessages[visit.lang]
    const [one, other] = [
      await readVenue(house.database.read, oneSlug),
      await readVenue(house.database.read, otherSlug),
    ]
    const again = (field: string, sentence: string) => duplicatesPage(house)(visit, problemAt(field, sentence).problems)
    if (!one) return again('one', words.unknownVenue)
    if (!other) return again('other', words.unknownVenue)
    if (one.id === other.id) return again('other', words.sameVenue)
    return sideBySide(visit, one, other)
  }

/** The end of an address, or a whole one, as somebody copies it. */
const slugIn = ({ query }: Visit, name: string): string =>
  (query.get(name) ?? '')
    .trim()
    .slice(0, 300)
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
