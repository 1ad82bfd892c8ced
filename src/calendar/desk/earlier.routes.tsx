import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { deskPage, listCrumb } from './desk-page.tsx'
import { type Earlier, readComing, readEarlier } from './earlier.store.ts'
import { AllEarlier } from './earlier-events.view.tsx'
import { pageOf } from './list.routes.tsx'
import { messages } from './messages.ts'

const mostOffered = 5
const eventsAPage = 50

/** The last events, to be copied; whoever has few is offered what is still to come as well. */
export async function earlierOf({ database }: House, visit: Visit): Promise<Earlier[]> {
  const asking = { organisation: organisationOf(visit), now: visit.now, lang: visit.lang }
  const earlier = await readEarlier(database.read, asking, { most: mostOffered })
  const missing = mostOffered - earlier.length
  return missing === 0 ? earlier : [...earlier, ...(await readComing(database.read, asking, { most: missing }))]
}

/** „Всички минали събития“: each of them once, to begin a new one from. */
export async function earlierPage({ database }: House, visit: Visit): Promise<Answer> {
  const page = pageOf(visit)
  const asking = { organisation: organisationOf(visit), now: visit.now, lang: visit.lang }
  const window = { most: eventsAPage + 1, offset: (page - 1) * eventsAPage }
  const events = await readEarlier(database.read, asking, window)
  return deskPage({
    visit,
    title: messages[visit.lang].likeLast,
    parts: ['events', 'earlier'],
    crumbs: [listCrumb(visit)],
    main: (
      <AllEarlier
        visit={visit}
        events={events.slice(0, eventsAPage)}
        page={page}
        hasMore={events.length > eventsAPage}
      />
    ),
  })
}
