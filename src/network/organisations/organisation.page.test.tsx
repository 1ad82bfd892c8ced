import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNetwork } from '../../../test/support/calendar.ts'
import { anEmptyFront, demoFront, type Front } from '../../../test/support/front.ts'
import {
  attribute,
  find,
  findAll,
  innerLinks,
  jsonLdOf,
  langOf,
  linksOf,
  metaOf,
  readHtml,
  wordsOf,
} from '../../../test/support/html.ts'

const furnished = async (context: Parameters<typeof anEmptyFront>[0]): Promise<Front> => {
  const front = await anEmptyFront(context)
  await front.house.database.write(aNetwork)
  return front
}

test('an organisation says what it is, where and how to reach it', async (context) => {
  const { page } = await furnished(context)
  const root = readHtml(await page('/bg/network/biblioteka'))
  const main = find(root, 'main')
  assert.equal(wordsOf(find(main, 'h1')), 'Библиотека „Любен Каравелов“')
  assert.match(wordsOf(main), /гр\.\u00a0Русе.*община Русе.*082 123 456.*библиотека/)
  assert.ok(findAll(main, 'a').some((link) => attribute(link, 'href') === 'tel:082123456'))
  assert.match(wordsOf(find(root, 'title')), /Библиотека „Любен Каравелов“, гр\.\u00a0Русе/)
})

test('its coming events stand on its page, with the way to all of them', async () => {
  const { page } = await demoFront()
  const main = find(readHtml(await page('/bg/network/biblioteka-lyuben-karavelov-ruse')), 'main')
  const links = innerLinks(main)
  assert.ok(links.filter((href) => href.startsWith('/bg/calendar/')).length >= 3)
  assert.ok(links.includes('/bg/calendar?organisation=biblioteka-lyuben-karavelov-ruse'))
})

test('what is coming stands before what stays from year to year', async () => {
  const { page } = await demoFront()
  const main = find(readHtml(await page('/bg/network/probuda-1901-nikolovo')), 'main')
  const heads = findAll(main, 'h2').map(wordsOf)
  const wanted = [
    'Работно време',
    'Предстоящи събития',
    'Новини',
    'Постоянни занимания',
    'Услуги',
    'Екип',
    'Обещание към мрежата',
  ]
  assert.deepEqual(
    heads.filter((head) => wanted.includes(head)),
    wanted,
  )
})

test('an organisation without events says so', async (context) => {
  const { page } = await furnished(context)
  assert.match(wordsOf(readHtml(await page('/bg/network/prosveta'))), /Няма обявени предстоящи събития\./)
})

test('an organisation with Bulgarian words alone is marked in English and led back', async (context) => {
  const { page } = await furnished(context)
  const root = readHtml(await page('/en/network/prosveta'))
  assert.equal(langOf(find(root, 'h1')), 'bg')
  assert.equal(metaOf(root, 'robots'), 'noindex')
  assert.equal(attribute(linksOf(root, 'canonical')[0] ?? root, 'href'), 'http://localhost:3000/bg/network/prosveta')
  assert.match(wordsOf(find(root, 'main')), /Nikolovo.*municipality of Ruse/)
})

test('search engines get the organisation as data', async (context) => {
  const { page } = await furnished(context)
  const [data] = jsonLdOf(readHtml(await page('/bg/network/biblioteka'))) as Record<string, unknown>[]
  assert.equal(data?.['@type'], 'Library')
  assert.equal(data?.telephone, '082 123 456')
  assert.deepEqual((data?.address as Record<string, unknown>)?.addressCountry, 'BG')
})

test('a partner that nobody knows is not found', async (context) => {
  const { page } = await furnished(context)
  for (const slug of ['nothing', 'Biblioteka', 'biblioteka%20', 'biblioteka.html'])
    await page(`/bg/network/${slug}`, 404)
})
