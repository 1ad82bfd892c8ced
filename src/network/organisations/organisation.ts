export const organisationTypes = [
  'library',
  'chitalishte',
  'school',
  'museum',
  'theatre',
  'university',
  'municipality',
  'ngo',
  'private',
] as const
export type OrganisationType = (typeof organisationTypes)[number]

/** Draft: only its people see it. Left: history stays, the page says so. */
export type OrganisationStatus = 'draft' | 'active' | 'left'

/** How far it reaches: one place, one oblast, the country. */
export const organisationLevels = ['local', 'regional', 'national'] as const
export type OrganisationLevel = (typeof organisationLevels)[number]

/** schema.org type that says most without claiming too much. */
export const schemaType: Record<OrganisationType, string> = {
  library: 'Library',
  chitalishte: 'CivicStructure',
  school: 'School',
  museum: 'Museum',
  theatre: 'PerformingArtsTheater',
  university: 'CollegeOrUniversity',
  municipality: 'GovernmentOrganization',
  ngo: 'NGO',
  private: 'Organization',
}
