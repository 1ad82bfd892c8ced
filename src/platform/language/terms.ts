import { phrases } from '../i18n/phrases.ts'

/** Words by which rooms sort what they tell, the same in all of them: what it is about, for whom it is, how far it reaches. */
export const topics = [
  'books',
  'music',
  'theatre',
  'cinema',
  'dance',
  'folklore',
  'art',
  'crafts',
  'history',
  'nature',
  'technology',
  'health',
  'languages',
  'career',
  'society',
  'sport',
  'holidays',
] as const
export type Topic = (typeof topics)[number]

export const audiences = [
  'children',
  'pupils',
  'students',
  'parents',
  'working',
  'pensioners',
  'professionals',
] as const
export type Audience = (typeof audiences)[number]

export const levels = ['local', 'municipal', 'regional', 'national', 'international'] as const
export type Level = (typeof levels)[number]

export const topicWords = phrases({
  books: { bg: 'книги', en: 'books' },
  music: { bg: 'музика', en: 'music' },
  theatre: { bg: 'театър', en: 'theatre' },
  cinema: { bg: 'кино', en: 'cinema' },
  dance: { bg: 'танци', en: 'dance' },
  folklore: { bg: 'фолклор', en: 'folklore' },
  art: { bg: 'изобразително изкуство', en: 'visual arts' },
  crafts: { bg: 'занаяти', en: 'crafts' },
  history: { bg: 'история и краезнание', en: 'history' },
  nature: { bg: 'природа', en: 'nature' },
  technology: { bg: 'технологии', en: 'technology' },
  health: { bg: 'здраве', en: 'health' },
  languages: { bg: 'езици', en: 'languages' },
  career: { bg: 'работа и професия', en: 'work and career' },
  society: { bg: 'общество', en: 'society' },
  sport: { bg: 'спорт', en: 'sport' },
  holidays: { bg: 'празници', en: 'holidays' },
})

export const audienceWords = phrases({
  children: { bg: 'деца', en: 'children' },
  pupils: { bg: 'ученици', en: 'pupils' },
  students: { bg: 'студенти', en: 'students' },
  parents: { bg: 'родители', en: 'parents' },
  working: { bg: 'работещи', en: 'working people' },
  pensioners: { bg: 'пенсионери', en: 'pensioners' },
  professionals: { bg: 'специалисти', en: 'professionals' },
})

export const levelWords = phrases({
  local: { bg: 'местно', en: 'local' },
  municipal: { bg: 'общинско', en: 'municipal' },
  regional: { bg: 'регионално', en: 'regional' },
  national: { bg: 'национално', en: 'national' },
  international: { bg: 'международно', en: 'international' },
})
