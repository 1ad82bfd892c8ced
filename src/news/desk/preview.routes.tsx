import { takeBack } from '#src/platform/db/take-back.ts'
import type { Answer, FileAnswer, PageAnswer } from '#src/platform/http/answer.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskFold, DeskHint } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Formatted } from '#src/ui/formatted/formatted.tsx'
import { moveItem, readItem, saveItem } from '../items/item.store.ts'
import { type Item, type ItemContent, isPublic } from '../items/item.ts'
import { mayEdit, openSteps } from '../items/workflow.ts'
import { itemRoute } from '../pages/item.routes.tsx'
import { editItemPath, newsDeskAddress } from './addresses.ts'
import { deskPage, listCrumb, pathOf, savingBy, writerOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { readTyped } from './edit.routes.tsx'
import { stepPaths } from './item-desk.view.tsx'
import { itemHints } from './item-hints.tsx'
import { hostOf, itemCrumb, itemOf, standingOf } from './item-of-visit.ts'
import { messages } from './messages.ts'

/** An item as readers will see it, or a change of it that is not saved yet; beneath it what the assistant says of the text. */
export async function previewPage(house: House, visit: Visit): Promise<Answer> {
  const item = await itemOf(house, visit)
  const draft = visit.query.get('draft')
  const content = draft ? await contentOfDraft(house, visit, item, draft) : item
  const page = await asPublished(house, visit, item, content)
  const { lang } = visit
  const words = messages[lang]
  return deskPage({
    visit,
    title: words.preview,
    parts: ['items', item.id, 'preview'],
    crumbs: [listCrumb(visit), itemCrumb(visit, item)],
    main: (
      <>
        {isPublic(item) ? null : <DeskHint>{words.previewHint}</DeskHint>}
        {await acts(house, visit, item, draft)}
        {mayEdit({ state: item.state, writer: writerOf(visit) }) ? (
          <DeskFold title={words.hints} open>
            {await itemHints(house, visit, { item, content, draft })}
          </DeskFold>
        ) : null}
      </>
    ),
    preview: page.main,
  })
}

async function contentOfDraft(house: House, visit: Visit, item: Item, id: string): Promise<ItemContent> {
  const draft = await drafts.read(house.database.read, organisationOf(visit), id)
  if (draft?.target !== item.id) throw new NotFound()
  const reading = await readTyped(house, visit, item, draft.form)
  if (!reading.ok) throw new NotFound()
  return reading.value.content
}

async function acts(house: House, visit: Visit, item: Item, draft: string | null) {
  const said = messages[visit.lang]
  const host = await hostOf(house, visit)
  const open = host.isPublic && !draft ? openSteps(await standingOf(house, visit, item, host)) : []
  const [step] = (['approve', 'publish', 'submit'] as const).filter((each) => open.includes(each))
  return (
    <DeskActs>
      {step ? (
        <ActButton
          kind="main"
          action={pathOf(visit, 'items', item.id, stepPaths[step])}
          label={said[step]}
          fields={{ version: String(item.version), state: item.state }}
        />
      ) : null}
      {mayEdit({ state: item.state, writer: writerOf(visit) }) ? (
        <ButtonLink kind="quiet" href={editItemPath(visit.lang, slugOf(visit), item.id, draft ?? undefined)}>
          {said.backToForm}
        </ButtonLink>
      ) : null}
      <a href={pathOf(visit, 'items', item.id)}>{said.toItem}</a>
    </DeskActs>
  )
}

/**
 * The public page of an item that is not published so: written, read and drawn by the very code that will do it, within a write that is
 * taken back. So the preview can never differ from the page.
 */
const asPublished = (
  { database, ...house }: House,
  visit: Visit,
  item: Item,
  content: ItemContent,
): Promise<PageAnswer> =>
  takeBack(database, async (tx) => {
    const change = { content, version: item.version, comment: null }
    if (content !== item) await saveItem(tx, item, change, savingBy(visit))
    const saved = await readItem(tx.query, item.id)
    if (saved && !isPublic(saved)) await moveItem(tx, saved, { to: 'published', reason: null }, savingBy(visit))
    const inside: House = { ...house, database: { ...database, read: tx.query } }
    const slug = saved?.slug ?? item.slug
    return itemRoute(inside)({ ...visit, params: { ...visit.params, slug } })
  })

const mostShown = 40_000

/** What the toolbar's preview asks: the text as it will look. */
export async function formattedAct(_: House, visit: Visit): Promise<FileAnswer> {
  const text = (visit.form.get('text') ?? '').slice(0, mostShown)
  return {
    kind: 'file',
    type: 'text/html; charset=utf-8',
    body: String(await (<Formatted blocks={readMarkdown(text)} />)),
    address: newsDeskAddress(slugOf(visit), 'formatted'),
  }
}
