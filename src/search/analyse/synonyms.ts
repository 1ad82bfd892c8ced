import { termOf } from './words.ts'

/** Words that people use for one thing. Data: a line more is a group more; single words only. */
const groups: readonly string[] = [
  'библиотека книгохранилище library',
  'музей museum',
  'концерт concert',
  'изложба exhibition',
  'работилница ателие workshop',
  'лекция беседа сказка lecture talk',
  'обучение курс training course',
  'кино филм прожекция film movie cinema',
  'театър спектакъл представление theatre',
  'дете детски children kids',
  'безплатно свободен free',
  'фестивал празник festival',
  'книга четиво book',
  'среща meeting',
  'пенсионер възрастен senior',
  'хор вокален choir',
  'танц хоро dance',
  'наука научен science',
  'роботика робот robotics robot',
  'разходка екскурзия поход walk',
  'компютър дигитален computer digital',
  'рисуване живопис картина painting',
  'училище школа school',
  'поезия стихове poetry',
  'приказка сказание tale',
]

const related = new Map<string, Set<string>>()
for (const group of groups) {
  const terms = group.split(' ').map(termOf)
  for (const term of terms) {
    const known = related.get(term) ?? new Set()
    for (const other of terms) if (other !== term) known.add(other)
    related.set(term, known)
  }
}

/** Terms that mean the same or nearly; none for most. */
export const synonymsOf = (term: string): readonly string[] => [...(related.get(term) ?? [])]
