import type { Part } from '#src/platform/parts.ts'
import { itemsPersonal } from '../items/personal.ts'
import { drafts } from './drafts.store.ts'
import { lookAhead, lookAheadJob, publishDue, publishDueJob } from './publish-due.ts'

/** Where those who work in an organisation write, look over and publish what it tells. */
export const newsDesk: Part = {
  jobs: (house) => [
    { name: lookAheadJob, everyHours: 1, run: () => lookAhead(house) },
    { name: publishDueJob, run: async (job) => publishDue(house, job) },
    {
      name: 'news.forget-drafts',
      everyHours: 24,
      run: async () => {
        const now = house.clock.now()
        return (tx) => drafts.forget(tx, now)
      },
    },
  ],
  personal: itemsPersonal,
}

/** What was typed and not saved. */
export const keptDrafts: Part = { personal: drafts.personal }
