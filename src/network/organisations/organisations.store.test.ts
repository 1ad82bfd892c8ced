import assert from 'node:assert/strict'
import { addSettlement } from '#src/places/index.ts'
import { createMemo } from '#src/platform/memo.ts'
import { anEvent, chitalishte, fill, library, nikolovo, ruse } from '../../../test/support/calendar.ts'
import { onBothEngines } from '../../../test/support/databases.ts'
import {
  addOrganisation,
  findOrganisationId,
  organisationNamesById,
  readOrganisation,
  readOrganisationNames,
  readOrganisationSlugs,
  removeOrganisation,
  searchOrganisations,
} from './organisations.store.ts'

onBothEngines('an organisation is read back as it was entered', async (database) => {
  await fill(database)
  const entered = {
    id: 'museum',
    slug: 'muzey',
    type: 'museum',
    settlementId: ruse,
    foundedYear: 1904,
    phone: '082 825 002',
    website: 'https://example.org',
    texts: {
      bg: { name: 'Регионален исторически музей', shortName: 'Музеят', about: 'Пази и показва.' },
      en: { name: 'Regional Museum of History', about: 'Keeps and shows.' },
    },
  } as const
  await database.write((tx) => addOrganisation(tx, entered))
  const bg = await readOrganisation(database.read, 'muzey', 'bg')
  const en = await readOrganisation(database.read, 'muzey', 'en')
  assert.deepEqual(
    [bg?.name, bg?.about, bg?.textLang, bg?.foundedYear, bg?.phone, bg?.municipality],
    [entered.texts.bg.name, 'Пази и показва.', 'bg', 1904, entered.phone, 'Русе'],
  )
  assert.deepEqual(
    [en?.name, en?.about, en?.languages, bg?.languages],
    [entered.texts.en.name, 'Keeps and shows.', ['bg', 'en'], ['bg', 'en']],
  )
})

onBothEngines('without words of the language the others stand in, and it is said', async (database) => {
  await fill(database)
  const page = await readOrganisation(database.read, 'prosveta', 'en')
  assert.deepEqual([page?.name, page?.textLang, page?.languages], ['Читалище „Просвета“', 'bg', ['bg']])
  assert.equal(await readOrganisation(database.read, 'nobody', 'bg'), undefined)
})

onBothEngines(
  'names are told in the language asked for, the short one first, always with the place',
  async (database) => {
    await fill(database)
    const names = async (lang: 'bg' | 'en') =>
      (await readOrganisationNames(database.read, lang)).map(({ id, name }) => [id, name])
    assert.deepEqual(await names('bg'), [
      [library, 'Библиотеката'],
      [chitalishte, 'Читалище „Просвета“'],
    ])
    assert.deepEqual(await names('en'), [
      [library, 'Ruse Library'],
      [chitalishte, 'Читалище „Просвета“'],
    ])
    const byId = await organisationNamesById(database.read, 'bg')
    assert.ok([...byId.values()].every(({ place }) => place.length > 0))
    assert.equal(byId.get(library)?.slug, 'biblioteka')
  },
)

onBothEngines('three names cost as many queries as one', async (database) => {
  await fill(database)
  const cost = async () => {
    const before = database.statements()
    await readOrganisationNames(database.read, 'bg')
    return database.statements() - before
  }
  const two = await cost()
  await database.write((tx) =>
    addOrganisation(tx, { id: 'o', slug: 'o', type: 'ngo', settlementId: nikolovo, texts: { en: { name: 'O' } } }),
  )
  assert.deepEqual([two, await cost()], [1, 1])
})

onBothEngines('an organisation is found by its slug, and every address with its languages', async (database) => {
  await fill(database)
  assert.equal(await findOrganisationId(database.read, 'biblioteka'), library)
  assert.equal(await findOrganisationId(database.read, 'nobody'), undefined)
  assert.deepEqual(
    (await readOrganisationSlugs(database.read)).map(({ slug, lang }) => `${slug} ${lang}`),
    ['biblioteka bg', 'biblioteka en', 'prosveta bg'],
  )
})

onBothEngines('a slug belongs to one organisation, a kind is one of the known', async (database) => {
  await fill(database)
  const again = { id: 'o', slug: 'biblioteka', type: 'ngo', settlementId: ruse, texts: { bg: { name: 'О' } } } as const
  await assert.rejects(
    database.write((tx) => addOrganisation(tx, again)),
    /unique/i,
  )
  assert.equal((await readOrganisationNames(database.read, 'bg')).length, 2)
})

onBothEngines(
  'a removed organisation is gone with its words, one on which an event stands stays whole',
  async (database) => {
    await fill(database, [anEvent({ organisationId: library })])
    await assert.rejects(
      database.write((tx) => removeOrganisation(tx, library)),
      /foreign key/i,
    )
    await database.write((tx) => removeOrganisation(tx, chitalishte))
    assert.deepEqual(
      (await readOrganisationSlugs(database.read)).map(({ slug }) => slug),
      ['biblioteka', 'biblioteka'],
    )
  },
)

onBothEngines('however a name is written, the same one record is found (R2)', async (database) => {
  await fill(database)
  const house = { database, memo: createMemo(database) }
  const found = async (typed: string) => (await searchOrganisations(house, typed, 'bg')).map(({ slug }) => slug)
  const empty = { ekatte: null, latitude: null, longitude: null, municipality: 'Русе', oblast: 'Русе' }
  const marten = { ...empty, id: 'marten', slug: 'marten', kind: 'гр.', name: 'Мартен' }
  const add = (id: string, name: string, settlementId: string, status: 'active' | 'draft' = 'active') =>
    database.write((tx) =>
      addOrganisation(tx, { id, slug: id, type: 'chitalishte', settlementId, status, texts: { bg: { name } } }),
    )
  assert.deepEqual(await found('Пробуда'), [])
  await database.write((tx) => addSettlement(tx, marten))
  await add('probuda', 'Народно читалище „Пробуда-1901“', nikolovo)
  await add('probuda-1903', 'Народно читалище „Пробуда-1903“', nikolovo)
  await add('prosveta-ruse', 'Читалище „Просвета“', ruse)
  await add('prosveta-marten', 'Читалище „Просвета“', 'marten')
  await add('probuda-draft', 'Пробуда-1901', ruse, 'draft')
  for (const typed of ['„Пробуда-1901“', 'Пробуда 1901', 'Пробуда - 1901 г.', 'пробуда–1901', 'probuda 1901'])
    assert.deepEqual(await found(typed), ['probuda'], typed)
  assert.deepEqual((await found('Просвета')).sort(), ['prosveta', 'prosveta-marten', 'prosveta-ruse'])
  for (const [typed, slug] of [
    ['Просвета Мартен', 'prosveta-marten'],
    ['prosveta nikolovo', 'prosveta'],
    ['просвета, Русе', 'prosveta-ruse'],
  ] as const)
    assert.deepEqual(await found(typed), [slug], typed)
  assert.deepEqual(await found('Ruse Library'), ['biblioteka'])
  assert.deepEqual(await found("%' or 1=1"), [])
})
