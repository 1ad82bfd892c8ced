export {
  correctionsPath,
  deskPathOf,
  joinPath,
  networkPath,
  organisationAddress,
  organisationPath,
  tellPath,
} from './addresses.ts'
export { eraseCorrections, recordCorrection } from './corrections/corrections.store.ts'
export { mistakePart } from './corrections/mistake-part.view.tsx'
export { type FundingMark, fundingWords } from './funding-marks/funding-mark.ts'
export { attachFunding, fundedTargets, readFunding, readMarks } from './funding-marks/funding-marks.store.ts'
export { FundingField, FundingNotes } from './funding-marks/funding-notes.view.tsx'
export { readGroupNames } from './groups/group-names.store.ts'
export { readCoordinators } from './joining/coordinators.store.ts'
export { actorOf } from './members/actor-of.ts'
export { type Caretaker, readCaretakers } from './members/caretakers.store.ts'
export { firstCoordinatorLink } from './members/coordinator-link.ts'
export { readManagers } from './members/managers.store.ts'
export { appoint, setMembership } from './members/members.store.ts'
export { roleWords } from './members/messages.ts'
export { network } from './module.ts'
export type { NetworkTables } from './network.tables.ts'
export { type Letterhead, readLetterhead } from './organisations/letterhead.store.ts'
export { ofOrganisation } from './organisations/of-organisation.ts'
export { type OrganisationType, schemaType } from './organisations/organisation.ts'
export {
  addOrganisation,
  findOrganisationId,
  organisationNamesById,
  readOrganisationNames,
  searchOrganisations,
} from './organisations/organisations.store.ts'
export { partnersByName } from './organisations/partners-by-name.ts'
export { readTypedSpans } from './profile/opening-hours.ts'
