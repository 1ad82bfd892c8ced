export { networkPath, organisationAddress } from './addresses.ts'
export { network } from './module.ts'
export { type OrganisationType, schemaType } from './organisation.ts'
export type { NetworkTables } from './organisations.store.ts'
export {
  addOrganisation,
  findOrganisationId,
  organisationNamesById,
  readOrganisationNames,
} from './organisations.store.ts'
