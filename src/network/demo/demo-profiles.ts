import type { OfficeRole } from '../profile/profile.ts'

/** What a demonstration organisation says of itself. Numbers and persons are invented. */
export interface DemoProfile {
  /** Key of the organisation. */
  readonly key: string
  readonly spheres: readonly ('culture' | 'education' | 'science')[]
  readonly address?: string
  readonly contacts?: readonly {
    kind: 'phone' | 'mobile' | 'email' | 'viber'
    value: string
    label?: string
    labelEn?: string
  }[]
  /** Hours from Monday on, as people write them. */
  readonly week?: readonly string[]
  /** Days from today on which it is closed, and why. */
  readonly closed?: { readonly inDays: number; readonly days: number; readonly reason: string }
  readonly people?: readonly { role: OfficeRole; name: string; since: string; agreed: boolean }[]
  readonly branches?: readonly {
    key: string
    kind: 'branch' | 'library' | 'department'
    name: string
    nameEn?: string
    phone?: string
    week?: readonly string[]
  }[]
  readonly building?: {
    halls: number
    seats: number
    rooms: number
    area?: number
    computers: number
    owner: 'own' | 'municipal' | 'state'
  }
  readonly promise?: { events: number; reply: number }
  /** Days ago that somebody looked whether all of it is true. */
  readonly checkedDaysAgo?: number
}

const library = '9-18'

export const demoProfiles: readonly DemoProfile[] = [
  {
    key: 'rb-ruse',
    spheres: ['culture', 'education', 'science'],
    address: 'ул. „Дондуков-Корсаков“ № 1',
    contacts: [
      { kind: 'phone', value: '082 000 001', label: 'Информация', labelEn: 'Information' },
      { kind: 'phone', value: '082 000 031', label: 'Детски отдел', labelEn: 'Children’s section' },
      { kind: 'email', value: 'biblioteka@example.org' },
    ],
    week: [library, library, library, library, library, '9-13'],
    closed: { inDays: 9, days: 1, reason: 'санитарен ден' },
    people: [{ role: 'director', name: 'Елена Радева', since: '2021-03-01', agreed: true }],
    branches: [
      {
        key: 'rb-children',
        kind: 'department',
        name: 'Детски отдел',
        nameEn: 'Children’s section',
        phone: '082 000 031',
        week: ['9-17', '9-17', '9-17', '9-17', '9-17'],
      },
      {
        key: 'rb-local',
        kind: 'department',
        name: 'Краезнание',
        nameEn: 'Local history',
        week: ['9-12, 13-17', '9-12, 13-17', '9-12, 13-17', '9-12, 13-17', '9-12, 13-17'],
      },
    ],
    building: { halls: 2, seats: 180, rooms: 14, area: 2400, computers: 16, owner: 'state' },
    promise: { events: 8, reply: 1 },
    checkedDaysAgo: 4,
  },
  {
    key: 'probuda-nikolovo',
    spheres: ['culture', 'education'],
    contacts: [
      { kind: 'phone', value: '082 000 002' },
      { kind: 'viber', value: '088 000 0102', label: 'след 17 ч.', labelEn: 'after 5 p.m.' },
      { kind: 'email', value: 'probuda@example.org' },
    ],
    week: ['9-12, 13-17', '9-12, 13-17', '9-12, 13-17', '9-12, 13-19', '9-12, 13-19'],
    closed: { inDays: 12, days: 3, reason: 'отпуск' },
    people: [
      { role: 'chair', name: 'Стефан Колев', since: '2023-04-15', agreed: false },
      { role: 'secretary', name: 'Иванка Петкова', since: '2019-09-01', agreed: true },
    ],
    building: { halls: 1, seats: 120, rooms: 4, computers: 5, owner: 'municipal' },
    promise: { events: 2, reply: 3 },
    checkedDaysAgo: 2,
  },
  {
    key: 'prosveta-marten',
    spheres: ['culture'],
    address: 'ул. „Христо Смирненски“\u00a0№ 7',
    contacts: [{ kind: 'phone', value: '082 000 003' }],
    week: ['8.30-12, 13-17', '8.30-12, 13-17', '8.30-12, 13-17', '8.30-12, 13-17', '8.30-12, 13-17'],
    branches: [
      {
        key: 'marten-library',
        kind: 'library',
        name: 'Библиотека при читалището',
        week: ['9-12', '9-12', '9-12', '14-18', '14-18'],
      },
    ],
    building: { halls: 1, seats: 210, rooms: 6, area: 900, computers: 3, owner: 'municipal' },
    promise: { events: 2, reply: 3 },
    checkedDaysAgo: 40,
  },
  {
    key: 'history-museum',
    spheres: ['culture', 'science'],
    address: 'пл. „Княз Александър Батенберг“ № 3',
    contacts: [
      { kind: 'phone', value: '082 000 005' },
      { kind: 'email', value: 'muzey@example.org' },
    ],
    week: ['9-18', '9-18', '9-18', '9-18', '9-18', '9-18', '9-18'],
    building: { halls: 3, seats: 90, rooms: 11, computers: 1, owner: 'state' },
    checkedDaysAgo: 15,
  },
  {
    key: 'gallery',
    spheres: ['culture'],
    address: 'ул. „Борисова“ № 39',
    week: ['', '10-18', '10-18', '10-18', '10-18', '10-18', '10-18'],
  },
  {
    key: 'university',
    spheres: ['education', 'science'],
    address: 'ул. „Студентска“ № 8',
    promise: { events: 3, reply: 2 },
  },
  { key: 'opera', spheres: ['culture'], address: 'пл. „Света Троица“ № 7' },
  {
    key: 'zora',
    spheres: ['culture', 'education'],
    week: ['10-19', '10-19', '10-19', '10-19', '10-19'],
    building: { halls: 1, seats: 340, rooms: 9, computers: 2, owner: 'own' },
  },
  {
    key: 'byala',
    spheres: ['culture', 'education'],
    week: ['8-12, 13-17', '8-12, 13-17', '8-12, 13-17', '8-12, 13-17', '8-12, 13-17'],
    building: { halls: 1, seats: 260, rooms: 7, computers: 6, owner: 'municipal' },
  },
]

export interface DemoCorrection {
  readonly key: string
  readonly organisation: string
  readonly slug: string
  readonly wrong: string
  readonly right: string
  readonly toldBy: string | null
  readonly daysAgo: number
}

export const demoCorrections: readonly DemoCorrection[] = [
  {
    key: 'library-saturday',
    organisation: 'rb-ruse',
    slug: 'biblioteka-lyuben-karavelov-ruse',
    wrong: 'Събота: 9:00 – 17:00 ч.',
    right: 'В събота библиотеката е отворена до 13:00 ч.',
    toldBy: 'читател, който дошъл в два',
    daysAgo: 6,
  },
  {
    key: 'probuda-phone',
    organisation: 'probuda-nikolovo',
    slug: 'probuda-1901-nikolovo',
    wrong: 'Телефонът беше с разменени две цифри.',
    right: 'Телефонът на читалището е 082 000 002.',
    toldBy: null,
    daysAgo: 20,
  },
]
