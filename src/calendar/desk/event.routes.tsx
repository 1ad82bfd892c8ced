import { instantText } from '#src/platform/clock.ts'
import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readProvenance } from '#src/sources/index.ts'
import { FormProblems } from '#src/ui/form/form.tsx'
import { clusterNote } from '../duplicates/cluster.view.tsx'
import type { CalendarEvent } from '../events/event.ts'
import { ChangesKept } from './change-kept.view.tsx'
import { datesOf } from './dates-ahead.ts'
import { deskPage, listCrumb, mayPublish, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { EventDesk, EventDone } from './event-desk.view.tsx'
import { changeEvent, eventOf, hostOf, titleOf } from './event-of-visit.ts'
import { readHeld } from './held.ts'
import { messages } from './messages.ts'
import { ProvenanceNote } from './provenance.view.tsx'
import { withStatusOfAll } from './status-acts.ts'

/** One event at the desk: how it stands, its dates, and what can be done with it. */
export async function eventDeskPage(house: House, visit: Visit, problems: FieldProblems = noProblems): Promise<Answer> {
  const event = await eventOf(house, visit)
  const { title, titleLang } = titleOf(event, visit.lang)
  const isForeign = event.details.source === 'import'
  const from = isForeign ? await readProvenance(house.database.read, event.id) : undefined
  const mayChange = event.state !== 'published' || mayPublish(visit)
  const changes = mayChange ? await drafts.changesOf(house.database.read, event.organisationId, event.id) : []
  const held = await readHeld(house, visit, event)
  return deskPage({
    visit,
    title,
    titleLang,
    parts: ['events', event.id],
    crumbs: [listCrumb(visit)],
    problems,
    done: <EventDone visit={visit} event={event} />,
    main: (
      <>
        <FormProblems lang={visit.lang} problems={problems} />
        <ChangesKept visit={visit} event={event.id} changes={changes} />
        <ProvenanceNote visit={visit} from={from} />
        {await clusterNote(house, visit, event.id)}
        <EventDesk visit={visit} event={event} problems={problems} held={held} />
      </>
    ),
  })
}

/** An author's event, now seen by everybody. */
export async function publishAct(house: House, visit: Visit): Promise<Answer> {
  const id = visit.params.event ?? ''
  const { isPublic } = await hostOf(house, visit)
  if (!isPublic) throw new NotFound()
  await changeEvent(house, visit, { id }, (event) => ({ ...event, state: 'published' }))
  return seeOther(pathOf(visit, 'events', id), 'published')
}

const pastOf = (event: CalendarEvent, visit: Visit): string[] =>
  datesOf(event, visit)
    .filter(({ endsAt }) => endsAt <= instantText(visit.now))
    .map(({ recurrenceId }) => recurrenceId)

/** It takes place: what was planned, put off or even cancelled. */
export async function confirmAct(house: House, visit: Visit): Promise<Answer> {
  const id = visit.params.event ?? ''
  const wish = { status: 'confirmed', reason: '', lang: visit.lang } as const
  await changeEvent(house, visit, { id }, (event) => withStatusOfAll(event, wish, pastOf(event, visit)))
  return seeOther(pathOf(visit, 'events', id), 'confirmedNow')
}

/** It does not take place, or not on that day; visitors read why. */
export const stopAct =
  (status: 'cancelled' | 'postponed') =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    const id = visit.params.event ?? ''
    const reason = (form.get('reason') ?? '').trim().slice(0, 500)
    if (reason === '') return eventDeskPage(house, visit, problemAt('reason', messages[lang].missingReason).problems)
    const event = await eventOf(house, visit)
    if (event.state !== 'published') throw new NotFound()
    await changeEvent(house, visit, { id }, (now) => withStatusOfAll(now, { status, reason, lang }, pastOf(now, visit)))
    return seeOther(pathOf(visit, 'events', id), status === 'cancelled' ? 'cancelled' : 'postponedNow')
  }
