import { fold } from '#src/platform/language/fold.ts'

/**
 * What a column of a table may hold, and how people head it, folded and without signs. `fund` may stand more than once: each such
 * column is one source of money; several columns of `place` are one place together.
 */
const headings = {
  number: ['№', 'no', 'номер', '№ по ред', 'пореден номер', '№ по план', 'n', 'id', 'number'],
  title: [
    ...['мероприятие', 'мероприятия', 'събитие', 'събития', 'наименование', 'заглавие', 'име', 'проява', 'прояви'],
    ...[
      'изява',
      'дейност',
      'дейности',
      'инициатива',
      'тема',
      'наименование на мероприятието',
      'наименование на събитието',
    ],
    ...[
      'наименование на проявата',
      'име на събитието',
      'културно събитие',
      'културна проява',
      'вид и наименование',
      'съдържание',
    ],
    ...['event', 'title', 'name', 'activity', 'summary', 'subject'],
  ],
  date: [
    ...[
      'дата',
      'дати',
      'кога',
      'ден',
      'дата на провеждане',
      'време на провеждане',
      'срок',
      'срок на изпълнение',
      'период',
    ],
    ...['дата и час', 'дата период', 'дата час', 'време', 'начална дата', 'от дата', 'дата на събитието'],
    ...['date', 'when', 'start date', 'date and time', 'starts', 'dtstart'],
  ],
  lastDay: [
    ...['крайна дата', 'до дата', 'дата до', 'период до', 'срок до', 'последен ден'],
    ...['end date', 'date to', 'last day', 'ends', 'dtend'],
  ],
  month: ['месец', 'month'],
  year: ['година', 'year'],
  hour: [
    'час',
    'начален час',
    'начало',
    'от час',
    'час от',
    'час на провеждане',
    'начало час',
    'time',
    'start time',
    'start',
    'hour',
  ],
  endHour: ['край', 'краен час', 'до час', 'час до', 'end', 'end time', 'time to'],
  place: [
    ...['място', 'място на провеждане', 'къде', 'зала', 'локация', 'адрес', 'населено място', 'място провеждане'],
    ...['venue', 'place', 'location', 'where', 'address'],
  ],
  away: [
    'в седалището извън',
    'седалище',
    'в седалището',
    'седалище извън',
    'извън седалището',
    'в извън седалището',
    'away',
  ],
  responsible: [
    ...['отговорник', 'отговорници', 'отговаря', 'отговорно лице', 'отговорни лица', 'изпълнител', 'изпълнители'],
    ...['отговорник за изпълнението', 'лице за контакт', 'responsible', 'responsible person', 'contact person'],
  ],
  organiser: ['организатор', 'организатори', 'организира', 'институция', 'organiser', 'organizer'],
  partners: [
    'партньор',
    'партньори',
    'съорганизатор',
    'съорганизатори',
    'с участието на',
    'в партньорство с',
    'partners',
    'partner',
  ],
  group: [
    'група',
    'състав',
    'състави',
    'клуб',
    'формация',
    'колектив',
    'художествен състав',
    'участващ състав',
    'group',
  ],
  audience: ['публика', 'за кого', 'аудитория', 'целева група', 'предназначено за', 'audience', 'for whom'],
  expected: [
    ...['очаквана публика', 'очакван брой', 'очакван брой посетители', 'очакван брой участници', 'брой участници'],
    ...['брой посетители', 'очаквани посетители', 'брой публика', 'expected audience', 'expected', 'attendance'],
  ],
  kind: [
    'вид',
    'вид на събитието',
    'вид събитие',
    'вид на проявата',
    'тип',
    'жанр',
    'форма',
    'kind',
    'type',
    'category',
  ],
  sphere: ['направление', 'област', 'сфера', 'sphere', 'field'],
  countedKind: ['как се брои', 'вид за отчета', 'вид по нси', 'отчетен вид', 'counted kind', 'counts as'],
  level: ['ниво', 'обхват', 'мащаб', 'level'],
  budget: [
    ...[
      'бюджет',
      'средства',
      'сума',
      'стойност',
      'необходими средства',
      'планирани средства',
      'разходи',
      'финансов план',
    ],
    ...['прогнозен бюджет', 'необходим бюджет', 'финансови средства', 'budget', 'cost', 'amount', 'costs'],
  ],
  funds: [
    ...[
      'източник на средства',
      'източник',
      'източник на финансиране',
      'финансиране',
      'източници на финансиране',
      'за сметка на',
    ],
    ...['източници на средства', 'funding', 'source of funds', 'funding source', 'funds'],
  ],
  fund: [
    ...[
      'държавна субсидия',
      'субсидия',
      'общински бюджет',
      'община',
      'собствени средства',
      'собствени приходи',
      'дарения',
    ],
    ...[
      'спонсори',
      'спонсорство',
      'проекти',
      'по проект',
      'по проекти',
      'собствени',
      'общинско дофинансиране',
      'own funds',
      'donations',
      'state subsidy',
    ],
  ],
  price: ['вход', 'цена', 'билет', 'такса', 'цена на билета', 'admission', 'price', 'ticket'],
  status: ['състояние', 'статус', 'status', 'state'],
  url: ['линк', 'връзка', 'сайт', 'интернет', 'страница', 'интернет адрес', 'url', 'link', 'web'],
  description: [
    'описание',
    'кратко описание',
    'бележки',
    'забележка',
    'забележки',
    'анотация',
    'пояснение',
    'description',
    'notes',
  ],
} as const satisfies Record<string, readonly string[]>

export type TableField = keyof typeof headings
export const tableFields = Object.keys(headings) as TableField[]
const isTableField = (word: string): word is TableField => Object.hasOwn(headings, word)

const plain = (heading: string): string =>
  fold(heading.replaceAll(/\([^)]*\)/g, ' '))
    .replaceAll(/[^\p{L}\p{N}№]+/gu, ' ')
    .replaceAll(/ (?:лв|лева|€|евро|eur|bgn)(?= |$)/gu, '')
    .trim()

const byHeading = new Map(tableFields.flatMap((field) => headings[field].map((heading) => [plain(heading), field])))

/** What a heading is taken for by itself; null where nobody could know. */
export function fieldOf(heading: string): TableField | null {
  const words = plain(heading)
  if (words === '') return null
  const exact = byHeading.get(words) ?? byHeading.get(words.replace(/^(?:№|no) /, ''))
  if (exact) return exact
  // „Място на провеждане на събитието“ begins as a known one does; of several the longest counts.
  const known = [...byHeading.keys()].filter((each) => each.length >= 4 && `${words} `.startsWith(`${each} `))
  const longest = known.sort((one, other) => other.length - one.length)[0]
  return longest === undefined ? null : (byHeading.get(longest) ?? null)
}

export interface Columns {
  readonly headings: readonly string[]
  /** Of each column, in their order. */
  readonly fields: readonly (TableField | null)[]
}

/** „Населено място“ and „Зала“ are one place, and every source of money is one of its own. */
const several: ReadonlySet<TableField> = new Set(['fund', 'place'])

/** „Време“ alone says the day, beside „Дата“ the hour. */
function meaningAmong(names: readonly string[]): (name: string) => TableField | null {
  const isTime = (name: string) => plain(name) === 'време'
  const hasDate = names.some((name) => !isTime(name) && fieldOf(name) === 'date')
  return (name) => (hasDate && isTime(name) ? 'hour' : fieldOf(name))
}

/** Each field once, but for those that may stand several times; what a person has said comes first. */
export function matchColumns(names: readonly string[], said: Readonly<Record<string, string>> = {}): Columns {
  const taken = new Set<TableField>()
  const take = (field: TableField | null): TableField | null => {
    if (field === null || (!several.has(field) && taken.has(field))) return null
    taken.add(field)
    return field
  }
  const wishes = names.map((name) => said[name])
  const meaningOf = meaningAmong(names)
  const first = wishes.map((wish) => (wish !== undefined && isTableField(wish) ? take(wish) : null))
  const fields = names.map((name, at) => first[at] ?? (wishes[at] === undefined ? take(meaningOf(name)) : null))
  return { headings: names, fields }
}
