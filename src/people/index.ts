export { signInPath, signOutPath } from './addresses.ts'
export {
  type Consent,
  hasConsent,
  type NewConsent,
  readConsents,
  recordConsent,
  withdrawConsent,
} from './consents/consents.store.ts'
export { type ConsentPurpose, consentWordings } from './consents/wordings.ts'
export { people } from './module.ts'
export type { PeopleTables } from './people.tables.ts'
export { addPerson, type Person } from './persons/persons.store.ts'
export { findSession, type SignedIn, startSession } from './sessions/sessions.store.ts'
export { findTicket, findTicketByCode, issueTicket, type Ticket, useTicket } from './tickets/tickets.store.ts'
