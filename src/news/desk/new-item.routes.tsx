import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { keptAnswer } from '#src/platform/form/kept-forms.ts'
import { type Answer, type FileAnswer, Forbidden, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { KeptForm, keptFormScript } from '#src/ui/kept-form/kept-form.tsx'
import { markdownFieldScript } from '#src/ui/markdown-field/markdown-field.tsx'
import { itemKinds } from '../items/item.ts'
import { mayTake } from '../items/workflow.ts'
import { itemListPath, newItemPath, newsDeskAddress } from './addresses.ts'
import { deskPage, listCrumb, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { fillFromEvent, kindFor } from './fill-from-event.ts'
import type { Host } from './host.store.ts'
import { readItemForm } from './item.form.ts'
import { ItemForm } from './item-form.view.tsx'
import { enterTyped, hostOf, standingOfNew, titleOf, wayOut } from './item-of-visit.ts'
import { lookUp } from './look-up.ts'
import { messages } from './messages.ts'

interface Beginning {
  readonly typed: URLSearchParams
  /** What it was begun from, in a sentence. */
  readonly note?: string | undefined
  readonly draft?: string | undefined
}

/** An empty form, a draft to go on with, or an event to tell of. */
export async function newPage(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const beginning = await beginningOf(house, visit, host)
  if (!beginning) return seeOther(itemListPath(visit.lang, slugOf(visit)), 'draftOver')
  return formPage(house, visit, host, beginning, noProblems)
}

/** Undefined where the draft is over: published or deleted, and the address is an old one. */
async function beginningOf(house: House, visit: Visit, host: Host): Promise<Beginning | undefined> {
  const { query, lang, now } = visit
  const words = messages[lang]
  const [draft, about] = [query.get('draft'), query.get('event')]
  if (draft) {
    const kept = await drafts.read(house.database.read, host.id, draft)
    if (kept?.target !== null) return undefined
    return { typed: kept.form, draft, note: words.continued }
  }
  if (!about) return { typed: new URLSearchParams() }
  const [event] = await house.announced.read('event', [about])
  if (event?.organisation?.id !== host.id) throw new NotFound()
  const kind = itemKinds.find((each) => each === query.get('kind')) ?? kindFor(event, now)
  const typed = fillFromEvent(event, kind, lang)
  const { settlement } = event
  if (settlement) {
    typed.set('settlement', settlement.names[lang] ?? '')
    typed.set('settlement-choice', settlement.id)
  }
  return { typed, note: words.filledFrom(titleOf(event, lang).title) }
}

async function formPage(
  house: House,
  visit: Visit,
  host: Host,
  { typed, note, draft }: Beginning,
  problems: FieldProblems,
): Promise<Answer> {
  const { lang, now } = visit
  const words = messages[lang]
  const known = await lookUp(house, typed, { organisation: host.id, lang, now })
  const way = wayOut(host, standingOfNew(visit, host))
  return deskPage({
    visit,
    title: words.newItem,
    parts: ['items', 'new'],
    crumbs: [listCrumb(visit)],
    problems,
    scripts: [keptFormScript, markdownFieldScript],
    done: note ? <Banner tone="info" title={note} /> : null,
    main: (
      <>
        {note || problems.size > 0 ? null : (
          <p>
            <a href={pathOf(visit, 'events')}>{words.fromEvent}</a>
          </p>
        )}
        {host.isPublic ? null : <Banner tone="warning" title={words.notPublic} />}
        {draft && problems.size > 0 ? <p class="news-desk-note">{words.keptAsDraft}</p> : null}
        <KeptForm lang={lang} to={pathOf(visit, 'drafts', 'typed')} page={newItemPath(lang, slugOf(visit))}>
          <ItemForm
            {...{ visit, host, typed, known, problems }}
            action={pathOf(visit, 'previews')}
            preview={pathOf(visit, 'formatted')}
          >
            {draft ? <input type="hidden" name="draft" value={draft} /> : null}
            {way === 'publish' ? <Button action={pathOf(visit, 'items')}>{words.publish}</Button> : null}
            {way === 'submit' ? <Button action={pathOf(visit, 'submissions')}>{words.submit}</Button> : null}
            <Button kind="quiet">{words.seePreview}</Button>
            <Button kind="quiet" action={pathOf(visit, 'drafts')}>
              {words.saveDraft}
            </Button>
          </ItemForm>
        </KeptForm>
      </>
    ),
  })
}

/** What `kept-form` asks a moment after each change. */
export const typedAct = async (house: House, visit: Visit): Promise<FileAnswer> =>
  saidOf(visit, await drafts.keepNew(house, visit), ['drafts', 'typed'])

/** The draft and the sentence of it, for the script that keeps a form. */
export function saidOf(visit: Visit, draft: string, parts: readonly string[]): FileAnswer {
  const said = messages[visit.lang].keptAt(instantWords(visit.now.toString(), visit))
  return keptAnswer(draft, said, newsDeskAddress(slugOf(visit), ...parts))
}

const read = async (house: House, visit: Visit, host: Host) => {
  const { form, lang, zone, now } = visit
  const known = await lookUp(house, form, { organisation: host.id, lang, now })
  return readItemForm(form, known, { lang, zone, now })
}

/** A finished text becomes an item that nobody sees yet and is shown as it will look; an unfinished one is kept and said so. */
export async function previewAct(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const reading = await read(house, visit, host)
  if (!reading.ok) return backToForm(house, visit, host, reading.problems)
  const { content } = reading.value
  const id = await enterTyped(house, visit, { content, draft: visit.form.get('draft') })
  return seeOther(pathOf(visit, 'items', id, 'preview'))
}

/** „Запишете чернова“: an item where it is finished, else the form as it stands. */
export async function keepAct(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const reading = await read(house, visit, host)
  if (reading.ok) {
    const { content } = reading.value
    const id = await enterTyped(house, visit, { content, draft: visit.form.get('draft') })
    return seeOther(pathOf(visit, 'items', id), 'drafted')
  }
  await drafts.keepNew(house, visit)
  return seeOther(itemListPath(visit.lang, slugOf(visit)), 'drafted')
}

/** From the form straight to readers, or to whoever looks it over. */
export const formAct =
  (step: 'publish' | 'submit') =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const host = await hostOf(house, visit)
    if (!mayTake(step, standingOfNew(visit, host))) throw new Forbidden()
    const reading = await read(house, visit, host)
    if (!reading.ok) return backToForm(house, visit, host, reading.problems)
    const { content } = reading.value
    const draft = visit.form.get('draft')
    const id = await enterTyped(house, visit, { content, draft, ...(host.isPublic ? { step } : {}) })
    if (!host.isPublic) return seeOther(pathOf(visit, 'items', id), 'drafted')
    return seeOther(pathOf(visit, 'items', id), step === 'publish' ? 'published' : 'submitted')
  }

async function backToForm(house: House, visit: Visit, host: Host, problems: FieldProblems): Promise<Answer> {
  const draft = await drafts.keepNew(house, visit)
  return formPage(house, visit, host, { typed: visit.form, draft }, problems)
}

export async function removeDraftAct(house: House, visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit)
  const draft = await drafts.read(house.database.read, organisation, visit.params.draft ?? '')
  if (!draft) throw new NotFound()
  await house.database.write((tx) => drafts.remove(tx, organisation, draft.id))
  return draft.target === null
    ? seeOther(itemListPath(visit.lang, slugOf(visit)), 'removedDraft')
    : seeOther(pathOf(visit, 'items', draft.target), 'removedDraft')
}
