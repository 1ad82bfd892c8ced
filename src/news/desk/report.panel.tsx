import { allows } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { newItemPath } from './addresses.ts'
import { writers } from './desk-page.tsx'
import { messages } from './messages.ts'

/** At the desk of an event that is over: a report of it, begun with what the event announces. */
export const reportPanel =
  ({ announced }: House) =>
  async ({ id }: PanelSubject, visit: Visit): Promise<Panel | undefined> => {
    const { actor, subject, lang } = visit
    if (!allows(writers, actor, subject)) return undefined
    const [event] = await announced.read('event', [id])
    // What others keep and hold together with this organisation is theirs to tell.
    if (event?.organisation?.id !== subject.organisation) return undefined
    const main = (
      <ButtonLink kind="quiet" href={newItemPath(lang, slugOf(visit), { event: id, kind: 'report' })}>
        {messages[lang].reportIt}
      </ButtonLink>
    )
    return { main, cache: { tags: ['news'] } }
  }
