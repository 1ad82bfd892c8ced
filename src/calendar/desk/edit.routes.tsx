import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DeskHint } from '#src/ui/desk/desk.tsx'
import { KeptForm, keptFormScript } from '#src/ui/kept-form/kept-form.tsx'
import { datePath, editPath } from './addresses.ts'
import { datesAhead } from './dates-ahead.ts'
import { backToList, deskPage, listCrumb, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { type EditScope, editSeries, follows, shownPart } from './edit-series.ts'
import { readEventForm } from './event.form.ts'
import { EventForm } from './event-form.view.tsx'
import {
  changeEvent,
  editable,
  enterEvent,
  eventCrumb,
  eventOf,
  fundEvent,
  hostOf,
  type KeptEvent,
  savingBy,
  titleOf,
} from './event-of-visit.ts'
import { formOfEvent } from './form-of-event.ts'
import { lookUp } from './look-up.ts'
import { messages } from './messages.ts'
import { datesInWords, ScopeChoice } from './scope.view.tsx'

/** Which dates of a series the form is about, as the address or the form says it. */
interface Part {
  readonly scope: EditScope
  readonly at: string
}

/** What happens once is edited at once; of a series it is asked which dates, and they are shown. */
export async function editPage(house: House, visit: Visit): Promise<Answer> {
  const event = await editable(house, visit)
  const draft = visit.query.get('draft')
  if (draft) return continuedPage(house, visit, event, draft)
  const part = partOf(event, visit, visit.query)
  if (part) return formPage(house, visit, { event, part })
  return deskPage({
    visit,
    title: messages[visit.lang].whichDates,
    parts: ['events', event.id, 'edit'],
    crumbs: crumbsOf(visit, event),
    main: <ScopeChoice visit={visit} event={event} at={visit.query.get('at') ?? undefined} />,
  })
}

/** A change that was typed and not saved, as it was left; what others saved meanwhile is said. */
async function continuedPage(house: House, visit: Visit, event: KeptEvent, id: string): Promise<Answer> {
  const draft = await drafts.read(house.database.read, organisationOf(visit), id)
  if (draft?.target !== event.id) return backToList(visit, 'upcoming', 'draftOver')
  const date = draft.form.get('date')
  if (date !== null) return seeOther(datePath(visit.lang, slugOf(visit), event.id, date, id))
  const part = partOf(event, visit, draft.form)
  if (!part) throw new NotFound()
  const words = messages[visit.lang]
  const isOld = draft.form.get('version') !== String(event.version)
  const note = isOld ? formMessages[visit.lang].changed : words.changeContinued
  return formPage(house, visit, { event, part, typed: draft.form, draft: id, note })
}

/** Undefined where it has to be asked first. A series begins, for the form, with its first date ahead. */
function partOf(event: KeptEvent, visit: Visit, said: URLSearchParams): Part | undefined {
  if (event.type !== 'several') return { scope: 'all', at: event.starts }
  const dates = datesAhead(event, visit)
  const first = dates.map(({ recurrenceId }) => recurrenceId).sort()[0] ?? event.starts
  if (said.get('scope') === 'all') return { scope: 'all', at: first }
  if (said.get('scope') !== 'from') return undefined
  const at = said.get('at') ?? ''
  if (dates.every(({ recurrenceId }) => recurrenceId !== at)) throw new NotFound()
  return { scope: 'from', at }
}

const crumbsOf = (visit: Visit, event: KeptEvent) => [listCrumb(visit), eventCrumb(visit, event)]

interface Editing {
  readonly event: KeptEvent
  readonly part: Part
  readonly typed?: URLSearchParams
  readonly problems?: FieldProblems
  readonly changed?: boolean
  /** Where the form goes on with a change that was kept, and what is said of it. */
  readonly draft?: string | null
  readonly note?: string
}

async function formPage(house: House, visit: Visit, editing: Editing): Promise<Answer> {
  const { event, part, problems = noProblems, changed, note } = editing
  const draft = editing.draft ?? editing.typed?.get('draft')
  const { lang, zone } = visit
  const words = messages[lang]
  const host = await hostOf(house, visit)
  const kept = shownPart(event, part.at)
  const typed = editing.typed ?? (await formOfEvent(house.database.read, kept, lang))
  const known = await lookUp(house, typed, { host, lang, zone: event.zone === 'UTC' ? zone : event.zone, kept })
  const isSeries = event.type === 'several'
  const dates = isSeries ? datesInWords(event, visit, part.scope === 'from' ? part.at : undefined) : ''
  return deskPage({
    visit,
    ...titleOf(event, lang),
    parts: ['events', event.id, 'edit'],
    crumbs: crumbsOf(visit, event),
    problems,
    changed,
    done: note ? <Banner tone="info" title={note} /> : null,
    scripts: [keptFormScript],
    main: (
      <>
        {isSeries ? (
          <DeskHint>{part.scope === 'from' ? words.editingFrom(dates) : words.editingAll(dates)}</DeskHint>
        ) : null}
        <KeptForm
          lang={lang}
          to={pathOf(visit, 'events', event.id, 'drafts', 'typed')}
          page={editPath(lang, slugOf(visit), event.id, part)}
        >
          <EventForm
            visit={visit}
            host={host}
            typed={typed}
            known={known}
            problems={problems}
            action={pathOf(visit, 'events', event.id, ...(event.state === 'published' ? [] : ['revision']))}
          >
            {draft ? <input type="hidden" name="draft" value={draft} /> : null}
            <input type="hidden" name="version" value={String(event.version)} />
            <input type="hidden" name="scope" value={part.scope} />
            <input type="hidden" name="at" value={part.at} />
            <Button>{words.save}</Button>
            <Button kind="quiet" action={pathOf(visit, 'events', event.id, 'drafts')}>
              {words.saveDraft}
            </Button>
            <a href={pathOf(visit, 'events', event.id)}>{words.back}</a>
          </EventForm>
        </KeptForm>
      </>
    ),
  })
}

/** What is published, for those who publish. */
export const saveAct = (house: House, visit: Visit): Promise<Answer> => save(house, visit)

/** What nobody sees yet, for authors too. */
export async function reviseAct(house: House, visit: Visit): Promise<Answer> {
  await editable(house, visit)
  return save(house, visit)
}

async function save(house: House, visit: Visit): Promise<Answer> {
  const event = await eventOf(house, visit)
  const part = partOf(event, visit, visit.form)
  if (!part) throw new NotFound()
  const { lang, zone, form } = visit
  const host = await hostOf(house, visit)
  const kept = shownPart(event, part.at)
  const known = await lookUp(house, form, { host, lang, zone: event.zone === 'UTC' ? zone : event.zone, kept })
  const reading = readEventForm(form, lang, known)
  if (!reading.ok) return formPage(house, visit, { event, part, typed: form, problems: reading.problems })
  const key = { id: event.id, version: versionOf(visit) }
  const following = house.ids()
  let divided = false
  const saved = await changeEvent(house, visit, key, async (now, tx) => {
    const edited = editSeries(now, reading.value, part.scope, part.at)
    divided = edited.following !== undefined
    if (edited.following) await enterEvent(tx, { ...edited.following, id: following }, savingBy(visit))
    await fundEvent(tx, visit, divided ? following : event.id, form)
    await drafts.remove(tx, organisationOf(visit), form.get('draft') ?? '')
    return follows(now, edited.event)
  })
  if (!saved) {
    const fresh = await eventOf(house, visit)
    return formPage(house, visit, { event: fresh, part, typed: form, changed: true })
  }
  return seeOther(pathOf(visit, 'events', divided ? following : event.id), divided ? 'divided' : 'saved')
}
