import type { Part } from '#src/platform/parts.ts'
import { registerPath } from '../addresses.ts'
import { importOrganisationsCommand } from './import-command.ts'
import { registerMessages } from './messages.ts'
import { registerPage } from './register.routes.tsx'

const read = 'network.register.read'

/** The public register of chitalishta: read on the command line, its rows looked at on the desk. */
export const register: Part = {
  actions: {
    [read]: {
      roles: ['coordinator'],
      about: { bg: 'вижда какво е внесено от регистъра', en: 'sees what was read from the register' },
    },
  },
  routes: (house) => [
    { method: 'GET', path: '/:lang{(?:bg|en)}/desk/network/register', action: read, handle: registerPage(house) },
  ],
  desk: [
    {
      label: { bg: registerMessages.bg.register, en: registerMessages.en.register },
      action: read,
      of: 'network',
      path: (lang) => registerPath(lang),
    },
  ],
  commands: { 'import organisations': importOrganisationsCommand },
}
