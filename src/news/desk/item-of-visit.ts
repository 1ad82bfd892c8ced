import type { Tx } from '#src/platform/db/database.ts'
import { Forbidden, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import type { Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { enterItem, moveItem, readItem, saveItem } from '../items/item.store.ts'
import type { Item, ItemContent, ItemState } from '../items/item.ts'
import { readLastWriter } from '../items/item-history.store.ts'
import { mayEdit, mayTake, type Standing, type Step, stateAfter, stateAfterEdit } from '../items/workflow.ts'
import { pathOf, savingBy, writerOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { type Host, readHost } from './host.store.ts'
import type { TypedItem } from './item.form.ts'
import { messages } from './messages.ts'

/** The item of the address, when it is this organisation's. */
export async function itemOf({ database }: House, visit: Visit): Promise<Item> {
  const item = await readItem(database.read, visit.params.item ?? '')
  if (item?.organisationId !== organisationOf(visit)) throw new NotFound()
  return item
}

/** The same for whoever may change its text now. */
export async function editable(house: House, visit: Visit): Promise<Item> {
  const item = await itemOf(house, visit)
  if (!mayEdit({ state: item.state, writer: writerOf(visit) })) throw new Forbidden()
  return item
}

export async function hostOf({ database }: House, visit: Visit): Promise<Host> {
  const host = await readHost(database.read, organisationOf(visit), visit.lang)
  if (!host) throw new NotFound()
  return host
}

/** How the item stands for whoever asks. One query. */
export async function standingOf(house: House, visit: Visit, item: Item, { review }: Host): Promise<Standing> {
  const last = await readLastWriter(house.database.read, item.id, item.version)
  return { state: item.state, review, writer: writerOf(visit), own: last !== null && last === personOf(visit) }
}

/** A new item stands as its own writer's draft. */
export const standingOfNew = (visit: Visit, { review }: Host): Standing => ({
  state: 'draft',
  review,
  writer: writerOf(visit),
  own: true,
})

/** What a finished text becomes by the hand of whoever writes it; undefined where it can only be kept. */
export function wayOut({ isPublic }: Host, standing: Standing): 'publish' | 'submit' | undefined {
  if (!isPublic) return undefined
  return (['publish', 'submit'] as const).find((step) => mayTake(step, standing))
}

/** A title in the language of the page, else in the other. */
export function titleOf({ texts }: Titled, lang: Lang) {
  const titleLang = texts[lang] ? lang : otherLang(lang)
  return { title: texts[titleLang]?.title ?? '', titleLang } as const
}

interface Titled {
  readonly texts: Readonly<Partial<Record<Lang, { readonly title: string }>>>
}

/** The item above one of its pages. */
export function itemCrumb(visit: Visit, item: Item): Crumb {
  const { title, titleLang } = titleOf(item, visit.lang)
  return {
    label: title,
    href: pathOf(visit, 'items', item.id),
    lang: titleLang === visit.lang ? undefined : titleLang,
  }
}

/** Enters what was typed, takes the first step with it, and forgets the draft that it came from. Answers the item's id. */
export function enterTyped(
  house: House,
  visit: Visit,
  { content, step, draft }: { content: ItemContent; step?: Step; draft: string | null },
): Promise<string> {
  const organisation = organisationOf(visit)
  const fresh = house.ids()
  return house.database.write(async (tx) => {
    await enterItem(tx, { id: fresh, organisationId: organisation, content }, savingBy(visit))
    const entered = await readItem(tx.query, fresh)
    // Without a review nothing leads here but what the form allowed.
    if (entered && step)
      await moveItem(tx, entered, { to: stateAfter(step, { review: false }), reason: null }, savingBy(visit))
    if (draft) await drafts.remove(tx, organisation, draft)
    return fresh
  })
}

/** Writes the change of an item; false where somebody else saved since `version` was read. */
export function saveTyped(
  house: House,
  visit: Visit,
  {
    id,
    version,
    typed,
    host,
    draft,
  }: { id: string; version: number; typed: TypedItem; host: Host; draft: string | null },
): Promise<boolean> {
  const { content, comment, rename } = typed
  return house.database.write(async (tx) => {
    const item = await readItem(tx.query, id)
    if (!item || !(await saveItem(tx, item, { content, version, comment, rename }, savingBy(visit)))) return false
    await lookOverAgain(tx, visit, id, host)
    if (draft) await drafts.remove(tx, item.organisationId, draft)
    return true
  })
}

/** What was approved goes back to whoever approves when its text has changed. */
export async function lookOverAgain(tx: Tx, visit: Visit, id: string, { review }: Host): Promise<void> {
  const item = await readItem(tx.query, id)
  if (!item) return
  const to: ItemState = stateAfterEdit({ state: item.state, review, writer: writerOf(visit) })
  if (to === item.state) return
  await moveItem(tx, item, { to, reason: messages[visit.lang].changedAfterApproval }, savingBy(visit))
}
