import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { levels } from '#src/platform/language/terms.ts'
import { type Bands, bands, noBands } from '../attendance/attendance.ts'
import { countedKinds } from '../events/event-details.ts'
import type { HeldDate } from './measures.store.ts'
import { type MeasureGroup, peopleIn, sumOf, sumsBy } from './measures.ts'
import { statisticsCsv } from './statistics-csv.ts'

const counts = fc.record(Object.fromEntries(bands.map((band) => [band, fc.nat(500)]))) as fc.Arbitrary<Bands>
const group: fc.Arbitrary<MeasureGroup> = fc.record({
  month: fc.constantFrom('2026-01', '2026-02', '2026-11'),
  kind: fc.constantFrom(null, ...countedKinds),
  level: fc.constantFrom(null, ...levels),
  away: fc.boolean(),
  held: fc.nat(9),
  counted: fc.nat(9),
  bands: counts,
  online: fc.nat(9),
  volunteers: fc.nat(9),
  volunteerHours: fc.nat(9),
})

test('however the dates are sorted, each is in exactly one sum', () => {
  const marks = [
    ({ month }: MeasureGroup) => month,
    ({ kind }: MeasureGroup) => kind ?? '',
    ({ level }: MeasureGroup) => level ?? '',
    ({ away }: MeasureGroup) => String(away),
  ]
  fc.assert(
    fc.property(fc.array(group), fc.constantFrom(...marks), (groups, mark) => {
      const parts = sumOf([...sumsBy(groups, mark).values()])
      assert.equal(parts.held, sumOf(groups).held)
      assert.equal(peopleIn(parts), peopleIn(sumOf(groups)))
      for (const band of bands) assert.equal(parts.bands[band], sumOf(groups).bands[band])
    }),
  )
})

test('nothing sums to nothing', () => assert.deepEqual([sumOf([]).held, peopleIn(sumOf([]))], [0, 0]))

test('a title that a table program would run is text in the file; what nobody said is empty', () => {
  const date: HeldDate = {
    ...{
      day: '2026-11-20',
      title: '=HYPERLINK("http://x")',
      kind: 'book' as const,
      level: null,
      away: false,
      own: true,
    },
    ...{
      bands: { ...noBands, under14: 2, adults: 3 },
      online: 1,
      volunteers: null,
      volunteerHours: null,
      method: 'list',
    },
  }
  const [header = '', one = '', other = ''] = statisticsCsv(
    [date, { ...date, title: 'Хоро', own: false, bands: undefined, online: null, method: null }],
    'bg',
  ).split('\r\n')
  assert.match(header, /^\ufeffДата,Събитие,Роля,Вид,Ниво,Къде,под 14/)
  assert.equal(
    one,
    `2026-11-20,"'=HYPERLINK(""http://x"")",организатор,представяне или обсъждане на книга,,в седалището,2,0,0,0,0,0,3,0,5,1,,,по списък`,
  )
  assert.equal(other, '2026-11-20,Хоро,съорганизатор,представяне или обсъждане на книга,,в седалището,,,,,,,,,,,,,')
})
