import type { Audience } from '../../events/event-details.ts'
import { sentencesOf } from './announced-text.ts'
import { type Doubt, nothingRead, type Reading } from './announcement.ts'

const people: readonly (readonly [Audience, RegExp])[] = [
  ['children', /^(?:деца|малчуган|дечица|най-малки|предучилищ|бебе)/iu],
  ['pupils', /^(?:учени[кц]|гимназист|младеж|тийнейдж)/iu],
  ['students', /^(?:студент)/iu],
  ['parents', /^(?:родител|семейств|майки|татковци|баби)/iu],
  ['working', /^(?:работещ)/iu],
  ['pensioners', /^(?:пенсионер|възрастни\s+хора|хора\s+от\s+третата)/iu],
  ['professionals', /^(?:учител|библиотекар|специалист|преподавател|педаго|читалищни\s+(?:дейци|секретари))/iu],
]
const who =
  '(?:деца\\p{L}*|малчугани\\p{L}*|най-малки\\p{L}*|учени(?:ци|чки)\\p{L}*|гимназисти\\p{L}*|младеж\\p{L}*|студенти\\p{L}*|родители\\p{L}*|семейства\\p{L}*|майки\\p{L}*|баби\\p{L}*|работещи\\p{L}*|пенсионери\\p{L}*|възрастни\\s+хора|учители\\p{L}*|библиотекари\\p{L}*|специалисти\\p{L}*|преподаватели\\p{L}*|читалищни\\s+дейци)'
const ages =
  '(?:\\s+(?:от|на)\\s+\\d{1,2}\\.?\\s*(?:-|–|до)?\\s*(?:\\d{1,2}\\.?)?\\s*клас|\\s*,?\\s*(?:на\\s+възраст\\s+)?(?:от|между|над|до|на)?\\s*\\d{1,2}(?:\\s*(?:-|–|до|и)\\s*\\d{1,2})?\\+?\\s*(?:-?\\s*(?:годишни|годишна|години|год\\.|г\\.))?(?:\\s+възраст)?)?'
const audience = new RegExp(
  `(?:за|с)\\s+(?<who>${who}${ages}(?:\\s*(?:,|и|или)\\s+(?:техните\\s+|за\\s+)?${who}${ages})*)`,
  'giu',
)
const everyone =
  /(?:за\s+(?:всички\s+възрасти|всяка\s+възраст|цялото\s+семейство|малки\s+и\s+големи|всички\s+желаещи))(?!\p{L})/iu
const notWho = /(?:книг\p{L}*|литература|стихове|приказки|истори\p{L}*|дарени\p{L}*|средства|помощ)\s+$/iu

/** For whom: „за деца от 7 до 12 години и техните родители“. */
export function readAudience(text: string): Reading {
  const said = [...text.matchAll(audience)].filter(
    (match) => !notWho.test(text.slice(Math.max(0, match.index - 30), match.index)),
  )
  const [first] = said
  const all = everyone.exec(text)
  const words = first?.[0] ?? all?.[0]
  const range = agesOf(text)
  const kinds = people.filter(([, sign]) =>
    said.some((match) => namesIn(match.groups?.who ?? '').some((name) => sign.test(name))),
  )
  return {
    fields: [
      ...(words ? [['audience', words.trim().toLowerCase().replace(/^с\s/u, 'за ')] as const] : []),
      ...kinds.map(([kind]) => ['audiences', kind] as const),
      ...(range?.from === undefined ? [] : [['age_from', String(range.from)] as const]),
      ...(range?.to === undefined ? [] : [['age_to', String(range.to)] as const]),
    ],
    understood: [
      ...(words ? [{ field: 'audience', said: words.trim() } as const] : []),
      ...(range ? [{ field: 'age_from', said: range.said } as const] : []),
    ],
    doubts: [],
  }
}

const namesIn = (words: string): string[] => words.split(/\s*,\s*|\s+(?:и|или|техните|за)\s+/u)

const years = '(?:г(?:од(?:ини|ишна\\s+възраст|ишни|\\.)?|\\.)?|-?\\s*годишн\\p{L}+)(?!\\p{L})'
const agePatterns: readonly RegExp[] = [
  new RegExp(`(?:от|между|на)\\s+(?<from>\\d{1,2})\\s*(?:-|–|до|и)\\s*(?<to>\\d{1,2})\\s*${years}`, 'iu'),
  /(?<![\d.:])(?<from>\d{1,2})\s*(?:-|–|до)\s*(?<to>\d{1,2})\s*(?:-?\s*годишн\p{L}+|години|год\.)/iu,
  /(?:над|след|от)\s+(?<from>\d{1,2})\s*(?:-?\s*годишн\p{L}+|години|год\.|г\.)(?:\s+нагоре)?/iu,
  /до\s+(?<to>\d{1,2})\s*(?:-?\s*годишн\p{L}+|годишна\s+възраст|години|год\.)/iu,
  /(?<![\d.:+])(?<from>\d{1,2})\+(?!\d)/u,
]

/** A house that is „на 100 години“ is no age of a visitor. */
const anniversary =
  /(?:юбилей|годишнина|от\s+създаването|история|преди|вече|повече\s+от|над\s+(?:30|40|50|60|70|80|90))[^.!?\n]{0,40}$/iu

function agesOf(text: string): { from?: number; to?: number; said: string } | undefined {
  for (const pattern of agePatterns) {
    const match = pattern.exec(text)
    if (!match || anniversary.test(text.slice(Math.max(0, match.index - 50), match.index + 3))) continue
    const { from, to } = match.groups ?? {}
    const [least, most] = [from, to].map((age) => (age === undefined ? undefined : Number(age)))
    if (least !== undefined && most !== undefined && most < least) continue
    if ((least ?? most ?? 100) > 80) continue
    return {
      ...(least === undefined ? {} : { from: least }),
      ...(most === undefined ? {} : { to: most }),
      said: match[0].trim(),
    }
  }
  return undefined
}

const free =
  /вход(?:ът)?\s*(?:[:–-]\s*|е\s+|за\s+всички\s+(?:е\s+)?)?(?:свободен|безплатен)|свободен\s+(?:вход|достъп)|безплат(?:но|ен|на|ни)(?!\p{L})|без\s+такса|free\s+(?:entry|admission)/iu
const aboutMoney = /вход|билет|цен[аи]|такс|купон|куверт|€|евро|лв|лева|price|ticket/iu
const money =
  /(?<![\d.,])(?<amount>\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(?:-|–|до)\s*(?<most>\d{1,4}(?:[.,]\d{1,2})?))?\s*(?<sign>€|евро|eur|лв\.?|лева)(?!\p{L})|€\s?(?<after>\d{1,4}(?:[.,]\d{1,2})?)/giu
const notAdmission = /награ[дж]|дарени|събра|бюджет|стойност|фонд|спечел|проект/iu

/** Euro for one lev: Council Regulation (EU) 2025/1409. */
const levaInEuro = 1.95583

/** „вход свободен“, „5 лв. / 2,56 €“, „възрастни 4 €, деца 2 €“. Leva are turned into euro where nothing is said in euro. */
export function readPrice(text: string, lines: readonly string[]): Reading {
  const amounts = sentencesOf(lines)
    .filter((sentence) => aboutMoney.test(sentence) && !notAdmission.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(money)])
  const inEuro = amounts.filter(({ groups }) => groups?.after || !/^л/iu.test(groups?.sign ?? ''))
  const said = inEuro.length > 0 ? inEuro : amounts
  const rate = inEuro.length > 0 ? 1 : levaInEuro
  const cents = said.flatMap(({ groups }) =>
    [groups?.amount ?? groups?.after, groups?.most].flatMap((typed) =>
      typed ? [Math.round((Number(typed.replace(',', '.')) * 100) / rate)] : [],
    ),
  )
  const paid = cents.filter((each) => each > 0)
  if (paid.length === 0) {
    const words = free.exec(text)?.[0]
    return words
      ? { fields: [['price', 'free']], understood: [{ field: 'price', said: words }], doubts: [] }
      : nothingRead
  }
  const [least, most] = [Math.min(...paid), Math.max(...paid)]
  const words = said.map(([each]) => each.trim()).join(', ')
  const doubts: Doubt[] = inEuro.length > 0 ? [] : [{ about: 'leva', said: words }]
  return {
    fields: [
      ['price', 'paid'],
      ['price_from', euro(least)],
      ...(most > least ? [['price_to', euro(most)] as const] : []),
    ],
    understood: [{ field: 'price', said: words }],
    doubts,
  }
}

const euro = (cents: number): string => (cents / 100).toFixed(2).replace(/\.00$/, '').replace('.', ',')

const noBooking = /(?:не\s+(?:е|се)\s+(?:необходим\p{L}*|нужн\p{L}*|изисква)|без)\s+(?:предварител\p{L}+\s+)?запис/iu
const booking =
  /предварителн\p{L}+\s+(?:запис\p{L}*|заявк\p{L}*|резервац\p{L}*)|запис(?:ване|вания|вайте|ването)\p{L}*|запишете|резерв(?:ации|ирайте|ация)|местата\s+са\s+ограничени|броят?\s+на\s+местата\s+е\s+ограничен/iu
const mustBook = /задължител|предварител|необходим|запишете|резервирайте/iu

/** „Записване на тел. …“: possible, or needed where the text says so. */
export function readBooking(text: string): Reading {
  const match = noBooking.test(text) ? null : booking.exec(text)
  if (!match) return nothingRead
  const around = text.slice(Math.max(0, match.index - 40), match.index + 80)
  const how = mustBook.test(around) ? 'needed' : 'possible'
  return { fields: [['booking', how]], understood: [{ field: 'booking', said: match[0] }], doubts: [] }
}
