import { readVenueChoices, venueChoiceField, venueTyped } from '#src/places/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import type { KeptForm as Draft } from '#src/platform/form/kept-forms.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DeskHint } from '#src/ui/desk/desk.tsx'
import { KeptForm, keptFormScript } from '#src/ui/kept-form/kept-form.tsx'
import { type Answered, afterSaving, beforeSaving, foundView } from '../duplicates/before-saving.tsx'
import { duplicateMessages } from '../duplicates/messages.ts'
import { readEvents } from '../events/event-read.store.ts'
import { newEventPath } from './addresses.ts'
import { PasteAnnouncement, WhatWasRead } from './announcement/announcement.view.tsx'
import { type FilledForm, fillForm } from './announcement/fill-form.ts'
import { announcementWords } from './announcement/messages.ts'
import { backToList, deskPage, listCrumb, mayPublish, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { earlierOf } from './earlier.routes.tsx'
import { EarlierEvents } from './earlier-events.view.tsx'
import type { EventFields } from './edit-series.ts'
import { readEventForm } from './event.form.ts'
import { EventForm } from './event-form.view.tsx'
import { enterEvent, fundEvent, hostOf, savingBy, titleOf } from './event-of-visit.ts'
import { copyOfForm, formOfEvent } from './form-of-event.ts'
import type { Host } from './host.store.ts'
import { lookUp } from './look-up.ts'
import { messages } from './messages.ts'

interface Beginning {
  readonly typed: URLSearchParams
  /** What it was begun from, in a sentence. */
  readonly note?: string | undefined
  readonly draft?: string | undefined
  /** What a pasted announcement filled in. */
  readonly filled?: FilledForm | undefined
}

/** An empty form, a draft to go on with, or an earlier event for another day. */
export async function newPage(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const beginning = await beginningOf(house, visit, host)
  return beginning ? formPage(house, visit, host, beginning, noProblems) : backToList(visit, 'upcoming', 'draftOver')
}

/** Undefined where the draft is over: published or deleted, and the address is an old one. */
async function beginningOf(house: House, visit: Visit, host: Host): Promise<Beginning | undefined> {
  const { query, lang } = visit
  const words = messages[lang]
  const [draft, like] = [query.get('draft'), query.get('like')]
  if (draft) {
    const kept = await drafts.read(house.database.read, host.id, draft)
    if (kept?.target !== null) return undefined
    return { typed: kept.form, draft, note: words.continued }
  }
  if (like) {
    const [event] = await readEvents(house.database.read, [like])
    if (event?.organisationId !== host.id) throw new NotFound()
    const typed = copyOfForm(await formOfEvent(house.database.read, event, lang))
    return { typed, note: words.copied(titleOf(event, lang).title) }
  }
  return { typed: await usualForm(house, host) }
}

/** Why an event of this organisation stays a draft. */
export const hiddenWords = ({ isPractice }: Host, lang: Lang): string =>
  isPractice ? messages[lang].ofPractice : messages[lang].notPublic

/** Most events are in the own house. */
async function usualForm({ database }: House, { venueId }: Host): Promise<URLSearchParams> {
  const venue = venueId === null ? undefined : (await readVenueChoices(database.read, [venueId])).get(venueId)
  return new URLSearchParams(venue ? { place: venueTyped(venue), [venueChoiceField('place')]: venue.id } : {})
}

async function formPage(
  house: House,
  visit: Visit,
  host: Host,
  { typed, note, draft, filled }: Beginning,
  problems: FieldProblems,
): Promise<Answer> {
  const { lang, zone } = visit
  const words = messages[lang]
  const known = await lookUp(house, typed, { host, lang, zone })
  const isBlank = note === undefined && draft === undefined && filled === undefined
  const earlier = isBlank ? await earlierOf(house, visit) : []
  return deskPage({
    visit,
    title: words.newEvent,
    parts: ['events', 'new'],
    crumbs: [listCrumb(visit)],
    problems,
    done: note ? <Banner tone="info" title={note} /> : null,
    scripts: [keptFormScript],
    main: (
      <>
        {filled ? <WhatWasRead visit={visit} filled={filled} /> : null}
        {isBlank ? (
          <PasteAnnouncement visit={visit} typed={visit.form.get('announcement') ?? ''} problems={problems} />
        ) : null}
        {earlier.length > 0 ? <EarlierEvents visit={visit} earlier={earlier} /> : null}
        {host.isPublic ? null : <Banner tone="warning" title={hiddenWords(host, lang)} />}
        {draft && problems.size > 0 ? <DeskHint>{words.keptAsDraft}</DeskHint> : null}
        <KeptForm lang={lang} to={pathOf(visit, 'drafts', 'typed')} page={newEventPath(lang, slugOf(visit))}>
          <EventForm
            visit={visit}
            host={host}
            typed={typed}
            known={known}
            problems={problems}
            action={pathOf(visit, 'previews')}
          >
            {draft ? <input type="hidden" name="draft" value={draft} /> : null}
            <FormButtons visit={visit} host={host} />
          </EventForm>
        </KeptForm>
      </>
    ),
  })
}

const mostPasted = 10_000

/** The form as a pasted announcement fills it. Nothing is kept yet: whoever pasted it looks at it first. */
export async function pasteAct(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const words = announcementWords[visit.lang]
  const announcement = (visit.form.get('announcement') ?? '').trim()
  const usual = await usualForm(house, host)
  const problem =
    announcement === '' ? words.missing : announcement.length > mostPasted ? words.tooLong(mostPasted) : ''
  if (problem !== '') return formPage(house, visit, host, { typed: usual }, new Map([['announcement', problem]]))
  const filled = await fillForm(house.database.read, visit, { announcement, usual, host })
  return formPage(house, visit, host, { typed: filled.typed, filled }, noProblems)
}

/** What a finished event becomes by the hand of whoever writes it; undefined where it can only be kept. */
export function wayOut(visit: Visit, host: Host): 'published' | 'review' | undefined {
  if (!host.isPublic) return undefined
  if (mayPublish(visit)) return 'published'
  return host.review ? 'review' : undefined
}

/** Whoever may publish does it here; an author sends it on or keeps it. */
const FormButtons = ({ visit, host }: { visit: Visit; host: Host }) => {
  const words = messages[visit.lang]
  return (
    <>
      {wayOut(visit, host) === 'published' ? <Button action={pathOf(visit, 'events')}>{words.publish}</Button> : null}
      {wayOut(visit, host) === 'review' ? <Button action={pathOf(visit, 'submissions')}>{words.submit}</Button> : null}
      <Button kind="quiet">{words.seePreview}</Button>
      <Button kind="quiet" action={pathOf(visit, 'drafts')}>
        {words.saveDraft}
      </Button>
    </>
  )
}

/** „Запишете чернова“: whatever is there, finished or not. */
export async function keepAct(house: House, visit: Visit): Promise<Answer> {
  await drafts.keepNew(house, visit)
  return backToList(visit, 'drafts', 'drafted')
}

/** The draft is kept whether or not the form is right; only a right one is shown as it will look. */
export async function previewAct(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const draft = await drafts.keepNew(house, visit)
  const reading = await readTyped(house, visit, host, visit.form)
  if (!reading.ok) return formPage(house, visit, host, { typed: visit.form, draft }, reading.problems)
  return seeOther(pathOf(visit, 'drafts', draft, 'preview'))
}

async function readTyped(house: House, { lang, zone }: Visit, host: Host, form: URLSearchParams) {
  return readEventForm(form, lang, await lookUp(house, form, { host, lang, zone }))
}

/** From the form straight into the calendar, or to an editor. */
export const formAct =
  (state: 'published' | 'review') =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const host = await hostOf(house, visit)
    const reading = await readTyped(house, visit, host, visit.form)
    if (reading.ok && host.isPublic) {
      const entering = { fields: reading.value, state, form: visit.form, draft: visit.form.get('draft') }
      return enterOrAsk(house, visit, entering, () => drafts.keepNew(house, visit))
    }
    const draft = await drafts.keepNew(house, visit)
    if (reading.ok) return seeOther(pathOf(visit, 'drafts', draft, 'preview'))
    return formPage(house, visit, host, { typed: visit.form, draft }, reading.problems)
  }

/** The same with a draft that was looked at. */
export const draftAct =
  (state: 'published' | 'review') =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const host = await hostOf(house, visit)
    const draft = await draftOf(house, visit)
    if (!host.isPublic) return seeOther(pathOf(visit, 'drafts', draft.id, 'preview'))
    const reading = await readTyped(house, visit, host, draft.form)
    if (reading.ok) {
      const entering = { fields: reading.value, state, form: draft.form, draft: draft.id }
      return enterOrAsk(house, visit, entering, async () => draft.id)
    }
    return formPage(house, visit, host, { typed: draft.form, draft: draft.id }, reading.problems)
  }

interface Entering {
  readonly fields: EventFields
  readonly state: 'published' | 'review'
  /** Where the fields come from. */
  readonly form: URLSearchParams
  readonly draft: string | null
}

/** What is in the calendar already under another title is shown first, beside what was typed; that lies as a draft meanwhile. */
async function enterOrAsk(
  house: House,
  visit: Visit,
  entering: Entering,
  kept: () => Promise<string>,
): Promise<Answer> {
  const { fields, state } = entering
  const event = { ...fields, id: 'typed', slug: '', organisationId: organisationOf(visit), sequence: 0 }
  const asked = await beforeSaving(house, visit, { ...event, state: 'published' })
  if (!asked.ask) return enter(house, visit, { ...entering, answered: asked.answered })
  const draft = await kept()
  const way = state === 'review' ? 'submission' : 'publication'
  return deskPage({
    visit,
    title: duplicateMessages[visit.lang].foundTitle,
    parts: ['drafts', draft, way],
    crumbs: [listCrumb(visit)],
    isConflict: true,
    main: await foundView(house, visit, {
      event: { ...event, state: 'published' },
      found: asked.found,
      action: pathOf(visit, 'drafts', draft, way),
      mendPath: continuePath(visit, draft),
      mayJoin: state === 'published',
    }),
  })
}

async function enter(
  house: House,
  visit: Visit,
  { fields, state, form, draft, answered }: Entering & { readonly answered: Answered },
): Promise<Answer> {
  const organisationId = organisationOf(visit)
  const fresh = house.ids()
  const id = await house.database.write(async (tx) => {
    // The artwork is drawn from the id: who has seen the preview of a draft gets the same picture.
    const kept = draft ? await drafts.read(tx.query, organisationId, draft) : undefined
    const known = kept?.target === null ? kept : undefined
    const id = known?.id ?? fresh
    await enterEvent(tx, { ...fields, id, organisationId, state, sequence: 0 }, savingBy(visit))
    await fundEvent(tx, visit, id, form)
    await afterSaving(tx, id, answered, savingBy(visit))
    if (known) await drafts.remove(tx, organisationId, id)
    return id
  })
  return state === 'review'
    ? backToList(visit, 'drafts', 'submitted')
    : seeOther(pathOf(visit, 'events', id), 'published')
}

/** The draft of the address, of a new event. */
export async function draftOf(house: House, visit: Visit): Promise<Draft> {
  const draft = await anyDraftOf(house, visit)
  if (draft.target !== null) throw new NotFound()
  return draft
}

async function anyDraftOf({ database }: House, visit: Visit): Promise<Draft> {
  const draft = await drafts.read(database.read, organisationOf(visit), visit.params.draft ?? '')
  if (!draft) throw new NotFound()
  return draft
}

export async function removeDraftAct(house: House, visit: Visit): Promise<Answer> {
  const { id } = await anyDraftOf(house, visit)
  await house.database.write((tx) => drafts.remove(tx, organisationOf(visit), id))
  return backToList(visit, 'drafts', 'removedDraft')
}

/** The draft as an event, or undefined where something is missing yet. */
export async function eventOfDraft(
  house: House,
  visit: Visit,
  host: Host,
  draft: Draft,
): Promise<EventFields | undefined> {
  const reading = await readTyped(house, visit, host, draft.form)
  return reading.ok ? reading.value : undefined
}

/** Where a draft is gone on with. */
export const continuePath = (visit: Visit, draft: string): string => newEventPath(visit.lang, slugOf(visit), { draft })
