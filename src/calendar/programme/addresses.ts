/** The yearly programme at an organisation's desk, without language. */
export const programmeAddress = (organisation: string, year: number, ...parts: readonly string[]): string =>
  [`/desk/calendar/${organisation}/programme/${year}`, ...parts.map(encodeURIComponent)].join('/')

/** This year's or the next one's, whichever is being worked on. */
export const currentProgrammeAddress = (organisation: string): string => `/desk/calendar/${organisation}/programme`

/** The table to fill in. */
export const templateAddress = (organisation: string): string =>
  `/desk/calendar/${organisation}/programme/template.xlsx`
