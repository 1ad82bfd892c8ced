import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addSettlement, addVenue, type PlacesTables } from '#src/places/index.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import { aNetwork, library, nikolovo, ruse } from '../../../test/support/calendar.ts'
import { anEmptyFront, demoFront, type Front } from '../../../test/support/front.ts'
import {
  attribute,
  find,
  findAll,
  innerLinks,
  jsonLdOf,
  linksOf,
  metaOf,
  readHtml,
  wordsOf,
} from '../../../test/support/html.ts'
import { addOrganisation } from '../index.ts'
import type { NetworkTables } from '../network.tables.ts'
import type { OrganisationType } from '../organisations/organisation.ts'
import { saveHours } from '../profile/save-profile.ts'

type Ending = Parameters<typeof anEmptyFront>[0]

const furnished = async (context: Ending): Promise<Front> => {
  const front = await anEmptyFront(context)
  await front.house.database.write(aNetwork)
  return front
}

const mainOf = async ({ page }: Front, query = '', lang = 'bg') =>
  find(readHtml(await page(`/${lang}/network${query}`)), 'main')
type Main = Awaited<ReturnType<typeof mainOf>>
const partnersIn = (main: Main) => findAll(main, 'a').filter((link) => attribute(link, 'class') === 'ui-row-title')
const countIn = (main: Main) =>
  findAll(main, 'p')
    .filter((each) => attribute(each, 'class') === 'network-directory-count')
    .map(wordsOf)
    .join()
const namesIn = (main: Main) => partnersIn(main).map(wordsOf)

test('the directory names every partner under its settlement, once', async (context) => {
  const main = await mainOf(await furnished(context))
  assert.deepEqual(
    partnersIn(main).map((link) => attribute(link, 'href')),
    ['/bg/network/prosveta', '/bg/network/biblioteka'],
  )
  assert.deepEqual(findAll(main, 'h2').map(wordsOf), ['с.\u00a0Николово община\u00a0Русе', 'гр.\u00a0Русе'])
  assert.match(countIn(main), /^2 партньори/)
})

test('drafts and those who left are not in it, nor in the map of the site', async (context) => {
  const front = await furnished(context)
  for (const status of ['draft', 'left'] as const)
    await front.house.database.write((tx) =>
      addOrganisation(tx, {
        id: status,
        slug: status,
        type: 'ngo',
        settlementId: ruse,
        status,
        texts: { bg: { name: status } },
      }),
    )
  assert.deepEqual(namesIn(await mainOf(front)), ['Читалище „Просвета“', 'Библиотека „Любен Каравелов“'])
  assert.doesNotMatch(await front.page('/sitemap.xml'), /network\/draft/)
})

test('each says whether it is open today and whether one gets in without a step', async (context) => {
  const front = await furnished(context)
  const details = async (lang = 'bg') =>
    findAll(await mainOf(front, '', lang), 'p')
      .filter((each) => attribute(each, 'class') === 'ui-row-details')
      .map((each) => wordsOf(each).replaceAll('\u00a0', ' '))
  assert.deepEqual(await details(), ['читалище', 'библиотека'])
  const week = new Map([[7, [{ opens: '10:00', closes: '14:00' }]]])
  await front.house.database.write(async (tx) => {
    const writing = { organisation: library, actor: null, now: front.house.clock.now(), ids: front.house.ids }
    await saveHours(tx, writing, { branchId: null, week, byAppointment: false })
    const house = { id: 'own', slug: 'own', settlementId: ruse, ownerId: library, texts: { bg: { name: 'Читалня' } } }
    await addVenue(tx, house)
    const tables = tx.query.withTables<NetworkTables & PlacesTables>()
    await tables.updateTable('places_venue').set({ step_free: 'yes' }).where('id', '=', 'own').execute()
    await tables.updateTable('network_organisation').set({ founded_year: 1888 }).where('id', '=', library).execute()
    await tx.record({ name: 'network.profile.saved', ids: { organisation: library } })
  })
  const said = 'библиотека · от 1888 г. · днес 10:00 – 14:00 ч. · вход без стъпала'
  assert.deepEqual(await details(), ['читалище', said])
  assert.deepEqual(
    await details('en'),
    ['library · since 1888 · today 10:00–14:00 · step-free entrance', 'community centre (chitalishte)'].toReversed(),
  )
})

test('kind, place and name narrow it, each alone and together', async (context) => {
  const front = await furnished(context)
  for (const [query, names] of [
    ['?type=library', ['Библиотека „Любен Каравелов“']],
    ['?place=nikolovo', ['Читалище „Просвета“']],
    ['?place=municipality-ruse', ['Читалище „Просвета“', 'Библиотека „Любен Каравелов“']],
    ['?place=oblast-ruse&type=chitalishte', ['Читалище „Просвета“']],
    ['?name=prosveta', ['Читалище „Просвета“']],
    [
      '?name=%D0%BA%D0%B0%D1%80%D0%B0%D0%B2%D0%B5%D0%BB%D0%BE%D0%B2+%D1%80%D1%83%D1%81%D0%B5',
      ['Библиотека „Любен Каравелов“'],
    ],
    ['?name=+', ['Читалище „Просвета“', 'Библиотека „Любен Каравелов“']],
    ['?place=nikolovo&type=library', []],
  ] as const)
    assert.deepEqual(namesIn(await mainOf(front, query)), names, query)
})

test('the address of a choice has one spelling, whatever order was typed', async (context) => {
  const front = await furnished(context)
  const root = readHtml(await front.page('/bg/network?page=1&type=library&x=y&place=ruse'))
  const [canonical] = linksOf(root, 'canonical')
  assert.equal(canonical && attribute(canonical, 'href'), 'http://localhost:3000/bg/network?place=ruse&type=library')
})

test('a wrong value is said, the rest is shown and search engines stay away', async (context) => {
  const front = await furnished(context)
  const root = readHtml(await front.page('/bg/network?type=circus&place=atlantida&sphere=sport&page=77'))
  const main = find(root, 'main')
  for (const said of [
    'Вид: няма „circus“',
    'Място: няма „atlantida“',
    'Направление: няма „sport“',
    'Страница: няма „77“',
  ])
    assert.ok(wordsOf(main).includes(said), said)
  assert.equal(namesIn(main).length, 2)
  assert.equal(metaOf(root, 'robots'), 'noindex')
})

test('what was typed comes back as text, never as markup', async (context) => {
  const front = await furnished(context)
  const html = await front.page('/bg/network?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')
  assert.ok(!html.includes('<script>alert(1)'))
  assert.ok(
    findAll(readHtml(html), 'input').some((input) => attribute(input, 'value') === '"><script>alert(1)</script>'),
  )
})

test('nothing found says what to do, and how many the name alone would find', async (context) => {
  const main = await mainOf(await furnished(context), '?type=library&name=prosveta')
  assert.match(wordsOf(main), /По този избор няма партньори/)
  const ways = findAll(main, 'a').map((link) => `${wordsOf(link)} ${attribute(link, 'href')}`)
  assert.ok(ways.includes('Само по името (1) /bg/network?name=prosveta'))
  assert.ok(ways.includes('Изчистете избора /bg/network'))
})

test('an empty network leads to how one joins', async (context) => {
  const main = await mainOf(await anEmptyFront(context))
  assert.match(wordsOf(main), /Още няма партньори/)
  assert.deepEqual(innerLinks(main), ['/bg/network/join', '/bg/calendar'])
})

test('settlements follow the alphabet whether town or village', async (context) => {
  const front = await anEmptyFront(context)
  await front.house.database.write(async (tx) => {
    for (const [kind, name] of [
      ['гр.', 'Мартен'],
      ['с.', 'Басарбово'],
      ['гр.', 'Бяла'],
      ['с.', 'Червен'],
      ['гр.', 'Сливо поле'],
    ] as const) {
      const place = { ekatte: null, latitude: null, longitude: null, municipality: 'Русе', oblast: 'Русе' }
      const slug = transliterate(name).toLowerCase().replaceAll(' ', '-')
      await addSettlement(tx, { ...place, id: slug, slug, kind, name })
      await addOrganisation(tx, { id: slug, slug, type: 'chitalishte', settlementId: slug, texts: { bg: { name } } })
    }
  })
  const headings = findAll(await mainOf(front), 'h2').map((heading) => wordsOf(heading).replace(/ об.*/, ''))
  assert.deepEqual(headings, [
    'с.\u00a0Басарбово',
    'гр.\u00a0Бяла',
    'гр.\u00a0Мартен',
    'гр.\u00a0Сливо поле',
    'с.\u00a0Червен',
  ])
})

test('settlements of one name are told apart by their municipality, else by the oblast', async (context) => {
  const front = await anEmptyFront(context)
  await front.house.database.write(async (tx) => {
    for (const [slug, municipality, oblast] of [
      ['one', 'Бяла', 'Русе'],
      ['two', 'Бяла', 'Варна'],
      ['three', 'Сливен', 'Сливен'],
    ] as const) {
      const place = { ekatte: null, latitude: null, longitude: null, kind: 'гр.', name: 'Бяла', municipality, oblast }
      await addSettlement(tx, { ...place, id: slug, slug })
      await addOrganisation(tx, { id: slug, slug, type: 'school', settlementId: slug, texts: { bg: { name: 'Зора' } } })
    }
  })
  const headings = findAll(await mainOf(front), 'h2').map((heading) => wordsOf(heading).replaceAll('\u00a0', ' '))
  assert.deepEqual(headings.sort(), ['гр. Бяла област Варна', 'гр. Бяла област Русе', 'гр. Бяла община Сливен'])
})

const types: readonly OrganisationType[] = ['library', 'chitalishte', 'school']

/** Seventy partners in two settlements. */
const many = async (front: Front) =>
  front.house.database.write(async (tx) => {
    for (let number = 0; number < 70; number++) {
      const id = `o${number}`
      const type = types[number % 3] ?? 'library'
      const settlementId = number % 5 === 0 ? nikolovo : ruse
      await addOrganisation(tx, { id, slug: id, type, settlementId, texts: { bg: { name: `Зора ${number}` } } })
    }
  })

test('the count beside every value is what its link shows', async (context) => {
  const front = await furnished(context)
  await many(front)
  for (const query of ['', '?place=nikolovo', '?type=school', '?name=1', '?place=ruse&type=library&name=zora']) {
    const chips = findAll(await mainOf(front, query), 'a').filter(
      (link) => attribute(link, 'class') === 'ui-chips-chip' && attribute(link, 'aria-current') !== 'true',
    )
    assert.ok(chips.length > 0 || query.includes('&'))
    for (const chip of chips) {
      const count = Number(/(\d+)$/.exec(wordsOf(chip))?.[1])
      const there = await front.page(attribute(chip, 'href') ?? '')
      const words = countIn(find(readHtml(there), 'main'))
      assert.match(words, count === 1 ? /^Един партньор/ : new RegExp(`^${count} партньори`), attribute(chip, 'href'))
    }
  }
})

test('a long list comes in pages that know each other', async (context) => {
  const front = await furnished(context)
  await many(front)
  const seen = new Set<string>()
  for (const page of [1, 2, 3]) for (const name of namesIn(await mainOf(front, `?page=${page}`))) seen.add(name)
  assert.equal(seen.size, 72)
  const last = await mainOf(front, '?page=3')
  assert.match(wordsOf(last), /страница 3 от 3/)
  assert.ok(innerLinks(last).includes('/bg/network?page=2'))
})

test('three partners cost as many queries as seventy, and the second page of them none', async (context) => {
  const front = await furnished(context)
  const cost = async () => {
    const before = front.house.database.statements()
    await front.page('/bg/network')
    return front.house.database.statements() - before
  }
  const few = await cost()
  await many(front)
  assert.equal(await cost(), few)
  const before = front.house.database.statements()
  await front.page('/bg/network?page=2')
  assert.equal(front.house.database.statements(), before)
})

test('the map has a dot that leads to each settlement and says how many', async () => {
  const front = await demoFront()
  const map = find(await mainOf(front), 'svg')
  const dots = findAll(map, 'a')
  assert.ok(dots.length >= 5)
  const ofRuse = dots.find((dot) => attribute(dot, 'href') === '/bg/network?place=ruse')
  const count = Number(/^гр\.\u00a0Русе: (\d+) партньори$/.exec((ofRuse && attribute(ofRuse, 'aria-label')) ?? '')?.[1])
  assert.equal(namesIn(await mainOf(front, '?place=ruse')).length, count)
})

test('the English page says the same in Latin letters', async (context) => {
  const front = await furnished(context)
  const main = await mainOf(front, '?place=nikolovo', 'en')
  assert.match(wordsOf(main), /Nikolovo municipality of Ruse/)
  assert.match(wordsOf(main), /One partner, Nikolovo/)
})

test('search engines get the list as data', async (context) => {
  const front = await furnished(context)
  const [data] = jsonLdOf(readHtml(await front.page('/bg/network'))) as {
    '@type': string
    itemListElement: unknown[]
  }[]
  assert.deepEqual([data?.['@type'], data?.itemListElement.length], ['ItemList', 2])
})
