/** An organisation of the demonstration: a real institution, with an invented telephone number and no office-holders. */
export interface DemoOrganisation {
  key: string
  slug: string
  /** The year stands in the name exactly as the statute or the public register writes it. */
  name: { bg: string; en?: string }
  shortName?: string
  type: 'library' | 'chitalishte' | 'school' | 'museum' | 'theatre' | 'university' | 'municipality' | 'ngo' | 'private'
  /** Key of a demonstration settlement. */
  settlement: string
  foundedYear?: number
  about: { bg: string; en?: string }
  phone: string
}
