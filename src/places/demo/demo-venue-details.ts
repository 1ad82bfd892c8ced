import type { Access } from '../venues/venue.ts'

/** Which organisation of the demonstration keeps which venue; most have the same key. */
export const demoKeepers: ReadonlyMap<string, string> = new Map([
  ...[
    ...['rb-ruse', 'probuda-nikolovo', 'prosveta-marten', 'university', 'history-museum', 'gallery', 'opera'],
    ...['puppet-theatre', 'mathematics-school', 'electronics-school', 'arts-school', 'zora', 'angel-kanchev'],
    ...['zahari-stoyanov', 'vasil-levski', 'prosveta-1915', 'basarbovo', 'byala', 'slivo-pole', 'ryahovo'],
    ...['ivanovo', 'cherven'],
  ].map((key) => [key, key] as const),
  ['dohodno', 'drama-theatre'],
  ['canetti-house', 'canetti'],
  ...['ecomuseum', 'pantheon', 'sexaginta-prista'].map((key) => [key, 'history-museum'] as const),
])

export interface DemoVenueDetails {
  readonly access: Access
  readonly phone?: string
  readonly notes?: Partial<Record<'step_free_note' | 'toilet_note' | 'hearing_loop_note' | 'parking_note', string>>
  readonly arrival?: string
  readonly wayBack?: string
  readonly rooms: readonly {
    readonly key: string
    readonly bg: string
    readonly en: string
    readonly seats: number | null
    readonly equipment?: string
  }[]
}

/** What a visit on the spot would have found: made up for the demonstration, as its events are. */
export const demoDetails: Readonly<Record<string, DemoVenueDetails>> = {
  'rb-ruse': {
    access: { step_free: 'yes', toilet: 'yes', hearing_loop: 'unknown', parking: 'no' },
    phone: '082 820 126',
    notes: {
      step_free_note: 'Рампа откъм двора, позвънете на звънеца до нея.',
      parking_note: 'Най-близкият паркинг е на 300\u00a0м.',
    },
    arrival: 'С автобус 9 и 11 до спирка „Пантеона“, после 5\u00a0минути пеша.',
    wayBack: 'Последният автобус към „Дружба“ минава в 22:20. Такси спира пред главния вход.',
    rooms: [
      { key: 'rb-ruse-hall', bg: 'голяма читалня', en: 'main reading room', seats: 90, equipment: 'екран, озвучаване' },
      { key: 'rb-ruse-children', bg: 'детски отдел', en: 'children’s department', seats: 30 },
    ],
  },
  'probuda-nikolovo': {
    access: { step_free: 'no', toilet: 'no', hearing_loop: 'no', parking: 'yes' },
    phone: '0888 123 456',
    notes: {
      step_free_note: 'Три стъпала без парапет; помагаме, ако се обадите предния ден.',
      parking_note: 'Пред входа.',
    },
    arrival: 'От Русе с автобус 12, последна спирка. От нея до читалището са 200\u00a0м.',
    wayBack: 'Последният автобус за Русе тръгва в 21:10. След него: такси от Русе, около 6\u00a0€.',
    rooms: [
      { key: 'probuda-nikolovo-hall', bg: 'основна зала', en: 'main hall', seats: 160, equipment: 'сцена, озвучаване' },
    ],
  },
  'prosveta-marten': {
    access: { step_free: 'yes', toilet: 'unknown', hearing_loop: 'unknown', parking: 'yes' },
    arrival: 'От Русе с автобус 28 до площада в Мартен.',
    wayBack: 'Последният автобус за Русе тръгва в 20:40.',
    rooms: [{ key: 'prosveta-marten-hall', bg: 'основна зала', en: 'main hall', seats: 220 }],
  },
  opera: {
    access: { step_free: 'yes', toilet: 'yes', hearing_loop: 'yes', parking: 'no' },
    notes: { hearing_loop_note: 'В партера, редове 1 – 8.' },
    rooms: [{ key: 'opera-hall', bg: 'голяма зала', en: 'main hall', seats: 600, equipment: 'сцена, оркестрина' }],
  },
}
