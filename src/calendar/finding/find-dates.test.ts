import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { audiences, levels, topics } from '#src/platform/language/terms.ts'
import { spheres } from '../events/event.ts'
import { countDates, type Found, findDates, type Paging, prepare, type Question, type Span } from './find-dates.ts'
import { buildIndex, type IndexedDate, type IndexedEvent, type IndexKeeper } from './occurrence-index.ts'

const places = ['ruse', 'nikolovo', 'marten']
const organisations = ['library', 'chitalishte', 'school']
const some = <T>(values: readonly T[]) => fc.constantFrom(...values)
const few = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })

const dateOf = fc
  .record({
    startsAt: fc.integer({ min: 100, max: 130 }),
    length: fc.integer({ min: 0, max: 20 }),
    days: fc.option(fc.integer({ min: 1, max: 3 })),
    place: fc.option(some(places)),
    afterWork: fc.boolean(),
    stepFree: fc.boolean(),
  })
  .map(({ length, days, ...date }): IndexedDate => {
    // Ten moments make a day.
    const lastDay = days === null ? null : Math.floor(date.startsAt / 10) + days
    return { ...date, endsAt: date.startsAt + length, lastDay }
  })

const eventOf = fc
  .record({
    id: some(Array.from({ length: 12 }, (_, number) => `event-${number}`)),
    organisation: some(organisations),
    furtherPlaces: few(places),
    coOrganisers: few(organisations),
    sphere: some(spheres),
    topics: few(topics.slice(0, 4)),
    audiences: few(audiences.slice(0, 3)),
    level: fc.option(some(levels)),
    free: fc.boolean(),
    online: fc.boolean(),
    dates: fc.array(dateOf, { maxLength: 6 }),
  })
  .map((event) => ({ ...event, coOrganisers: event.coOrganisers.filter((id) => id !== event.organisation) }))
const eventsOf = fc.uniqueArray(eventOf, { selector: ({ id }) => id, maxLength: 12 })

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const questionOf: fc.Arbitrary<Question> = fc.record({
  sphere: maybe(some(spheres)),
  topic: maybe(some(topics.slice(0, 4))),
  audience: maybe(some(audiences.slice(0, 3))),
  level: maybe(some(levels)),
  free: maybe(fc.boolean()),
  online: maybe(fc.boolean()),
  afterWork: maybe(fc.boolean()),
  stepFree: maybe(fc.boolean()),
  organisation: maybe(some([...organisations, 'nobody'])),
  places: maybe(fc.subarray([...places, 'nowhere'])),
})
const spanOf: fc.Arbitrary<Span> = fc
  .record({ day: fc.integer({ min: 9, max: 13 }), days: maybe(fc.integer({ min: 1, max: 2 })), now: maybe(fc.nat(9)) })
  .map(({ day, days, now }) => ({
    day,
    from: day * 10,
    until: days && (day + days) * 10,
    now: now === undefined ? undefined : day * 10 + now,
  }))
const pagingOf: fc.Arbitrary<Paging> = fc.record({ offset: fc.nat(6), limit: fc.nat(5), lasting: fc.nat(3) })

interface Row extends Omit<IndexedEvent, 'dates'> {
  date: IndexedDate
  number: number
}

const rowsOf = (events: readonly IndexedEvent[]): Row[] =>
  events
    .flatMap(({ dates, ...event }) => dates.map((date, number) => ({ ...event, date, number })))
    .sort(
      (one, other) =>
        one.date.startsAt - other.date.startsAt ||
        (one.id < other.id ? -1 : one.id > other.id ? 1 : one.number - other.number),
    )

const isBefore = ({ date }: Row, span: Span) =>
  date.startsAt < span.from && date.lastDay !== null && date.lastDay >= span.day
const isIn = (row: Row, span: Span) =>
  row.date.endsAt > (span.now ?? 0) &&
  (isBefore(row, span) ||
    (row.date.startsAt >= span.from && row.date.startsAt < (span.until ?? Number.POSITIVE_INFINITY)))

/** Said as plainly as it can be. */
const fits = (row: Row, question: Question): boolean =>
  (question.sphere === undefined || row.sphere === question.sphere) &&
  (question.topic === undefined || row.topics.includes(question.topic)) &&
  (question.audience === undefined || row.audiences.includes(question.audience)) &&
  (question.level === undefined || row.level === question.level) &&
  (!question.free || row.free) &&
  (!question.online || row.online) &&
  (!question.afterWork || row.date.afterWork) &&
  (!question.stepFree || row.date.stepFree) &&
  (question.organisation === undefined || [row.organisation, ...row.coOrganisers].includes(question.organisation)) &&
  (question.places === undefined || [row.date.place, ...row.furtherPlaces].some((place) => isAmong(place, question)))

const isAmong = (place: string | null, { places: asked }: Question) => place !== null && asked?.includes(place)

function bruteForce(events: readonly IndexedEvent[], question: Question, span: Span, paging: Paging) {
  const rows = rowsOf(events).filter((row) => isIn(row, span))
  const count = (other: Question) => rows.filter((row) => fits(row, { ...question, ...other })).length
  const each = <T extends string>(values: readonly T[], asked: (value: T) => Question) =>
    Object.fromEntries(values.map((value) => [value, count(asked(value))]))
  const found = rows.filter((row) => fits(row, question))
  const lasting = found
    .filter((row) => isBefore(row, span))
    .toSorted((one, other) => (one.date.lastDay ?? 0) - (other.date.lastDay ?? 0) || (one.id < other.id ? -1 : 1))
  const dates = found.filter((row) => !isBefore(row, span)).slice(paging.offset, paging.offset + paging.limit)
  const told = ({ id, date }: Row) => ({ eventId: id, startsAt: date.startsAt })
  return {
    dates: dates.map(told),
    lasting: lasting.slice(0, paging.lasting).map(({ date }) => date.lastDay),
    total: found.length,
    counts: {
      sphere: each(spheres, (sphere) => ({ sphere })),
      topic: each(topics, (topic) => ({ topic })),
      audience: each(audiences, (audience) => ({ audience })),
      level: each(levels, (level) => ({ level })),
      free: count({ free: true }),
      online: count({ online: true }),
      afterWork: count({ afterWork: true }),
      stepFree: count({ stepFree: true }),
      places: places.map((place) => count({ places: [place] })),
      organisations: organisations.map((organisation) => count({ organisation })),
    },
  }
}

const told = (keeper: IndexKeeper, { dates, lasting, total, counts }: Found, events: readonly IndexedEvent[]) => {
  const { place, organisation, ...others } = counts
  const byId = new Map(events.map((event) => [event.id, event]))
  const lastDayOf = ({ eventId, startsAt, nth }: Found['dates'][number]) =>
    byId.get(eventId)?.dates.filter((date) => date.startsAt === startsAt)[nth]?.lastDay
  assert.equal(keeper.current().starts.length, rowsOf(events).length)
  return {
    dates: dates.map(({ eventId, startsAt }) => ({ eventId, startsAt })),
    lasting: lasting.map(lastDayOf),
    total,
    counts: { ...others, places: places.map(place), organisations: organisations.map(organisation) },
  }
}

const find = (keeper: IndexKeeper, question: Question, span: Span, paging: Paging): Found =>
  findDates(keeper.current(), prepare(keeper.current(), question), span, paging)

async function* inPieces(events: readonly IndexedEvent[]) {
  for (let from = 0; from < events.length; from += 5) yield events.slice(from, from + 5)
}

test('what is found and every count are those of a plain walk over all dates', async () => {
  await fc.assert(
    fc.asyncProperty(eventsOf, questionOf, spanOf, pagingOf, async (events, question, span, paging) => {
      const keeper = await buildIndex(inPieces(events))
      const found = find(keeper, question, span, paging)
      assert.deepEqual(told(keeper, found, events), bruteForce(events, question, span, paging))
      const alone = countDates(keeper.current(), prepare(keeper.current(), question), [
        span,
        { ...span, until: span.from + 1 },
      ])
      assert.equal(alone[0], found.total)
    }),
    { numRuns: 300 },
  )
})

test('events that were saved, removed or entered leave an index as if it were built anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      eventsOf,
      fc.array(eventsOf, { minLength: 1, maxLength: 3 }),
      questionOf,
      spanOf,
      fc.infiniteStream(fc.boolean()),
      async (events, waves, question, span, stays) => {
        const keeper = await buildIndex(inPieces(events))
        let current = events
        for (const wave of waves) {
          const told = wave.filter(() => stays.next().value)
          const ids = new Set(wave.map(({ id }) => id))
          keeper.replace(ids, told)
          current = [...current.filter(({ id }) => !ids.has(id)), ...told]
        }
        const paging = { offset: 0, limit: 100, lasting: 100 }
        const found = find(keeper, question, span, paging)
        assert.deepEqual(told(keeper, found, current), bruteForce(current, question, span, paging))
      },
    ),
    { numRuns: 300 },
  )
})

test('the next end of what was counted is told', async () => {
  const date = { lastDay: null, place: null, afterWork: false, stepFree: false }
  const alone = { furtherPlaces: [], coOrganisers: [] }
  const event = {
    ...alone,
    organisation: 'library',
    topics: [],
    audiences: [],
    level: null,
    free: false,
    online: false,
  } as const
  const dates = [
    { ...date, startsAt: 100, endsAt: 104 },
    { ...date, startsAt: 101, endsAt: 109 },
  ]
  const keeper = await buildIndex(inPieces([{ ...event, id: 'one', sphere: 'culture', dates }]))
  const span = { from: 100, day: 10, now: 105 }
  const paging = { offset: 0, limit: 5, lasting: 5 }
  assert.equal(find(keeper, {}, span, paging).until, 109)
  assert.equal(find(keeper, {}, { ...span, now: 102 }, paging).until, 104)
  assert.equal(find(keeper, {}, { ...span, now: 110 }, paging).until, Number.POSITIVE_INFINITY)
})

test('dates of one event at one moment are told apart', async () => {
  const date = { startsAt: 100, endsAt: 110, lastDay: null, place: null, afterWork: false, stepFree: false }
  const alone = { furtherPlaces: [], coOrganisers: [] }
  const event = {
    ...alone,
    organisation: 'library',
    topics: [],
    audiences: [],
    level: null,
    free: false,
    online: false,
  } as const
  const dates = [date, { ...date, stepFree: true }]
  const keeper = await buildIndex(inPieces([{ ...event, id: 'one', sphere: 'culture', dates }]))
  const span = { from: 100, day: 10 }
  const found = find(keeper, { stepFree: true }, span, { offset: 0, limit: 5, lasting: 0 })
  assert.deepEqual(found.dates, [{ eventId: 'one', startsAt: 100, nth: 1 }])
})
