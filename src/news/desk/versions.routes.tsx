import { readPictures } from '#src/media/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { versionOf } from '#src/platform/of-visit.ts'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { readItem, saveItem } from '../items/item.store.ts'
import type { Item, ItemContent } from '../items/item.ts'
import { readVersion } from '../items/item-history.store.ts'
import { mayEdit } from '../items/workflow.ts'
import { ContentChanges } from './content-changes.view.tsx'
import { readContentNames } from './content-names.ts'
import { deskPage, listCrumb, pathOf, savingBy, writerOf } from './desk-page.tsx'
import { itemDeskPage } from './item.routes.tsx'
import { editable, hostOf, itemCrumb, itemOf, lookOverAgain } from './item-of-visit.ts'
import { messages } from './messages.ts'

const numberOf = ({ params }: Visit): number => {
  const said = params.version ?? ''
  if (!/^[1-9]\d{0,6}$/.test(said)) throw new NotFound()
  return Number(said)
}

/** What one version changed, and how it differs from the item as it is now. */
export async function versionPage(house: House, visit: Visit): Promise<Answer> {
  const { read } = house.database
  const [item, number] = [await itemOf(house, visit), numberOf(visit)]
  const words = messages[visit.lang]
  const version = await readVersion(read, item.id, number)
  if (!version) throw new NotFound()
  const before = number > 1 ? await readVersion(read, item.id, number - 1) : undefined
  const names = await readContentNames(house, visit, [item, version, ...(before ? [before] : [])])
  const isOld = number < item.version
  const mayRestore = isOld && mayEdit({ state: item.state, writer: writerOf(visit) })
  return deskPage({
    visit,
    title: words.version(number),
    parts: ['items', item.id, 'versions', String(number)],
    crumbs: [listCrumb(visit), itemCrumb(visit, item)],
    main: (
      <>
        <DeskHint>{words.comparedHint}</DeskHint>
        {before ? (
          <DeskPart title={words.compared(number - 1, number)}>
            <ContentChanges visit={visit} names={names} before={before} after={version} level={3} />
          </DeskPart>
        ) : (
          <DeskPart title={words.firstVersion}>
            <ContentChanges visit={visit} names={names} before={{ ...version, texts: {} }} after={version} level={3} />
          </DeskPart>
        )}
        {isOld && number + 1 !== item.version ? (
          <DeskPart title={words.compared(number, item.version)}>
            <ContentChanges visit={visit} names={names} before={version} after={item} level={3} />
          </DeskPart>
        ) : null}
        {mayRestore ? (
          <DeskPart title={words.restore} hint={words.restoreHint}>
            <ActButton
              action={pathOf(visit, 'items', item.id, 'versions', String(number), 'restoration')}
              label={words.restore}
              fields={{ version: String(item.version) }}
            />
          </DeskPart>
        ) : null}
      </>
    ),
  })
}

/** An earlier version once more, as a new one. A picture that was withdrawn or removed meanwhile does not come back. */
export async function restoreAct(house: House, visit: Visit): Promise<Answer> {
  const [item, number] = [await editable(house, visit), numberOf(visit)]
  const version = await readVersion(house.database.read, item.id, number)
  if (!version) throw new NotFound()
  const host = await hostOf(house, visit)
  const comment = messages[visit.lang].restoredFrom(number)
  const isSaved = await house.database.write(async (tx) => {
    const now = await readItem(tx.query, item.id)
    if (!now) return false
    const content = { ...version, ...(await picturesLeft(tx.query, version, now)) }
    if (!(await saveItem(tx, now, { content, version: versionOf(visit), comment }, savingBy(visit)))) return false
    await lookOverAgain(tx, visit, item.id, host)
    return true
  })
  return isSaved
    ? seeOther(pathOf(visit, 'items', item.id), 'restored')
    : itemDeskPage(house, visit, { isConflict: true })
}

/** Of the pictures of a version those that are there; in the place of one that is gone the one that hangs there now. */
async function picturesLeft(
  query: Reader,
  { pictureId, gallery }: ItemContent,
  now: Item,
): Promise<Pick<ItemContent, 'pictureId' | 'gallery'>> {
  const ids = [...(pictureId === null ? [] : [pictureId]), ...gallery.map((each) => each.pictureId)]
  const known = await readPictures(query, ids)
  return {
    pictureId: pictureId === null || known.has(pictureId) ? pictureId : now.pictureId,
    gallery: gallery.filter((each) => known.has(each.pictureId)),
  }
}
