/** A venue of the demonstration. The address stands only where a public register or the institution itself prints it. */
export interface DemoVenue {
  key: string
  /** Key of a demonstration settlement. */
  settlement: string
  name: { bg: string; en?: string }
  address?: { bg: string }
  latitude?: number
  longitude?: number
}
