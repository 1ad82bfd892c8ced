import type { Module } from '#src/platform/module.ts'
import { helpPath } from './addresses.ts'
import { helpers, helpRoutes, useHelp } from './desk/help.routes.tsx'
import { messages } from './messages.ts'

export const assistant: Module = {
  name: 'assistant',
  personal: 'keeps nothing of persons',
  actions: {
    [useHelp]: {
      roles: helpers,
      about: { bg: 'проверява текстове в „Помощ за текста“', en: 'has texts looked over in “Help with a text”' },
    },
  },
  routes: helpRoutes,
  desk: [
    {
      label: { bg: messages.bg.title, en: messages.en.title },
      action: useHelp,
      of: 'organisation',
      path: helpPath,
    },
  ],
}
