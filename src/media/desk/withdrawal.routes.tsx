import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { takeAway } from '../withdrawal/heed-ledger.ts'
import { type ReadKeepers, tellKeepers, type Withdrawal } from '../withdrawal/withdrawal.mail.ts'
import { findOwn, type Own, readPicturesOf } from '../withdrawal/withdrawn.store.ts'
import { deskPage, pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { shownOf } from './shown-of.ts'
import { AskView, DoneView } from './withdrawal.view.tsx'

async function ownOf({ database }: House, visit: Visit): Promise<Own> {
  const own = await findOwn(database.read, organisationOf(visit), visit.params.picture ?? '')
  if (!own) throw new NotFound()
  return own
}

/** Before: what will happen. After: what nobody but the organisation can do. */
export const withdrawalPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const own = await ownOf(house, visit)
    const { id, picture } = own
    const shown = await shownOf(house, visit, 'picture', { id })
    const words = deskMessages[visit.lang]
    const origin = house.settings.publicUrl
    return deskPage({
      visit,
      title: picture ? words.withdrawalOf : words.withdrawn,
      parts: ['pictures', id, 'withdrawal'],
      main: picture ? (
        <AskView visit={visit} picture={picture} shown={shown} />
      ) : (
        <DoneView visit={visit} own={own} shown={shown} origin={origin} />
      ),
    })
  }

/** At once: the ledger, the rows, the files, the pages; and a letter to whoever answers for the picture and did not do it. */
export const withdrawAct =
  (house: House, readKeepers: ReadKeepers) =>
  async (visit: Visit): Promise<Answer> => {
    const { id, sha256, picture } = await ownOf(house, visit)
    if (picture) {
      const withdrawal = await withdrawalOf(house, visit, sha256)
      const owners = withdrawal.pictures.map(({ owner }) => owner)
      await takeAway(house, sha256, withdrawal.by.person, async (tx) =>
        tellKeepers(tx, house, await readKeepers(tx.query, [...new Set(owners)]), withdrawal),
      )
    }
    return seeOther(pathOf(visit, 'pictures', id, 'withdrawal'), 'withdrawn')
  }

/** Read before it goes: afterwards nobody knows any more what it showed. */
async function withdrawalOf(house: House, { actor }: Visit, sha256: string): Promise<Withdrawal> {
  if (!actor) throw new NotFound()
  const pictures = await readPicturesOf(house.database.read, sha256)
  const ids = pictures.map((each) => each.id)
  const shown = { bg: await house.shown('picture', ids, 'bg'), en: await house.shown('picture', ids, 'en') }
  return { pictures, shown, by: actor }
}
