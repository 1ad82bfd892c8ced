import { fold } from '#src/platform/language/fold.ts'

/** Beginnings of the words by which a house calls itself, folded. */
const words = [
  ...['библиотек', 'читалищ', 'музе', 'галери', 'театър', 'опера', 'филхармони', 'училищ', 'гимнази', 'университет'],
  ...['община', 'кметств', 'областн', 'регионалн', 'национал', 'общинск', 'център', 'институт', 'академи'],
  ...['фондаци', 'сдружени', 'асоциаци', 'дружеств', 'съюз', 'клуб', 'ансамб', 'оркест', 'школ', 'кино'],
  ...[
    'librar',
    'museum',
    'galler',
    'theat',
    'opera',
    'school',
    'universit',
    'municipal',
    'centre',
    'center',
    'institut',
  ],
  ...[
    'foundation',
    'associat',
    'society',
    'union',
    'club',
    'orchestra',
    'choir',
    'academ',
    'cinema',
    'network',
    'festival',
  ],
].map(fold)
const whole = new Set(['дом', 'хор', 'нч', 'рб', 'нпо', 'рим', 'оу', 'су', 'ngo', 'ltd', 'еоод', 'оод'].map(fold))

/** Whether a name in words is that of a house and not of a person; in doubt a person, whose name is not taken in. */
export function isHouseName(name: string): boolean {
  if (name.includes('@')) return false
  if (/[„“"«»]/.test(name)) return true
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => whole.has(word) || words.some((start) => word.startsWith(start)))
}
