import { createHash } from 'node:crypto'
import type { ICalEvent, ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { fold } from '#src/platform/language/fold.ts'
import { levelWords } from '#src/platform/language/terms.ts'
import { kindWords } from '../../desk/form-messages.ts'
import { guessKind } from '../../desk/guess-kind.ts'
import { countedKindWords } from '../../events/detail-words.ts'
import type { Price } from '../../events/event.ts'
import type { EventDetails } from '../../events/event-details.ts'
import { amountIn, fundsIn, type PlannedFund } from '../../programme/planned-fund.ts'
import type { ProgrammeItem } from '../../programme/programme-item.ts'
import type { IncomingEvent, IncomingMore } from '../incoming.ts'
import { isHouseName } from '../is-house-name.ts'
import { pageAddress } from '../page-address.ts'
import type { TableField } from './fields.ts'
import type { PlanFrame } from './plan-year.ts'
import { sphereWords } from './table-words.ts'
import type { When } from './when.ts'
import { isAway, keyOfWords, peopleIn } from './words.ts'

/** One row by what its columns hold. */
export interface NamedRow {
  readonly of: (field: TableField) => string
  readonly headingOf: (field: TableField) => string
  /** Columns of money, each with its heading. */
  readonly funds: readonly { readonly heading: string; readonly cell: string }[]
}

interface RowFrame extends PlanFrame {
  readonly uid: string
  readonly zone: string
}

/** The event of a row whose time was understood. */
export function eventOfRow(row: NamedRow, when: When, frame: RowFrame): IncomingEvent {
  const title = row.of('title')
  return {
    series: { uid: frame.uid, master: { ...timesOf(when, frame.zone), ...wordsOf(row, frame, when) }, overrides: [] },
    more: moreOf(row, title, when, frame),
  }
}

const none = {
  recurrenceId: null,
  thisAndFuture: false,
  categories: [],
  sequence: 0,
  lastModified: null,
  geo: null,
  exdates: [],
  organizerName: null,
  classification: 'public',
  altDescriptionHtml: null,
} as const

type Times = Pick<ICalEvent, 'start' | 'end' | 'rrule' | 'rdates'>

/** A stretch with hours is that hour on each of its days; without hours it lasts. */
function timesOf({ days, last, from, to, rule }: When, zone: string): Times {
  const [first, ...others] = days
  if (from === null) {
    const whole = (day: Temporal.PlainDate): ICalTime => ({ kind: 'date', date: day.toString() })
    const end = (last ?? first).add({ days: 1 })
    const rrule = rule?.((day) => day.toString().replaceAll('-', '')) ?? null
    return { start: whole(first), end: whole(end), rrule, rdates: others.map(whole) }
  }
  const at = (day: Temporal.PlainDate, time: Temporal.PlainTime): ICalTime => ({
    kind: 'local',
    local: day.toPlainDateTime(time).toString({ smallestUnit: 'second' }),
    zone,
  })
  const over = to !== null && Temporal.PlainTime.compare(to, from) <= 0 ? 1 : 0
  return {
    start: at(first, from),
    end: to === null ? null : at(first.add({ days: over }), to),
    rrule:
      rule?.((day) => endOfDay(day, zone)) ?? (last === null ? null : `FREQ=DAILY;COUNT=${first.until(last).days + 1}`),
    rdates: others.map((day) => at(day, from)),
  }
}

/** UNTIL of a rule with hours is in UTC (RFC 5545, 3.3.10). */
const endOfDay = (day: Temporal.PlainDate, zone: string): string =>
  day
    .toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' })
    .toInstant()
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '')

function wordsOf(row: NamedRow, { isPlan, uid }: RowFrame, { precise }: When) {
  return {
    ...none,
    uid,
    summary: row.of('title').replaceAll(/\s+/g, ' '),
    description: row.of('description'),
    location: row.of('place').replaceAll(/\s+/g, ' '),
    url: null,
    status: statusIn(row.of('status'), isPlan || precise === 'month'),
  }
}

function statusIn(cell: string, planned: boolean): ICalEvent['status'] {
  const said = fold(cell)
  if (/^(?:отмен|отпад|cancel)/u.test(said)) return 'cancelled'
  if (/^(?:потвърд|проведен|confirm|held)/u.test(said)) return 'confirmed'
  return planned || /^(?:план|отлож|plan|tentative)/u.test(said) ? 'tentative' : 'confirmed'
}

function moreOf(row: NamedRow, title: string, when: When, frame: RowFrame): IncomingMore {
  const url = pageAddress(row.of('url'))
  const organiser = row.of('organiser')
  const sphere = keyOfWords(row.of('sphere'), sphereWords)
  const price = priceIn(row.of('price').slice(0, 300))
  const audience = isNumber(row.of('audience')) ? '' : row.of('audience').slice(0, 300)
  const groups = row
    .of('group')
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 10)
  return {
    kind: keyOfWords(row.of('kind'), kindWords) ?? guessKind(`${title} ${row.of('kind')}`),
    ...(url === undefined ? {} : { url }),
    ...(organiser !== '' && isHouseName(organiser) ? { organiser } : {}),
    ...(sphere === undefined ? {} : { sphere }),
    ...(price === null ? {} : { price }),
    ...(audience === '' ? {} : { audience }),
    ...(groups.length === 0 ? {} : { groups }),
    details: detailsOf(row, when, frame),
    ...(frame.isPlan ? { programme: itemOf(row, when, frame) } : {}),
  }
}

/** Under „Публика“ some write who, and others how many. */
const isNumber = (cell: string): boolean => /^\d[\d\s\u00a0]*$/u.test(cell)

function priceIn(cell: string): Price | null {
  if (/свободен|безплат|free/iu.test(cell)) return { from: 0, to: null, currency: 'EUR' }
  const amounts = pricesIn(cell)
  const [first] = amounts
  const cents = amounts.filter(({ currency }) => currency === first?.currency).flatMap((each) => each.cents ?? [])
  const [from, to] = [Math.min(...cents), Math.max(...cents)]
  return !first || cents.length === 0 || to > 100_000_00
    ? null
    : { from, to: to > from ? to : null, currency: first.currency }
}

const priced =
  /(?:(?<least>\d{1,5}(?:[.,]\d{1,2})?)\s?(?:[-–—]|до)\s?)?(?<most>\d[\d \u00a0.,]{0,12})(?<sign>€|евро|eur|лв|лева|bgn)/giu

/** „от 5 до 10 лв.“, „възрастни 10 лв., деца 5 лв.“: the sign of the last holds for both; without one the first number counts. */
function pricesIn(cell: string): ReturnType<typeof amountIn>[] {
  const found = cell
    .matchAll(priced)
    .flatMap(({ groups }) => [groups?.least, groups?.most].map((sum) => [sum, groups?.sign]))
  const amounts = [...found].flatMap(([sum, sign]) => (sum === undefined ? [] : amountIn(`${sum} ${sign}`, '')))
  return amounts.length > 0 ? amounts : [amountIn(cell, '')]
}

function detailsOf(row: NamedRow, { precise }: When, { isPlan }: RowFrame): Partial<EventDetails> {
  const countedKind = keyOfWords(row.of('countedKind'), countedKindWords)
  const level = keyOfWords(row.of('level'), levelWords)
  const partners = namesIn(row.of('partners')).filter(isHouseName)
  const number = row.of('number')
  return {
    precise,
    away: isAway(row.of('away'), row.headingOf('away')),
    ...(countedKind === undefined ? {} : { countedKind }),
    ...(level === undefined ? {} : { level }),
    ...(isPlan && number !== '' ? { programmeItem: number.slice(0, 100) } : {}),
    roles: partners.map((name) => ({ role: 'co-organiser', organisationId: null, name })),
  }
}

const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n]|,(?![^„]*“)/u)
    .map((name) => name.trim().slice(0, 200))
    .filter((name) => name !== '')
    .slice(0, 20)

function itemOf(row: NamedRow, { days }: When, { year }: RowFrame): ProgrammeItem {
  const words = (field: TableField, most = 300) => row.of(field).slice(0, most) || null
  return {
    year: year ?? days[0].year,
    number: words('number', 100),
    responsible: words('responsible'),
    partners: words('partners', 500),
    group: words('group'),
    expected: peopleIn(row.of('expected') || (isNumber(row.of('audience')) ? row.of('audience') : '')),
    funds: fundsOf(row),
  }
}

function fundsOf(row: NamedRow): PlannedFund[] {
  const columns = row.funds
    .map(({ heading, cell }) => ({
      source: heading
        .replaceAll(/\([^)]*\)/gu, ' ')
        .trim()
        .slice(0, 200),
      ...amountIn(cell, heading),
    }))
    .filter(({ cents }) => cents !== null && cents > 0)
  if (columns.length > 0) return columns
  const budget = row.of('budget')
  const heading = row.headingOf('budget')
  const whole = budget === '' ? null : amountIn(budget, heading)
  // „500 € от общината“ in the column of the amount says its source as well.
  const funds = row.of('funds') || (/\p{L}{4}/u.test(budget) ? budget : '')
  return fundsIn(funds, heading, whole)
}

/** Of a plan its number, else its title and month, as long as that names one row of the file alone. */
export const rowKeys = (row: NamedRow, when: When, { isPlan, year }: PlanFrame) => {
  const [day] = when.days
  const month = day.toString().slice(0, 7)
  const title = createHash('sha256')
    .update(fold(row.of('title')))
    .digest('base64url')
    .slice(0, 16)
  const number = fold(row.of('number'))
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/\.$/u, '')
  const hour = when.from?.toString({ smallestUnit: 'minute' }) ?? ''
  return {
    number: isPlan && number !== '' ? `plan-${year ?? day.year}-${number}` : null,
    month: `row-${month}-${title}`,
    day: `row-${day}-${title}`,
    hour: `row-${day}T${hour}-${title}`,
  }
}
