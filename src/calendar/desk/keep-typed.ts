import { keptAnswer } from '#src/platform/form/kept-forms.ts'
import { type Answer, type FileAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { instantInFull } from '#src/platform/language/instant-words.ts'
import type { House } from '#src/platform/module.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { eventsDeskAddress } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { editable, titleOf } from './event-of-visit.ts'
import { messages } from './messages.ts'

/** Keeps what somebody changes of an event; each has one such draft of it, and one of each of its dates. */
async function keepChange(house: House, visit: Visit): Promise<string> {
  const event = await editable(house, visit)
  return drafts.keepChange(house, visit, event.id, titleOf(event, visit.lang).title)
}

/** What `kept-form` asks a moment after each change, for a new event and for one that stands. */
export const typedAct = async (house: House, visit: Visit): Promise<FileAnswer> =>
  saidOf(visit, await drafts.keepNew(house, visit), ['drafts', 'typed'])

export const typedChangeAct = async (house: House, visit: Visit): Promise<FileAnswer> =>
  saidOf(visit, await keepChange(house, visit), ['events', visit.params.event ?? '', 'drafts', 'typed'])

/** „Запишете чернова“ of a change, without a script. */
export async function keepChangeAct(house: House, visit: Visit): Promise<Answer> {
  await keepChange(house, visit)
  return seeOther(pathOf(visit, 'events', visit.params.event ?? ''), 'changeDrafted')
}

function saidOf(visit: Visit, draft: string, parts: readonly string[]): FileAnswer {
  const at = instantInFull(visit.now.toString(), visit)
  return keptAnswer(draft, messages[visit.lang].keptAt(at), eventsDeskAddress(slugOf(visit), ...parts))
}
