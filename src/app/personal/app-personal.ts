import type { Personal } from '#src/platform/module.ts'
import { messages } from './messages.ts'

const sentence = (key: 'keepsMail' | 'keepsJournal' | 'keepsJobs' | 'keepsBackups') => ({
  bg: messages.bg[key],
  en: messages.en[key],
})

/** What the house itself keeps. Letters are told and erased with the person, in `people`; the journal holds numbers alone. */
export const appPersonal: Personal = {
  keeps: [sentence('keepsMail'), sentence('keepsJournal'), sentence('keepsJobs'), sentence('keepsBackups')],
  export: async () => ({}),
  erase: async () => {},
}
