import type { House } from '#src/platform/module.ts'
import type { Part } from '#src/platform/parts.ts'
import { appointmentsPath, deskPathOf } from '../addresses.ts'
import { acceptActions, acceptRoutes } from './accept.routes.tsx'
import { appointmentActions, appointmentRoutes } from './appointments.routes.tsx'
import { coordinatorCommand } from './coordinator-link.ts'
import { handOverActions, handOverRoutes } from './hand-over.routes.tsx'
import { forgetInvitations } from './invitations.store.ts'
import { memberMessages } from './messages.ts'
import { memberRoutes, peopleActions, peopleRoutes } from './people.routes.tsx'
import { membersPersonal } from './personal.ts'

const labelOf = (name: 'people' | 'appointments') => ({ bg: memberMessages.bg[name], en: memberMessages.en[name] })

/** Who works here: roles, invitations, hand-over, appointments. */
export const members: Part = {
  actions: { ...acceptActions, ...peopleActions, ...handOverActions, ...appointmentActions },
  routes: (house) => [
    ...acceptRoutes(house),
    ...appointmentRoutes(house),
    ...peopleRoutes(house),
    ...handOverRoutes(house),
    ...memberRoutes(house),
  ],
  desk: [
    {
      label: labelOf('people'),
      action: 'network.people.read',
      of: 'organisation',
      section: 'itself',
      path: (lang, organisation) => deskPathOf(lang, organisation, 'people'),
    },
    { label: labelOf('appointments'), action: 'network.appointment.manage', of: 'network', path: appointmentsPath },
  ],
  jobs: (house) => [{ name: 'network.forget-invitations', everyHours: 24, run: async () => forget(house) }],
  commands: { 'user coordinator': coordinatorCommand },
  personal: membersPersonal,
}

const forget =
  ({ clock, settings }: House) =>
  (tx: Parameters<typeof forgetInvitations>[0]): Promise<void> =>
    forgetInvitations(tx, clock.now(), settings.ZONE)
