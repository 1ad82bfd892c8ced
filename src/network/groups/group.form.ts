import { choice, date, optional, text, tick, time, whole } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { levels } from '#src/platform/language/terms.ts'
import {
  type AgeBand,
  type Appearance,
  ageBands,
  type Group,
  type GroupPause,
  groupKinds,
  type PeopleByBand,
  type Slot,
  standings,
} from './group.ts'
import { messages } from './messages.ts'
import { hoursWords, overlap } from './timetable.ts'

/** The oldest groups of the country are of the 1850s. */
export const firstYear = 1800
const mostPeople = 100_000

/** What the form says of a group; the rest is the house's. */
export type GroupFields = Omit<Group, 'id' | 'organisation' | 'endedOn' | 'version'>

/** A group as typed: a name in one language at least, a leader's name only with consent. */
export function readGroupForm(form: URLSearchParams, lang: Lang, thisYear: number): FormReading<GroupFields> {
  const words = messages[lang]
  const reading = readFields(
    form,
    lang,
    {
      name: optional(text({ most: 160 })),
      name_en: optional(text({ most: 160 })),
      kind: choice(groupKinds, words.missingKind),
      standing: choice(standings, words.missingStanding),
      about: optional(text({ most: 2000, set: 'bg' })),
      about_en: optional(text({ most: 2000, set: 'en' })),
      since_year: optional(whole({ least: firstYear, most: 9999 })),
      leader_role: optional(text({ most: 120 })),
      leader_name: optional(text({ most: 120 })),
      leader_agreed: tick,
      looking_for: optional(text({ most: 300, set: 'bg' })),
      looking_until: optional(date),
    },
    (known) => [
      !known.name && !known.name_en && ['name', words.missingName],
      known.about_en && !known.name_en && ['name_en', words.aboutWithoutName],
      (known.since_year ?? 0) > thisYear && ['since_year', words.yearAhead(thisYear)],
      known.leader_name && !known.leader_agreed && ['leader_agreed', words.notAgreed],
    ],
  )
  if (!reading.ok) return reading
  const value = reading.value
  const texts = {
    ...(value.name ? { bg: { name: value.name, about: value.about ?? null } } : {}),
    ...(value.name_en ? { en: { name: value.name_en, about: value.about_en ?? null } } : {}),
  }
  return {
    ok: true,
    value: {
      kind: value.kind,
      standing: value.standing,
      sinceYear: value.since_year ?? null,
      leaderRole: value.leader_role ?? null,
      leaderName: value.leader_name ?? null,
      lookingFor: value.looking_for ?? null,
      lookingUntil: value.looking_until?.toString() ?? null,
      texts,
    },
  }
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A line of the timetable that no other line of the group contradicts. */
export function readSlotForm(
  form: URLSearchParams,
  lang: Lang,
  { venues, slots }: { venues: readonly string[]; slots: readonly Slot[] },
): FormReading<Omit<Slot, 'id'>> {
  const words = messages[lang]
  const reading = readFields(
    form,
    lang,
    {
      slot_day: choice(weekdays, words.missingDay),
      slot_from: time,
      slot_to: time,
      slot_venue: optional(choice(venues)),
      slot_place: optional(text({ most: 160, set: 'bg' })),
      slot_season_from: optional(date),
      slot_season_until: optional(date),
    },
    ({ slot_from: from, slot_to: to, slot_season_from: begins, slot_season_until: ends }) => [
      from && to && hour(to) <= hour(from) && ['slot_to', words.endBeforeStart(hour(to), hour(from))],
      begins && ends && Temporal.PlainDate.compare(ends, begins) < 0 && ['slot_season_until', words.datesTurned],
    ],
  )
  if (!reading.ok) return reading
  const value = reading.value
  const slot = {
    weekday: Number(value.slot_day),
    starts: hour(value.slot_from),
    ends: hour(value.slot_to),
    venueId: value.slot_venue ?? null,
    place: value.slot_place ?? null,
    seasonFrom: value.slot_season_from?.toString() ?? null,
    seasonUntil: value.slot_season_until?.toString() ?? null,
  }
  const other = slots.find((each) => overlap(each, slot))
  return other ? problemAt('slot_from', words.hourTaken(hoursWords(other, lang))) : { ok: true, value: slot }
}

const hour = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })

export function readPauseForm(form: URLSearchParams, lang: Lang): FormReading<Omit<GroupPause, 'id'>> {
  const reading = readFields(form, lang, {
    pause_from: date,
    pause_until: optional(date),
    pause_reason: optional(text({ most: 200, set: 'bg' })),
  })
  if (!reading.ok) return reading
  const firstDay = reading.value.pause_from.toString()
  const lastDay = reading.value.pause_until?.toString() ?? firstDay
  if (lastDay < firstDay) return problemAt('pause_until', messages[lang].datesTurned)
  return { ok: true, value: { firstDay, lastDay, reason: reading.value.pause_reason ?? null } }
}

export const peopleField = (band: AgeBand): string => `people_${band}`

/** The people of a year by band; an empty band is not counted. */
export function readPeopleForm(form: URLSearchParams, lang: Lang): FormReading<{ year: number; people: PeopleByBand }> {
  const bands = Object.fromEntries(ageBands.map((band) => [peopleField(band), optional(whole({ most: mostPeople }))]))
  const head = readFields(form, lang, { year: whole({ least: firstYear, most: 9999 }) })
  const counted = readFields(form, lang, bands)
  if (!head.ok || !counted.ok) {
    const problems = [...(head.ok ? [] : head.problems), ...(counted.ok ? [] : counted.problems)]
    return { ok: false, problems: new Map(problems) }
  }
  const people = Object.fromEntries(
    ageBands.flatMap((band) => {
      const count = counted.value[peopleField(band)]
      return count === undefined ? [] : [[band, count]]
    }),
  )
  return { ok: true, value: { ...head.value, people } }
}

export const seats = ['seat', 'away'] as const

/** Something that has taken place: nothing is counted from what is planned. */
export function readAppearanceForm(
  form: URLSearchParams,
  lang: Lang,
  today: Temporal.PlainDate,
): FormReading<Omit<Appearance, 'id'>> {
  const reading = readFields(form, lang, {
    title: text({ most: 200 }),
    happened_on: date,
    seat: choice(seats),
    level: choice(levels),
    award: optional(text({ most: 200 })),
  })
  if (!reading.ok) return reading
  const { title, happened_on, seat, level, award = null } = reading.value
  if (Temporal.PlainDate.compare(happened_on, today) > 0) return problemAt('happened_on', messages[lang].dateAhead)
  const happenedOn = happened_on.toString()
  return { ok: true, value: { title, happenedOn, eventId: null, away: seat === 'away', level, award } }
}

/** The last day of a group; today unless said. */
export function readClosureForm(form: URLSearchParams, lang: Lang, today: Temporal.PlainDate): FormReading<string> {
  const reading = readFields(form, lang, { ended_on: date })
  if (!reading.ok) return reading
  const ended = reading.value.ended_on
  if (Temporal.PlainDate.compare(ended, today) > 0) return problemAt('ended_on', messages[lang].dateAheadClosing)
  return { ok: true, value: ended.toString() }
}
