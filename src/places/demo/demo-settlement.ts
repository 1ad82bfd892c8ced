/** A settlement of the demonstration: real, as the EKATTE register and the postal register write it, never in capitals. */
export interface DemoSettlement {
  key: string
  name: string
  kind: 'гр.' | 'с.'
  ekatte: string
  municipality: string
  oblast: string
  /** Degrees of the centre, WGS 84. */
  latitude: number
  longitude: number
}
