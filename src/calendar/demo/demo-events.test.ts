import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoOrganisations } from '#src/network/demo/demo-organisations.ts'
import { demoVenues } from '#src/places/demo/demo-venues.ts'
import { demoAbout } from './demo-about.ts'
import { detailsOf } from './demo-details.ts'
import type { DemoEvent, DemoWhen, DemoWords } from './demo-event.ts'
import { demoEvents } from './demo-events.ts'

type Day = Temporal.PlainDate

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

const wordsOf = (event: DemoEvent): DemoWords[] =>
  [event.title, event.lead, event.body, event.audience, event.cancelled, event.when.moved?.note].filter(
    (words) => words !== undefined,
  )

const firstDay = (when: DemoWhen, today: Day): Day => {
  if (when.date !== undefined) {
    const thisYear = Temporal.PlainDate.from(`${today.year}-${when.date}`)
    return Temporal.PlainDate.compare(thisYear, today) < 0 ? thisYear.add({ years: 1 }) : thisYear
  }
  const day = today.add({ days: when.day })
  return when.weekday === undefined ? day : day.add({ days: (when.weekday - day.dayOfWeek + 7) % 7 })
}

const isNthOfMonth = (day: Day, nth: number) =>
  nth > 0 ? Math.ceil(day.day / 7) === nth : Math.ceil((day.daysInMonth - day.day + 1) / 7) === -nth

/** Dates of the few rule forms that the demonstration uses, read from their text. */
const datesOf = (when: DemoWhen, today: Day): Day[] => {
  const first = firstDay(when, today)
  const rule = new Map(
    (when.rrule ?? 'FREQ=DAILY;COUNT=1').split(';').map((part) => part.split('=') as [string, string]),
  )
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const own = weekdays[first.dayOfWeek - 1] ?? ''
  const listed = rule.get('BYDAY')?.split(',') ?? [own]
  const matches = (day: Day) => {
    const name = weekdays[day.dayOfWeek - 1] ?? ''
    if (rule.get('FREQ') === 'DAILY') return true
    if (rule.get('FREQ') === 'WEEKLY') {
      const week = Math.floor(monday.until(day, { largestUnit: 'days' }).days / 7)
      return listed.includes(name) && week % Number(rule.get('INTERVAL') ?? 1) === 0
    }
    return listed.some((entry) => entry.endsWith(name) && isNthOfMonth(day, Number(entry.slice(0, -2))))
  }
  const dates: Day[] = []
  for (let day = first; dates.length < Number(rule.get('COUNT')); day = day.add({ days: 1 })) {
    if (matches(day)) dates.push(day)
  }
  return dates.filter((_, index) => !when.except?.includes(index + 1))
}

test('every event has a key of its own and stands on a known organisation and venue', () => {
  const organisations = new Set(demoOrganisations.map((organisation) => organisation.key))
  const venues = new Set(demoVenues.map((venue) => venue.key))
  assert.deepEqual(duplicates(demoEvents.map((event) => event.key)), [])
  assert.deepEqual(duplicates(demoEvents.map((event) => event.title.bg)), [])
  for (const event of demoEvents) {
    assert.match(event.key, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    assert.ok(organisations.has(event.organiser), event.key)
    assert.ok(event.venue === null ? event.online : venues.has(event.venue), event.key)
  }
})

test('every organisation organises something', () => {
  const organisers = new Set(demoEvents.map((event) => event.organiser))
  assert.deepEqual(
    demoOrganisations
      .filter((organisation) => !organisers.has(organisation.key))
      .map((organisation) => organisation.key),
    [],
  )
})

test('there are at least 150 events, a third of them wholly in English, each sphere with at least 30', () => {
  const english = demoEvents.filter(
    ({ title, lead, body, audience }) =>
      title.en && lead.en && [body, audience].every((words) => words === undefined || words.en),
  )
  assert.ok(demoEvents.length >= 150)
  assert.ok(english.length * 3 >= demoEvents.length, `${english.length} of ${demoEvents.length}`)
  for (const sphere of ['culture', 'education', 'science']) {
    const count = demoEvents.filter((event) => event.sphere === sphere).length
    assert.ok(count >= 30, `${sphere}: ${count}`)
  }
})

test('an event is either wholly translated or not at all', () => {
  for (const event of demoEvents) {
    const translated = new Set(wordsOf(event).map((words) => words.en !== undefined))
    assert.equal(translated.size, 1, event.key)
  }
})

test('Bulgarian text is set as an editor sets it, and English keeps to its own marks', () => {
  for (const { bg, en } of demoEvents.flatMap(wordsOf)) {
    assert.doesNotMatch(bg, /["'”!]| - |\d (г|ч)\.|№ \d|[A-HJ-UWYZa-z]| {2}|\s$/)
    assert.doesNotMatch(en ?? '', /["'!„]| - |[А-Яа-я]| {2}|\s$/)
  }
  for (const { title } of demoEvents) assert.doesNotMatch(title.bg, /село |\.$/)
})

test('days, hours and rules have forms that the calendar reads', () => {
  for (const { key, when } of demoEvents) {
    if (when.date !== undefined) assert.match(when.date, /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, key)
    else assert.ok(when.day >= -190 && when.day <= 120, key)
    for (const hour of [when.start, when.end, when.moved?.start, when.moved?.end]) {
      if (hour !== undefined) assert.match(hour, /^([01]\d|2[0-3]):[0-5]\d$/, key)
    }
    assert.ok(when.days === undefined ? when.start && when.end : !when.start && when.days >= 1, key)
    if (when.rrule === undefined) assert.ok(!when.except && !when.moved, key)
    else
      assert.match(
        when.rrule,
        /^FREQ=(DAILY|WEEKLY|MONTHLY)(;INTERVAL=2)?(;BYDAY=-?\d?[A-Z]{2}(,[A-Z]{2})*)?;COUNT=\d+$/,
        key,
      )
  }
})

test('indexes of exceptions and moves lie within the rule', () => {
  for (const { key, when } of demoEvents) {
    const count = Number(when.rrule?.match(/COUNT=(\d+)/)?.[1] ?? 0)
    for (const index of [...(when.except ?? []), ...(when.moved ? [when.moved.index] : [])]) {
      assert.ok(index >= 2 && index <= count, key)
    }
  }
})

test('prices are whole cents, from low to high', () => {
  for (const { key, price } of demoEvents) {
    if (price === undefined || price === 'free') continue
    assert.ok(Number.isInteger(price.from) && price.from > 0 && (price.to ?? Number.MAX_VALUE) > price.from, key)
  }
})

test('the difficult cases are there', () => {
  const some = (count: number, is: (event: DemoEvent) => boolean) => assert.ok(demoEvents.filter(is).length >= count)
  some(20, ({ when }) => when.rrule !== undefined)
  some(5, ({ when }) => when.except !== undefined)
  some(5, ({ when }) => when.moved !== undefined)
  some(6, ({ cancelled }) => cancelled !== undefined)
  some(4, ({ online }) => online === true)
  some(5, ({ when }) => (when.days ?? 1) > 1)
  some(1, ({ when }) => when.days === 1)
  some(2, ({ when }) => when.start !== undefined && when.end !== undefined && when.end < when.start)
  some(1, ({ title }) => title.bg.length === 140)
})

test('whatever the weekday today, each day of two weeks has something to go to and no day is flooded', () => {
  for (let shift = 0; shift < 7; shift++) {
    const today = Temporal.PlainDate.from('2026-11-22').add({ days: shift })
    const dates = demoEvents
      .filter((event) => event.when.start && !event.when.date)
      .map((event) => datesOf(event.when, today))
    for (let offset = 0; offset < 14; offset++) {
      const day = today.add({ days: offset })
      const count = dates.filter((some) => some.some((date) => date.equals(day))).length
      assert.ok(
        count >= 2 && count <= (day.dayOfWeek > 5 ? 14 : 10),
        `${count} on day ${offset} (${day}), loaded on ${today}`,
      )
    }
  }
})

test('what events are about is said of events that are there, and of all of them', () => {
  const keys = new Set(demoEvents.map(({ key }) => key))
  assert.deepEqual(
    Object.keys(demoAbout).filter((key) => !keys.has(key)),
    [],
  )
  for (const event of demoEvents) assert.ok(detailsOf(event).topics?.length, event.key)
})
