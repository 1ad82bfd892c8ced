export { accountPath, dataAddress, dataPath, signInPath, signOutPath } from './addresses.ts'
export {
  type Consent,
  readConsents,
  recordConsent,
  removeConsentsAbout,
  withdrawConsent,
} from './consents/consents.store.ts'
export { consentWordings } from './consents/wordings.ts'
export { people } from './module.ts'
export type { PeopleTables } from './people.tables.ts'
export { type NewPersonValues, readNewPerson } from './persons/new-person.form.ts'
export { NewPersonFields } from './persons/new-person.view.tsx'
export { addPerson, findPerson, findPersonsByMail } from './persons/persons.store.ts'
export { recogniseSession } from './sessions/recognise-session.ts'
export { revokeSessions, startSession } from './sessions/sessions.store.ts'
export { OwnDeviceField } from './sign-in/own-device.view.tsx'
export { signInAs } from './sign-in/sign-in-as.ts'
export { findTicket, findTicketByCode, issueTicket, type Ticket, useTicket } from './tickets/tickets.store.ts'
