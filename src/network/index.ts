export {
  correctionsPath,
  deskPathOf,
  joinPath,
  networkPath,
  organisationAddress,
  organisationPath,
} from './addresses.ts'
export { actorOf } from './members/actor-of.ts'
export { firstCoordinatorLink } from './members/coordinator-link.ts'
export { appoint, setMembership } from './members/members.store.ts'
export { roleWords } from './members/messages.ts'
export { network } from './module.ts'
export type { NetworkTables } from './network.tables.ts'
export { ofOrganisation } from './organisations/of-organisation.ts'
export { type OrganisationType, schemaType } from './organisations/organisation.ts'
export {
  addOrganisation,
  findOrganisationId,
  organisationNamesById,
  readOrganisationNames,
} from './organisations/organisations.store.ts'
