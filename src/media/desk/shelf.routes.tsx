import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { readDocumentsOf } from '../documents/documents.store.ts'
import { countShelf, readShelf, shelfLength } from '../shelf/shelf.store.ts'
import { deskPage } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { ShelfView } from './shelf.view.tsx'

const mostPages = 1000

/** „Снимки и файлове“ of an organisation. */
export const shelfPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { database } = house
    const owner = organisationOf(visit)
    const asked = Number(visit.query.get('page') ?? '1')
    const page = Number.isInteger(asked) && asked > 0 && asked < mostPages ? asked : 1
    const pictures = await readShelf(database.read, owner, { skip: (page - 1) * shelfLength })
    const shown = await house.shown(
      'picture',
      pictures.map(({ id }) => id),
      visit.lang,
    )
    const [count, documents] = [await countShelf(database.read, owner), await readDocumentsOf(database.read, owner)]
    return deskPage({
      visit,
      title: deskMessages[visit.lang].shelf,
      parts: [],
      main: (
        <ShelfView visit={visit} pictures={pictures} shown={shown} documents={documents} page={page} count={count} />
      ),
    })
  }
