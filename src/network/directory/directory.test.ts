import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Area, drawMap } from '#src/places/index.ts'
import { spheres } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { nameKey } from '../organisations/name-key.ts'
import { buildDirectory, narrow, type PartnerRow } from './directory.ts'
import type { DirectoryFilter } from './filter.form.ts'
import { readDirectoryFilter } from './filter.form.ts'

const place = (slug: string, municipality: string, oblast: string, latitude: number | null = 43.5) => ({
  ...{ slug, kind: 'с.', name: slug, municipality, oblast, latitude, longitude: latitude === null ? null : 25.5 },
})
const places = [
  place('koshov', 'Иваново', 'Русе', 43.6),
  place('ivanovo', 'Иваново', 'Русе', 43.7),
  place('ruse', 'Русе', 'Русе', 43.8),
  place('byala', 'Бяла', 'Варна', 42.9),
]
const names = ['Зора 1928', 'Просвета', 'Пробуда-1901']
const types = ['library', 'chitalishte'] as const

const aRow: fc.Arbitrary<Omit<PartnerRow, 'slug'>> = fc
  .record({
    type: fc.constantFrom(...types),
    name: fc.constantFrom(...names),
    foundedYear: fc.constantFrom(null, 1901, 1950),
    spheres: fc.subarray([...spheres]),
    place: fc.constantFrom(...places),
  })
  .map((row) => ({ ...row, keys: nameKey(row.name) }))
const rows = fc.array(aRow, { maxLength: 30 }).map((all) => all.map((row, at) => ({ ...row, slug: `o${at}` })))

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const filters: fc.Arbitrary<DirectoryFilter> = fc.record({
  place: some(
    fc.constantFrom('koshov', 'ruse', 'municipality-ivanovo-ruse', 'municipality-ruse', 'oblast-ruse', 'oblast-varna'),
  ),
  sphere: some(fc.constantFrom(...spheres)),
  type: some(fc.constantFrom(...types)),
  name: some(fc.constantFrom('зора', 'PROSVETA', 'пробуда 1901', 'x')),
  page: fc.constant(1),
})

/** What a filter means, said once more as slowly as possible. */
const fits = (row: PartnerRow, { place: where, sphere, type, name }: DirectoryFilter): boolean => {
  const { slug, municipality, oblast } = row.place
  const around = new Map([
    [slug, true],
    ['municipality-ivanovo-ruse', municipality === 'Иваново'],
    ['municipality-ruse', municipality === 'Русе'],
    ['oblast-ruse', oblast === 'Русе'],
    ['oblast-varna', oblast === 'Варна'],
  ])
  const words = nameKey(name).split(' ').filter(Boolean)
  const known = nameKey(row.name, slug, municipality).split(' ')
  return (
    (where === undefined || around.get(where) === true) &&
    (sphere === undefined || row.spheres.includes(sphere)) &&
    (type === undefined || row.type === type) &&
    words.every((word) => known.some((each) => each.startsWith(word)))
  )
}

test('whatever is chosen, list and counts are those of looking at every partner', () => {
  fc.assert(
    fc.property(rows, filters, (all, filter) => {
      const directory = buildDirectory(all, 'bg')
      const known = filter.place === undefined || directory.bySlug.has(filter.place)
      fc.pre(known)
      const { found, types: ofType, spheres: ofSphere, areas } = narrow(directory, filter)
      const wanted = all.filter((row) => fits(row, filter)).map(({ slug }) => slug)
      assert.deepEqual(found.map(({ slug }) => slug).sort(), wanted.sort())
      for (const type of types)
        assert.equal(ofType.get(type) ?? 0, all.filter((row) => fits(row, { ...filter, type })).length)
      for (const sphere of spheres)
        assert.equal(ofSphere.get(sphere) ?? 0, all.filter((row) => fits(row, { ...filter, sphere })).length)
      for (const { slug, at } of directory.areas) {
        const around = slug === 'municipality-byala-varna' ? 'byala' : slug
        assert.equal(areas[at], all.filter((row) => fits(row, { ...filter, place: around })).length)
      }
    }),
  )
})

test('the year of founding is told where the name does not say it', () => {
  const of = (name: string, foundedYear: number | null): PartnerRow => ({
    ...{ slug: name, name, type: 'chitalishte', foundedYear, keys: '', spheres: [], place: place('a', 'Русе', 'Русе') },
  })
  const { partners } = buildDirectory([of('Зора', 1928), of('Зора 1928', 1928), of('Искра', null)], 'bg')
  assert.deepEqual(Object.fromEntries(partners.map(({ name, founded }) => [name, founded])), {
    ...{ Зора: 1928, 'Зора 1928': undefined, Искра: undefined },
  })
})

test('municipalities of one name are told apart by their oblast', () => {
  const of = (slug: string, oblast: string): PartnerRow => ({
    ...{
      slug,
      name: 'Зора',
      type: 'library',
      foundedYear: null,
      keys: 'zora',
      spheres: [],
      place: place(slug, 'Бяла', oblast),
    },
  })
  const { areas } = buildDirectory([of('a', 'Русе'), of('b', 'Варна')], 'bg')
  const slugs = areas.filter(({ level }) => level === 'municipality').map(({ slug }) => slug)
  assert.deepEqual(slugs, ['municipality-byala-varna', 'municipality-byala-ruse'])
})

test('a query is read as far as it is understood', () => {
  const read = (query: string) => readDirectoryFilter(new URLSearchParams(query), (slug) => slug === 'ruse')
  assert.deepEqual(read('place=ruse&sphere=science&type=museum&name=+Зора+&page=3&utm=x'), {
    filter: { place: 'ruse', sphere: 'science', type: 'museum', name: 'Зора', page: 3 },
    problems: [],
  })
  assert.deepEqual(read('place=&sphere=&type=&name=&page=').problems, [])
  for (const page of ['0', '-1', '1.5', '99999', 'x', '１'])
    assert.deepEqual(read(`page=${page}`).problems, [{ field: 'page', typed: page }])
})

const countsOf = (areas: readonly Area[]) => Uint32Array.from(areas, () => 1)

test('the map shows settlements while they are few, then municipalities, then oblasts; and opens what is chosen', () => {
  const many = (settlements: number, municipalities: number, oblasts: number): PartnerRow[] =>
    Array.from({ length: settlements }, (_, at) => ({
      ...{ slug: `o${at}`, name: 'Зора', type: 'library', foundedYear: null, keys: 'zora', spheres: [] },
      place: {
        ...place(`s${at}`, `М${at % municipalities}`, `О${(at % municipalities) % oblasts}`),
        latitude: 42 + (at % 97) / 60,
        longitude: 23 + (at % 89) / 20,
      },
    }))
  const levels = (directory: ReturnType<typeof buildDirectory>, slug?: string) => {
    const map = drawMap(
      directory.areas,
      countsOf(directory.areas),
      slug === undefined ? undefined : directory.bySlug.get(slug),
    )
    return [...new Set(map?.dots.map(({ area }) => area.level))].join()
  }
  assert.equal(levels(buildDirectory(many(30, 5, 1), 'bg')), 'settlement')
  assert.equal(levels(buildDirectory(many(200, 20, 2), 'bg')), 'municipality')
  const large = buildDirectory(many(2000, 250, 25), 'bg')
  assert.equal(levels(large), 'oblast')
  assert.equal(levels(large, large.areas.find(({ level }) => level === 'oblast')?.slug), 'municipality')
  assert.equal(levels(large, large.areas.find(({ level }) => level === 'municipality')?.slug), 'settlement')
})

test('every dot lies on the map; what has no coordinates is counted, not drawn', () => {
  const of = (slug: string, latitude: number | null): PartnerRow => ({
    ...{
      slug,
      name: 'Зора',
      type: 'library',
      foundedYear: null,
      keys: 'zora',
      spheres: [],
      place: place(slug, 'Русе', 'Русе', latitude),
    },
  })
  const directory = buildDirectory([of('a', 43.8), of('b', 43.2), of('c', null), of('far', -80)], 'bg')
  const map = drawMap(directory.areas, countsOf(directory.areas), undefined)
  assert.equal(map?.dots.length, 2)
  assert.equal(map?.unplaced, 2)
  for (const { x, y } of map?.dots ?? []) assert.ok(x > 0 && x < 600 && y > 0 && y < (map?.height ?? 0))
  const nowhere = buildDirectory([of('c', null)], 'bg')
  assert.equal(drawMap(nowhere.areas, countsOf(nowhere.areas), undefined), undefined)
})
