export type OrganisationType =
  | 'library'
  | 'chitalishte'
  | 'school'
  | 'museum'
  | 'theatre'
  | 'university'
  | 'municipality'
  | 'ngo'
  | 'private'

/** Draft: only its people see it. Left: history stays, the page says so. */
export type OrganisationStatus = 'draft' | 'active' | 'left'

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
