import type { Personal } from '#src/platform/module.ts'
import { forgetEnteredBy, readEnteredBy } from './attendance.store.ts'
import { messages } from './messages.ts'
import { forgetRefusals, readRefused } from './refusals.store.ts'

/** Beside numbers stands who entered them; the numbers are the organisation's and stay. */
export const attendancePersonal: Personal = {
  keeps: [
    { bg: messages.bg.keepsCounted, en: messages.en.keepsCounted },
    { bg: messages.bg.keepsRefused, en: messages.en.keepsRefused },
  ],
  export: async (query, person, lang) => ({
    [messages[lang].exportCounted]: await readEnteredBy(query, person),
    [messages[lang].exportRefused]: await readRefused(query, person),
  }),
  erase: async (tx, person) => {
    await forgetEnteredBy(tx, person)
    await forgetRefusals(tx, person)
  },
}
