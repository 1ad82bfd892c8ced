import { takeBack } from '#src/platform/db/take-back.ts'
import type { Answer, PageAnswer } from '#src/platform/http/answer.ts'
import { seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { DeskActs, DeskHint } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { previewNote } from '../duplicates/before-preview.tsx'
import { eventPage } from '../events/event.routes.tsx'
import { saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { datesAhead } from './dates-ahead.ts'
import { deskPage, listCrumb, pathOf } from './desk-page.tsx'
import { EventHelp, helpFor } from './event-help.tsx'
import { hostOf, savingBy } from './event-of-visit.ts'
import type { Host } from './host.store.ts'
import { messages } from './messages.ts'
import { continuePath, draftOf, eventOfDraft, hiddenWords, wayOut } from './new-event.routes.tsx'

/** A draft as visitors would see it, with the button that lets them. */
export async function previewPage(house: House, visit: Visit): Promise<Answer> {
  const host = await hostOf(house, visit)
  const draft = await draftOf(house, visit)
  const fields = await eventOfDraft(house, visit, host, draft)
  if (!fields) return seeOther(continuePath(visit, draft.id))
  const { id } = draft
  const event = {
    ...fields,
    id,
    slug: `preview-${id}`,
    organisationId: host.id,
    state: 'published' as const,
    sequence: 0,
  }
  const page = await asPublished(house, visit, event)
  const help = await helpFor(house.database.read, fields, visit)
  const words = messages[visit.lang]
  return deskPage({
    visit,
    title: words.preview,
    parts: ['drafts', draft.id, 'preview'],
    crumbs: [listCrumb(visit)],
    main: (
      <>
        <DeskHint>{host.isPublic ? words.previewHint : hiddenWords(host, visit.lang)}</DeskHint>
        {datesAhead(event, visit).length === 0 ? <DeskHint>{words.pastDate}</DeskHint> : null}
        {await previewNote(house, visit, event)}
        <PreviewActs visit={visit} host={host} draft={draft.id} />
        <EventHelp visit={visit} draft={draft.id} help={help} />
      </>
    ),
    preview: page.main,
  })
}

const PreviewActs = ({ visit, host, draft }: { visit: Visit; host: Host; draft: string }) => {
  const words = messages[visit.lang]
  return (
    <DeskActs>
      {wayOut(visit, host) === 'published' ? (
        <ActButton kind="main" action={pathOf(visit, 'drafts', draft, 'publication')} label={words.publish} />
      ) : null}
      {wayOut(visit, host) === 'review' ? (
        <ActButton kind="main" action={pathOf(visit, 'drafts', draft, 'submission')} label={words.submit} />
      ) : null}
      <a href={continuePath(visit, draft)}>{words.backToForm}</a>
    </DeskActs>
  )
}

/**
 * The public page of an event that is not published: written, read and drawn by the very code that will do it, within a write that is
 * taken back. So the preview can never differ from the page.
 */
const asPublished = ({ database, ...house }: House, visit: Visit, event: CalendarEvent): Promise<PageAnswer> =>
  takeBack(database, async (tx) => {
    await saveEvent(tx, event, savingBy(visit))
    return eventPage({ ...house, database: { ...database, read: tx.query } }, visit, event.slug)
  })
