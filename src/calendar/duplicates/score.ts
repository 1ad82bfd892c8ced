import { placeLikeness } from './place-likeness.ts'
import { type TitleLikeness, titleLikeness } from './title-likeness.ts'
import type { TraitDate, Traits } from './traits.ts'

/** `certain` ones are joined at once, `doubtful` ones are asked about. */
export type Verdict = 'certain' | 'doubtful' | 'different'

export interface Likeness {
  /** 0 to 1. */
  readonly score: number
  readonly verdict: Verdict
}

/** Fitted on the half of the labelled pairs that is meant for it (decisions/0021). */
const thresholds = { certain: 0.8, doubtful: 0.66 } as const

const weights = { title: 0.56, place: 0.24, organiser: 0.1, time: 0.1 } as const
/** Below this the same hour in the same house does not make one event of two. */
const leastTitle = 0.5
const nearSeconds = 15 * 60
/** Most that a pair can reach of which one thing says that it is two events. */
const caps = {
  apart: 0.5,
  otherAudience: 0.5,
  elsewhere: 0.6,
  otherRoom: 0.5,
  otherRoomSameTitle: 0.75,
  otherTitle: 0.62,
  disagreeSome: 0.79,
  mixedSeries: 0.79,
  otherLength: 0.79,
  sameAddressOtherTitle: 0.79,
} as const

const different: Likeness = { score: 0, verdict: 'different' }

/** Whether two events are one. The order of the two does not matter. */
export function likenessOf(a: Traits, b: Traits): Likeness {
  // What one source keeps apart is its own matter.
  if (a.sources.some((source) => b.sources.includes(source))) return different
  const time = timeLikeness(a, b)
  if (time === 0) return different
  const title = bestTitle(a, b)
  const place = placeLikeness(a, b)
  if (place.elsewhere && a.settlement !== b.settlement) return different
  if (a.page !== null && a.page === b.page && !place.elsewhere)
    return judged(title.like >= 0.4 ? 1 : caps.sameAddressOtherTitle)
  const organiser = sharesOrganiser(a, b) ? 1 : 0
  const sum =
    weights.title * title.like + weights.place * place.like + weights.organiser * organiser + weights.time * time
  const limits = [
    title.apart ? caps.apart : 1,
    otherAudience(a, b) ? caps.otherAudience : 1,
    place.elsewhere ? caps.elsewhere : 1,
    place.otherRoom ? (title.like >= 0.85 ? caps.otherRoomSameTitle : caps.otherRoom) : 1,
    title.like < leastTitle || title.disagree === 'much'
      ? caps.otherTitle
      : title.disagree === 'some'
        ? caps.disagreeSome
        : 1,
    a.series !== b.series ? caps.mixedSeries : 1,
    time < 0.6 && title.like < 0.9 ? caps.otherLength : 1,
  ]
  return judged(Math.min(sum, ...limits))
}

const judged = (score: number): Likeness => ({
  score,
  verdict: score >= thresholds.certain ? 'certain' : score >= thresholds.doubtful ? 'doubtful' : 'different',
})

const nothingAlike: TitleLikeness = { like: 0, apart: false, disagree: 'much' }

/** Of all languages that the two are told in. */
function bestTitle(a: Traits, b: Traits) {
  const context = [a, b].map(({ placeName, organiserName }) => `${placeName} ${organiserName}`).join(' ')
  const all = a.titles.flatMap((one) => b.titles.map((other) => titleLikeness(one, other, context)))
  const best = all.reduce((one, other) => (other.like > one.like ? other : one), nothingAlike)
  return { ...best, apart: all.some(({ apart }) => apart) }
}

const sharesOrganiser = (a: Traits, b: Traits): boolean =>
  a.organisation === b.organisation || a.partners.includes(b.organisation) || b.partners.includes(a.organisation)

/** How far dates are the same, 0 to 1: of a series how many, of one date how near. */
function timeLikeness(a: Traits, b: Traits): number {
  const [few, many] = a.dates.length <= b.dates.length ? [a.dates, b.dates] : [b.dates, a.dates]
  if (few.length === 0) return 0
  const each = few.map((date) => Math.max(0, ...many.map((other) => dateLikeness(date, other))))
  const met = each.filter((like) => like > 0).length / each.length
  if (met < 0.5) return 0
  return each.reduce((sum, like) => sum + like, 0) / each.length
}

function dateLikeness(a: TraitDate, b: TraitDate): number {
  if (a.wholeDay && b.wholeDay) return a.day !== b.day ? 0 : a.lastDay === b.lastDay ? 1 : 0.6
  if (a.wholeDay || b.wholeDay) return a.day === b.day ? 0.5 : 0
  const apart = Math.abs(a.at - b.at)
  if (apart > nearSeconds) return 0
  return apart === 0 ? 1 : 0.8
}

const adult = ['pensioners', 'working', 'professionals', 'students']
const young = ['children', 'pupils']

/** Ages that do not meet; one for children only, one for grown-ups only. */
function otherAudience(a: Traits, b: Traits): boolean {
  const [fromA, toA, fromB, toB] = [a.ageFrom ?? 0, a.ageTo ?? 200, b.ageFrom ?? 0, b.ageTo ?? 200]
  if (toA < fromB || toB < fromA) return true
  const only = (traits: Traits, some: readonly string[]) =>
    traits.audiences.length > 0 && traits.audiences.every((each) => some.includes(each))
  return (only(a, adult) && only(b, young)) || (only(a, young) && only(b, adult))
}
