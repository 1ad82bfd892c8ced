import { text } from '#src/platform/form/fields.ts'
import { type FieldProblems, noProblems, readFields } from '#src/platform/form/form.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { itemPath } from '../addresses.ts'
import { addCorrection, readItem, removeItem } from '../items/item.store.ts'
import { isPublic } from '../items/item.ts'
import { readSteps, readVersions } from '../items/item-history.store.ts'
import { openSteps } from '../items/workflow.ts'
import { itemListPath } from './addresses.ts'
import { DoneBanner, deskPage, listCrumb, pathOf, savingBy } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { ItemDesk } from './item-desk.view.tsx'
import { hostOf, itemCrumb, itemOf, standingOf, titleOf } from './item-of-visit.ts'
import { messages } from './messages.ts'

interface Showing {
  readonly problems?: FieldProblems
  /** Somebody else changed it since it was looked at. */
  readonly isConflict?: boolean
}

/** One item at the desk: how it stands, what can be done with it, and how it came here. */
export async function itemDeskPage(
  house: House,
  visit: Visit,
  { problems = noProblems, isConflict = false }: Showing = {},
): Promise<Answer> {
  const { read } = house.database
  const { lang } = visit
  const words = messages[lang]
  const [item, host] = [await itemOf(house, visit), await hostOf(house, visit)]
  const standing = await standingOf(house, visit, item, host)
  const changes = await drafts.changesOf(read, organisationOf(visit), item.id)
  return deskPage({
    visit,
    ...titleOf(item, lang),
    parts: ['items', item.id],
    crumbs: [listCrumb(visit)],
    problems,
    isConflict,
    done: (
      <>
        <DoneBanner visit={visit}>
          {isPublic(item) ? <a href={itemPath(lang, item.slug)}>{words.asVisitor}</a> : null}
        </DoneBanner>
        {isConflict ? <Banner tone="warning" title={words.moved} /> : null}
        {host.isPublic ? null : <Banner tone="warning" title={words.notPublic} />}
      </>
    ),
    main: (
      <ItemDesk
        {...{ visit, item, standing, problems }}
        open={host.isPublic ? openSteps(standing) : []}
        changes={changes}
        steps={await readSteps(read, item.id)}
        versions={await readVersions(read, item.id)}
      />
    ),
  })
}

/** What was wrong and is right now, for readers to see. */
export async function correctionAct(house: House, visit: Visit): Promise<Answer> {
  const item = await itemOf(house, visit)
  if (!isPublic(item)) throw new NotFound()
  const { lang, form } = visit
  const reading = readFields(form, lang, { correction: text({ most: 600, missing: messages[lang].missingCorrection }) })
  if (!reading.ok) return itemDeskPage(house, visit, { problems: reading.problems })
  const correction = { id: house.ids(), lang, text: reading.value.correction }
  await house.database.write((tx) => addCorrection(tx, item, correction, savingBy(visit)))
  return seeOther(pathOf(visit, 'items', item.id), 'corrected')
}

/** Asks once more before an item is erased. */
export async function removalPage(house: House, visit: Visit, isConflict = false): Promise<Answer> {
  const item = await itemOf(house, visit)
  const words = messages[visit.lang]
  return deskPage({
    visit,
    title: words.removeTitle,
    parts: ['items', item.id, 'removal'],
    crumbs: [listCrumb(visit), itemCrumb(visit, item)],
    isConflict,
    done: isConflict ? <Banner tone="warning" title={words.moved} /> : null,
    main: (
      <DeskPart title={titleOf(item, visit.lang).title} hint={words.removeHint}>
        <DeskActs>
          <ActButton
            kind="danger"
            action={pathOf(visit, 'items', item.id, 'removal')}
            label={words.removeSure}
            fields={{ version: String(item.version) }}
          />
          <a href={pathOf(visit, 'items', item.id)}>{words.back}</a>
        </DeskActs>
      </DeskPart>
    ),
  })
}

/** With the text as it was seen: whoever comes after somebody else's change looks at it again. */
export async function removeAct(house: House, visit: Visit): Promise<Answer> {
  const item = await itemOf(house, visit)
  const isRemoved = await house.database.write(async (tx) => {
    const now = await readItem(tx.query, item.id)
    if (now?.version !== versionOf(visit)) return false
    await removeItem(tx, now, savingBy(visit))
    return true
  })
  if (!isRemoved) return removalPage(house, visit, true)
  return seeOther(itemListPath(visit.lang, slugOf(visit)), 'removed')
}
