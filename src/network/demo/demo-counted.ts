import type { GroupKind, PeopleByBand, Standing } from '../groups/group.ts'

/** Groups, services and numbers of three organisations of the demonstration. Invented: nobody's real ones are meant. */
export interface DemoGroup {
  readonly key: string
  readonly organisation: string
  readonly kind: GroupKind
  readonly standing: Standing
  readonly since: number
  readonly name: { readonly bg: string; readonly en?: string }
  readonly about: { readonly bg: string; readonly en?: string }
  readonly leader: string
  readonly looking?: string
  /** Weekday, from, to, room. */
  readonly week: readonly (readonly [number, string, string, string])[]
  readonly people: PeopleByBand
  /** Ended last year. */
  readonly ended?: true
}

export const demoGroups: readonly DemoGroup[] = [
  {
    key: 'nikolovo-folk',
    organisation: 'probuda-nikolovo',
    kind: 'vocal',
    standing: 'permanent',
    since: 1978,
    name: { bg: 'Група за народни песни „Николовски гласове“', en: 'Voices of Nikolovo folk singers' },
    about: {
      bg: 'Песни от Русенско и от Капанския край, събрани от по-възрастните в селото.',
      en: 'Songs of the Ruse and Kapantsi country, learned from the elders of the village.',
    },
    leader: 'художествен ръководител',
    looking: 'алт и двама за мъжка група',
    week: [
      [2, '18:00', '19:30', 'голямата зала'],
      [4, '18:00', '19:30', 'голямата зала'],
    ],
    people: { '30-49': 3, '50-64': 6, '65-plus': 5 },
  },
  {
    key: 'nikolovo-dance',
    organisation: 'probuda-nikolovo',
    kind: 'dance',
    standing: 'permanent',
    since: 2012,
    name: { bg: 'Детски танцов състав „Пробуждане“' },
    about: { bg: 'Народни танци за деца от първи до седми клас.' },
    leader: 'хореограф',
    week: [
      [1, '17:00', '18:00', 'голямата зала'],
      [3, '17:00', '18:00', 'голямата зала'],
    ],
    people: { 'under-14': 17, '14-19': 2 },
  },
  {
    key: 'nikolovo-crafts',
    organisation: 'probuda-nikolovo',
    kind: 'clubs',
    standing: 'temporary',
    since: 2026,
    name: { bg: 'Работилница „Сръчни ръце“', en: 'Skilled Hands workshop' },
    about: {
      bg: 'Мартеници, сурвачки и плетива според празника, който идва.',
      en: 'Martenitsi, survachki and knitting, as the next feast asks.',
    },
    leader: 'библиотекар',
    week: [[6, '10:30', '12:00', 'читалнята']],
    people: { 'under-14': 8, '50-64': 3 },
  },
  {
    key: 'marten-theatre',
    organisation: 'prosveta-marten',
    kind: 'theatre',
    standing: 'permanent',
    since: 1965,
    name: { bg: 'Любителски театър „Мартенска сцена“', en: 'Marten amateur theatre' },
    about: {
      bg: 'Една премиера в годината, най-често българска комедия, и пътувания до съседните села.',
      en: 'One first night a year, mostly a Bulgarian comedy, and tours of the villages nearby.',
    },
    leader: 'режисьор',
    looking: 'двама младежи за новата пиеса',
    week: [
      [2, '18:30', '20:30', 'сцената'],
      [5, '18:30', '20:30', 'сцената'],
    ],
    people: { '20-29': 4, '30-49': 7, '50-64': 3 },
  },
  {
    key: 'marten-history',
    organisation: 'prosveta-marten',
    kind: 'local-history',
    standing: 'permanent',
    since: 2004,
    name: { bg: 'Краеведски клуб „Тегра“' },
    about: { bg: 'Събира снимки и разкази за крепостта и за дунавските рибари. Среща се веднъж седмично.' },
    leader: 'пенсиониран учител',
    week: [[3, '16:00', '17:30', 'библиотеката']],
    people: { '50-64': 4, '65-plus': 6 },
  },
  {
    key: 'marten-english',
    organisation: 'prosveta-marten',
    kind: 'languages',
    standing: 'temporary',
    since: 2022,
    name: { bg: 'Школа по английски за деца' },
    about: { bg: 'Начално ниво. Чака учител, за да продължи.' },
    leader: 'учител по английски',
    week: [],
    people: { 'under-14': 9 },
    ended: true,
  },
  {
    key: 'library-readers',
    organisation: 'rb-ruse',
    kind: 'clubs',
    standing: 'permanent',
    since: 2015,
    name: { bg: 'Читателски клуб „Сряда след шест“', en: 'Wednesdays After Six reading club' },
    about: {
      bg: 'Една книга на две седмици. Може да дойдете и без да сте я дочели.',
      en: 'A book every fortnight. You may come without having finished it.',
    },
    leader: 'библиотекар',
    week: [[3, '18:15', '19:45', 'заемна за възрастни']],
    people: { '20-29': 6, '30-49': 9, '50-64': 5, '65-plus': 4 },
  },
  {
    key: 'library-children',
    organisation: 'rb-ruse',
    kind: 'clubs',
    standing: 'permanent',
    since: 2009,
    name: { bg: 'Съботна приказка в детския отдел', en: 'Saturday stories for children' },
    about: {
      bg: 'Четене на глас и рисуване за деца от четири до осем години. Родителите остават за кафе.',
      en: 'Reading aloud and drawing for children of four to eight.',
    },
    leader: 'детски библиотекар',
    week: [[6, '11:00', '12:00', 'детски отдел']],
    people: { 'under-14': 21, unknown: 4 },
  },
]

export interface DemoService {
  readonly key: string
  readonly organisation: string
  readonly since: number
  /** Counts as new this year. */
  readonly isNew?: true
  readonly bg: { readonly name: string; readonly audience: string; readonly place: string; readonly price: string }
  readonly en?: { readonly name: string; readonly audience: string; readonly place: string; readonly price: string }
}

export const demoServices: readonly DemoService[] = [
  {
    key: 'nikolovo-lending',
    organisation: 'probuda-nikolovo',
    since: 1901,
    bg: { name: 'Заемане на книги за дома', audience: 'за всички', place: 'библиотеката', price: 'безплатно' },
  },
  {
    key: 'nikolovo-portal',
    organisation: 'probuda-nikolovo',
    since: 2026,
    isNew: true,
    bg: {
      name: 'Помощ с електронни услуги на държавата',
      audience: 'за хора над 60 години',
      place: 'компютърът в читалнята',
      price: 'безплатно',
    },
    en: {
      name: 'Help with government services online',
      audience: 'for people over 60',
      place: 'the computer in the reading room',
      price: 'free',
    },
  },
  {
    key: 'marten-hall',
    organisation: 'prosveta-marten',
    since: 1998,
    bg: {
      name: 'Зала под наем',
      audience: 'за тържества и сдружения',
      place: 'големият салон',
      price: 'по ценоразпис',
    },
  },
  {
    key: 'library-home',
    organisation: 'rb-ruse',
    since: 2020,
    bg: {
      name: 'Книга до вкъщи',
      audience: 'за хора, които трудно излизат',
      place: 'в Русе, по телефона',
      price: 'безплатно',
    },
    en: {
      name: 'Books brought home',
      audience: 'for people who go out little',
      place: 'in Ruse, by telephone',
      price: 'free',
    },
  },
  {
    key: 'library-scan',
    organisation: 'rb-ruse',
    since: 2026,
    isNew: true,
    bg: {
      name: 'Дигитализиране на семейни снимки',
      audience: 'за читатели с карта',
      place: 'отдел „Краезнание“',
      price: 'до 20 снимки безплатно',
    },
    en: {
      name: 'Scanning of family photographs',
      audience: 'for card holders',
      place: 'local studies department',
      price: 'up to 20 pictures free',
    },
  },
]

/** Numbers of last year and of this one, by key of the catalogue. */
export const demoNumbers: Readonly<Record<string, Readonly<Record<string, readonly [number, number | null]>>>> = {
  'probuda-nikolovo': {
    inhabitants: [2690, 2655],
    members: [84, 91],
    'members-full': [80, 86],
    'members-honorary': [4, 5],
    applications: [6, 9],
    'applications-accepted': [6, 8],
    'applications-refused': [0, 1],
    'subsidised-posts': [2.5, 2.5],
    staff: [3, 3],
    'staff-higher': [2, 2],
    stock: [9870, 9944],
    acquired: [121, 96],
    readers: [203, 214],
    'readers-children': [71, 78],
    visits: [2410, 2266],
    loans: [4120, 3985],
  },
  'prosveta-marten': {
    inhabitants: [3240, 3205],
    members: [112, 109],
    'members-full': [110, 107],
    'subsidised-posts': [4, 4],
    staff: [5, 5],
    stock: [14320, 14385],
    readers: [338, 341],
    loans: [5810, null],
  },
  'rb-ruse': {
    staff: [74, 73.5],
    'staff-higher': [58, 58],
    stock: [712_400, 716_900],
    acquired: [6840, 5120],
    discarded: [1900, 620],
    readers: [9820, 9455],
    'readers-children': [2310, 2290],
    visits: [148_300, 139_750],
    'visits-online': [96_500, 91_200],
    loans: [231_700, 218_400],
    'loans-home': [139_000, 131_900],
    references: [21_300, 19_870],
  },
}

/** Who pays for what. */
export const demoMarks = [
  {
    key: 'culture-programme',
    organisation: 'probuda-nikolovo',
    emblem: null,
    contract: 'К-17',
    texts: {
      bg: {
        funder: 'Община Русе, програма „Култура“',
        sentence: 'Осъществява се с подкрепата на Община Русе.',
      },
      en: {
        funder: 'Municipality of Ruse, programme Culture',
        sentence: 'Held with the support of the Municipality of Ruse.',
      },
    },
    groups: ['nikolovo-crafts'],
    services: ['nikolovo-portal'],
  },
  {
    key: 'digitisation',
    organisation: 'rb-ruse',
    emblem: 'eu',
    contract: 'РБ-04',
    texts: {
      bg: { funder: 'Европейски съюз', sentence: 'Дигитализирането е съфинансирано от Европейския съюз.' },
      en: { funder: 'European Union', sentence: 'The digitisation is co-funded by the European Union.' },
    },
    groups: [],
    services: ['library-scan'],
  },
] as const

/** Kind, days back, present, of all, decisions taken and done. */
export const demoMeetings = [
  { key: 'nikolovo-yearly', organisation: 'probuda-nikolovo', kind: 'reporting', back: 260, counts: [52, 84, 5, 5] },
  { key: 'nikolovo-board', organisation: 'probuda-nikolovo', kind: 'board', back: 40, counts: [5, 5, 3, 2] },
  { key: 'library-yearly', organisation: 'rb-ruse', kind: 'reporting', back: 280, counts: [61, 74, 4, 3] },
  { key: 'marten-yearly', organisation: 'prosveta-marten', kind: 'electing', back: 240, counts: [70, 112, 6, 4] },
] as const
