import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { fold, foldLatin } from '#src/platform/language/fold.ts'
import type { House } from '#src/platform/module.ts'
import { allVenuesAddress, duplicatesAddress, inLang, ownVenuesAddress } from '../addresses.ts'
import { readAllVenues, readVenuesOf } from '../venues/venue-page.store.ts'
import { deskPage } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { AllVenuesView, OwnVenuesView } from './venue-list.view.tsx'

/** `/desk/places`: what the organisations of whoever is signed in keep. One query. */
export const ownVenuesPage =
  ({ database }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const memberships = visit.actor?.memberships ?? []
    const organisations = memberships.map(({ organisation }) => organisation)
    const venues = await readVenuesOf(database.read, organisations, visit.lang)
    return deskPage({
      visit,
      title: deskMessages[visit.lang].venues,
      address: ownVenuesAddress,
      main: <OwnVenuesView visit={visit} memberships={memberships} venues={venues} />,
    })
  }

const perPage = 50

/** `/desk/places/all?name=…&page=2`: the coordinator's. One query, kept until a place changes. */
export const allVenuesPage =
  ({ database, memo }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, query } = visit
    const typed = (query.get('name') ?? '').trim().slice(0, 100)
    const all = await memo.get(`venues ${lang}`, ['places'], async () =>
      (await readAllVenues(database.read, lang)).map((venue) => ({
        ...venue,
        key: keyOf(`${venue.name} ${venue.settlement} ${venue.slug}`),
      })),
    )
    const found = all.filter(({ key }) => typed === '' || key.includes(foldLatin(typed)) || key.includes(fold(typed)))
    const last = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(last, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
    return deskPage({
      visit,
      title: deskMessages[lang].allVenues,
      address: allVenuesAddress(),
      crumbs: [{ label: deskMessages[lang].duplicates, href: inLang(lang, duplicatesAddress) }],
      main: (
        <AllVenuesView
          {...{ visit, typed, page, last, found: found.length }}
          venues={found.slice((page - 1) * perPage, page * perPage)}
        />
      ),
    })
  }

const keyOf = (text: string): string => `${fold(text)} ${foldLatin(text)}`
