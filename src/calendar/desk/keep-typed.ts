import { type Answer, type FileAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf } from '#src/platform/of-visit.ts'
import { instantWords } from '../attendance/date-words.ts'
import { eventsDeskAddress } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { keepDraft, readChangesOf, readDraft } from './drafts.store.ts'
import { editable } from './event-of-visit.ts'
import { messages } from './messages.ts'

/** Keeps what was typed for a new event under the draft that the form came from, or a new one. Answers its id. */
export async function keepNew(house: House, visit: Visit): Promise<string> {
  const said = visit.form.get('draft') ?? ''
  const organisation = organisationOf(visit)
  const known = said === '' ? undefined : await readDraft(house.database.read, organisation, said)
  const again = known?.eventId === null
  const id = again ? known.id : house.ids()
  const draft = { id, again, organisation, person: personOf(visit), form: visit.form }
  return house.database.write((tx) => keepDraft(tx, draft, visit.now))
}

/** Keeps what somebody changes of an event; each has one such draft of an event. */
async function keepChange(house: House, visit: Visit): Promise<string> {
  const { id: event } = await editable(house, visit)
  const [organisation, person] = [organisationOf(visit), personOf(visit)]
  const said = visit.form.get('draft')
  const known = await readChangesOf(house.database.read, organisation, event)
  const own = known.find(({ id }) => id === said) ?? known.find(({ personId }) => personId === person)
  const draft = { id: own?.id ?? house.ids(), again: own !== undefined, organisation, person, event, form: visit.form }
  return house.database.write((tx) => keepDraft(tx, draft, visit.now))
}

/** What `kept-form` asks a moment after each change, for a new event and for one that stands. */
export const typedAct = async (house: House, visit: Visit): Promise<FileAnswer> =>
  saidOf(visit, await keepNew(house, visit), ['drafts', 'typed'])

export const typedChangeAct = async (house: House, visit: Visit): Promise<FileAnswer> =>
  saidOf(visit, await keepChange(house, visit), ['events', visit.params.event ?? '', 'drafts', 'typed'])

/** „Запишете чернова“ of a change, without a script. */
export async function keepChangeAct(house: House, visit: Visit): Promise<Answer> {
  await keepChange(house, visit)
  return seeOther(pathOf(visit, 'events', visit.params.event ?? ''), 'changeDrafted')
}

const saidOf = (visit: Visit, draft: string, parts: readonly string[]): FileAnswer => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({
    draft,
    said: messages[visit.lang].keptAt(instantWords(visit.now.toString(), visit.zone, visit.lang)),
  }),
  address: eventsDeskAddress(slugOf(visit), ...parts),
})
