import type { Part } from '#src/platform/parts.ts'
import { confirmationRoutes } from './confirmation.routes.tsx'
import { postWeekLetters } from './post-week-letters.ts'

const confirm = 'calendar.confirmation.link'

/** „Вашата седмица“ on Monday, and what is still unconfirmed three days and two weeks before. */
export const weekLetter: Part = {
  actions: { [confirm]: ['visitor'] },
  routes: (house) => confirmationRoutes(house, confirm),
  jobs: (house) => [
    {
      name: 'calendar.week-letters',
      everyHours: 1,
      run: async () => {
        await postWeekLetters(house)
        return undefined
      },
    },
  ],
}
