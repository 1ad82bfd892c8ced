import { findAudience } from '#src/platform/language/find-audience.ts'
import { findPrice } from '#src/platform/language/find-price.ts'
import type { Audience } from '#src/platform/language/terms.ts'
import { nothingRead, type Reading } from './announcement.ts'

const people: readonly (readonly [Audience, RegExp])[] = [
  ['children', /^(?:деца|малчуган|дечица|най-малки|предучилищ|бебе)/iu],
  ['pupils', /^(?:учени[кц]|гимназист|младеж|тийнейдж)/iu],
  ['students', /^(?:студент)/iu],
  ['parents', /^(?:родител|семейств|майки|татковци|баби)/iu],
  ['working', /^(?:работещ)/iu],
  ['pensioners', /^(?:пенсионер|възрастни\s+хора|хора\s+от\s+третата)/iu],
  ['professionals', /^(?:учител|библиотекар|специалист|преподавател|педаго|читалищни\s+(?:дейци|секретари))/iu],
]
/** For whom: „за деца от 7 до 12 години и техните родители“. */
export function readAudience(text: string): Reading {
  const { said, names, ages } = findAudience(text)
  const kinds = people.filter(([, sign]) => names.some((name) => sign.test(name)))
  return {
    fields: [
      ...(said ? [['audience', said.trim().toLowerCase().replace(/^с\s/u, 'за ')] as const] : []),
      ...kinds.map(([kind]) => ['audiences', kind] as const),
      ...(ages?.from === undefined ? [] : [['age_from', String(ages.from)] as const]),
      ...(ages?.to === undefined ? [] : [['age_to', String(ages.to)] as const]),
    ],
    understood: [
      ...(said ? [{ field: 'audience', said: said.trim() } as const] : []),
      ...(ages ? [{ field: 'age_from', said: ages.said } as const] : []),
    ],
    doubts: [],
  }
}

/** „вход свободен“, „5 лв. / 2,56 €“, „възрастни 4 €, деца 2 €“. Leva are turned into euro where nothing is said in euro. */
export function readPrice(text: string, lines: readonly string[]): Reading {
  const price = findPrice(text, lines)
  if (!price) return nothingRead
  const understood = [{ field: 'price', said: price.said }] as const
  if (price.kind === 'free') return { fields: [['price', 'free']], understood, doubts: [] }
  const { said, least, most, inLeva } = price
  return {
    fields: [
      ['price', 'paid'],
      ['price_from', euro(least)],
      ...(most > least ? [['price_to', euro(most)] as const] : []),
    ],
    understood,
    doubts: inLeva ? [{ about: 'leva', said }] : [],
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
