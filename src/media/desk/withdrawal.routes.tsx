import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { takeAway } from '../withdrawal/heed-ledger.ts'
import { findOwn, type Own } from '../withdrawal/withdrawn.store.ts'
import { deskPage, ownerOf, pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { AskView, DoneView } from './withdrawal.view.tsx'

async function ownOf({ database }: House, visit: Visit): Promise<Own> {
  const own = await findOwn(database.read, ownerOf(visit), visit.params.picture ?? '')
  if (!own) throw new NotFound()
  return own
}

/** Before: what will happen. After: what nobody but the organisation can do. */
export const withdrawalPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const own = await ownOf(house, visit)
    const { id, picture } = own
    const shown = (await house.shown('picture', [id], visit.lang)).get(id) ?? []
    const words = deskMessages[visit.lang]
    const origin = house.settings.publicUrl
    return deskPage({
      visit,
      title: picture ? words.withdrawalOf : words.withdrawn,
      parts: ['pictures', id, 'withdrawal'],
      main: picture ? (
        <AskView visit={visit} picture={picture} shown={shown} origin={origin} />
      ) : (
        <DoneView visit={visit} own={own} shown={shown} origin={origin} />
      ),
    })
  }

/** At once: the ledger, the rows, the files, the pages. */
export const withdrawAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { id, sha256, picture } = await ownOf(house, visit)
    if (picture) await takeAway(house, sha256, visit.actor?.person ?? null)
    return seeOther(pathOf(visit, 'pictures', id, 'withdrawal'), 'withdrawn')
  }
