import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, type FileAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { TextField, TickField } from '#src/ui/field/field.tsx'
import { KeptForm, keptFormScript } from '#src/ui/kept-form/kept-form.tsx'
import { markdownFieldScript } from '#src/ui/markdown-field/markdown-field.tsx'
import type { Item } from '../items/item.ts'
import { editItemPath, itemListPath } from './addresses.ts'
import { ContentChanges } from './content-changes.view.tsx'
import { type ContentNames, readContentNames } from './content-names.ts'
import { deskPage, listCrumb, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { formWords } from './form-messages.ts'
import { formOfItem, readItemForm, type TypedItem } from './item.form.ts'
import { ItemForm } from './item-form.view.tsx'
import { editable, hostOf, itemCrumb, saveTyped, titleOf } from './item-of-visit.ts'
import { lookUp, partnerNames, settlementFields } from './look-up.ts'
import { messages } from './messages.ts'
import { saidOf } from './new-item.routes.tsx'

interface Editing {
  readonly item: Item
  readonly typed: URLSearchParams
  readonly problems?: FieldProblems
  /** What was typed while somebody else saved. */
  readonly theirs?: TypedItem
  readonly draft?: string | null
  readonly note?: string
}

/** The form of an item, or of a change to it that was kept and not saved. */
export async function editPage(house: House, visit: Visit): Promise<Answer> {
  const item = await editable(house, visit)
  const id = visit.query.get('draft')
  if (!id) return formPage(house, visit, { item, typed: await formOf(house, visit, item) })
  const draft = await drafts.read(house.database.read, organisationOf(visit), id)
  if (draft?.target !== item.id) return seeOther(itemListPath(visit.lang, slugOf(visit)), 'draftOver')
  return formPage(house, visit, { item, typed: draft.form, draft: id, note: messages[visit.lang].continued })
}

async function formOf(house: House, { lang, zone }: Visit, item: Item): Promise<URLSearchParams> {
  const partners = item.related.flatMap(({ kind, id }) => (kind === 'organisation' ? id : []))
  const names = await partnerNames(house, partners, lang)
  return formOfItem(item, zone, [
    ...(await settlementFields(house, item.settlementId, lang)),
    ...(names.length > 0 ? [['partners', names.join('\n')] satisfies [string, string]] : []),
  ])
}

async function formPage(house: House, visit: Visit, editing: Editing): Promise<Answer> {
  const { item, typed, problems = noProblems, theirs, note } = editing
  const { lang, now } = visit
  const words = messages[lang]
  const draft = editing.draft ?? typed.get('draft')
  const host = await hostOf(house, visit)
  const known = await lookUp(house, typed, { organisation: host.id, lang, now })
  return deskPage({
    visit,
    ...titleOf(item, lang),
    parts: ['items', item.id, 'edit'],
    crumbs: [listCrumb(visit), itemCrumb(visit, item)],
    problems,
    isConflict: theirs !== undefined,
    scripts: [keptFormScript, markdownFieldScript],
    done: note ? <Banner tone="info" title={note} /> : null,
    main: (
      <>
        {theirs ? (
          <Conflict
            visit={visit}
            item={item}
            typed={theirs}
            names={await readContentNames(house, visit, [item, theirs.content])}
          />
        ) : null}
        <KeptForm
          lang={lang}
          to={pathOf(visit, 'items', item.id, 'drafts', 'typed')}
          page={editItemPath(lang, slugOf(visit), item.id)}
        >
          <ItemForm
            {...{ visit, host, typed, known, problems }}
            action={pathOf(visit, 'items', item.id)}
            preview={pathOf(visit, 'formatted')}
            more={<AboutTheChange visit={visit} item={item} typed={typed} />}
          >
            {draft ? <input type="hidden" name="draft" value={draft} /> : null}
            <input type="hidden" name="version" value={String(theirs ? item.version : versionIn(typed, item))} />
            <Button>{words.save}</Button>
            <Button kind="quiet" action={pathOf(visit, 'items', item.id, 'previews')}>
              {words.seePreview}
            </Button>
            <a href={pathOf(visit, 'items', item.id)}>{words.back}</a>
          </ItemForm>
        </KeptForm>
      </>
    ),
  })
}

/** The version that the text was begun at: a change that was kept goes on from where it began. */
const versionIn = (typed: URLSearchParams, item: Item): number =>
  typed.has('version') ? versionOf({ form: typed }) : item.version

interface ConflictProps {
  readonly visit: Visit
  readonly item: Item
  readonly typed: TypedItem
  readonly names: ContentNames
}

/** Both texts, before one is saved over the other. */
const Conflict = ({ visit, item, typed, names }: ConflictProps) => {
  const words = messages[visit.lang]
  return (
    <Banner tone="warning" title={words.changed}>
      <details class="news-desk-conflict" open>
        <summary>{words.changedHow}</summary>
        <p>{words.changedHint}</p>
        <ContentChanges visit={visit} names={names} before={item} after={typed.content} level={3} />
      </details>
    </Banner>
  )
}

/** What is said of the save itself. */
const AboutTheChange = ({ visit, item, typed }: { visit: Visit; item: Item; typed: URLSearchParams }) => {
  const words = formWords[visit.lang]
  return (
    <>
      <TextField
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        value={typed.get('comment') ?? ''}
        maxlength={300}
      />
      {item.publishedAt === null ? null : (
        <TickField name="rename" label={words.rename} checked={typed.has('rename')} />
      )}
    </>
  )
}

/** Saves over the version that was read; who was slower sees both texts. */
export async function saveAct(house: House, visit: Visit): Promise<Answer> {
  const item = await editable(house, visit)
  const reading = await readTyped(house, visit, item)
  if (!reading.ok) return formPage(house, visit, { item, typed: visit.form, problems: reading.problems })
  const host = await hostOf(house, visit)
  const change = { id: item.id, version: versionOf(visit), typed: reading.value, host, draft: visit.form.get('draft') }
  if (await saveTyped(house, visit, change)) return seeOther(pathOf(visit, 'items', item.id), 'saved')
  const fresh = await editable(house, visit)
  return formPage(house, visit, { item: fresh, typed: visit.form, theirs: reading.value })
}

/** The change as it was typed, over what the form does not show. */
export async function readTyped(house: House, visit: Visit, item: Item, form = visit.form) {
  const { lang, zone, now } = visit
  const known = await lookUp(house, form, { organisation: item.organisationId, lang, now })
  return readItemForm(form, known, { lang, zone, now, kept: item })
}

/** The change is kept and shown as it will look; readers see what was there before. */
export async function previewChangeAct(house: House, visit: Visit): Promise<Answer> {
  const item = await editable(house, visit)
  const reading = await readTyped(house, visit, item)
  const draft = await keepChange(house, visit, item)
  if (!reading.ok) return formPage(house, visit, { item, typed: visit.form, problems: reading.problems, draft })
  return seeOther(`${pathOf(visit, 'items', item.id, 'preview')}?draft=${draft}`)
}

/** Each person has one such draft of an item. */
const keepChange = (house: House, visit: Visit, item: Item): Promise<string> =>
  drafts.keepChange(house, visit, item.id, titleOf(item, visit.lang).title)

/** What `kept-form` asks a moment after each change. */
export async function typedChangeAct(house: House, visit: Visit): Promise<FileAnswer> {
  const item = await editable(house, visit)
  return saidOf(visit, await keepChange(house, visit, item), ['items', item.id, 'drafts', 'typed'])
}
