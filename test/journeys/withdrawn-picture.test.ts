import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { visitor } from '../support/browser.ts'
import { enterAs } from '../support/desk-pages.ts'
import { enter, tabTo } from '../support/keyboard.ts'
import { fromLetter } from '../support/letters.ts'
import { browser, look, site, skip, wordsOn } from '../support/opened-site.ts'

/** Every address of the picture that a page names: sources, share picture, structured data. */
const picturesIn = (html: string): string[] =>
  [...html.matchAll(/\/media\/([\da-f-]{36})\//g)].map(([, id]) => id ?? '')

const statusOf = async (path: string): Promise<number> => (await fetch(`${site.origin}${path}`)).status
const textOf = async (path: string): Promise<string> => (await fetch(`${site.origin}${path}`)).text()

test('a parent takes consent back: the picture is gone everywhere at once, and the organiser learns what is left', {
  skip,
}, async () => {
  const viewport = { width: 390, height: 844 }
  const { tab, context, complaints } = await visitor(browser, site.origin, { viewport })
  await enterAs(tab, site.origin, 'Георги Димов')

  // On the shelf the picture with children says so; it is found and left by the keyboard alone.
  await tab.goto(`${site.origin}/bg/desk/media/biblioteka-lyuben-karavelov-ruse`)
  assert.match(await wordsOn(tab), /Три хартиени маски.*с деца, има съгласия/s)
  await look(tab)
  await tabTo(tab, '.media-shelf-picture:has(.media-shelf-children) a')
  await enter(tab)
  const desk = new URL(tab.url()).pathname
  const id = desk.split('/').at(-1) ?? ''
  assert.match(await wordsOn(tab), /Къде се показва.*Приказна сутрин.*Читалните работят и в събота/s)
  await look(tab)

  // It stands on the event's page and in the poster; to others who show a link it is not handed.
  const event = (await tab.locator('.media-places a').first().getAttribute('href')) ?? ''
  const item = (await tab.locator('.media-places a').last().getAttribute('href')) ?? ''
  assert.ok(picturesIn(await textOf(item)).includes(id), item)
  const before = await textOf(event)
  assert.ok(picturesIn(before).includes(id))
  assert.ok(!new RegExp(`og:image" content="[^"]*${id}`).test(before))
  const printed = (await (await fetch(`${site.origin}${event}/poster.pdf`)).arrayBuffer()).byteLength
  const pages = [
    item,
    `${item}/press`,
    event,
    event.replace('/bg/', '/en/'),
    '/bg',
    '/en',
    '/bg/news',
    '/bg/network/biblioteka-lyuben-karavelov-ruse',
    '/bg/search?q=хартиени+маски',
    '/bg/search?q=приказна+сутрин',
  ]
  const sizes = ['240.webp', '480.webp', '960.webp', '240.jpg', '480.jpg', '960.jpg', '960.avif']
  for (const size of sizes.slice(0, 6)) assert.equal(await statusOf(`/media/${id}/${size}`), 200, size)
  for (const page of [...pages, '/bg/news.atom', '/bg/news.json']) assert.equal(await statusOf(page), 200, page)
  assert.ok(!picturesIn(await textOf(`${item}/press`)).includes(id), 'parents have agreed to this site and to paper')

  await tabTo(tab, `a[href$="${id}/withdrawal"]`)
  await enter(tab)
  assert.match(await wordsOn(tab), /Какво ще стане.*Facebook/s)
  await look(tab)
  await tabTo(tab, 'button:has-text("Да, оттеглете я")')
  await enter(tab)

  // At once: no page, no feed, no file, in no size; what was kept in memory went with it.
  for (const size of sizes) assert.equal(await statusOf(`/media/${id}/${size}`), 410, size)
  const feeds = [
    '/bg/news.atom',
    '/bg/news.json',
    '/bg/calendar.ics',
    '/bg/calendar.rss',
    '/bg/calendar.json',
    '/bg/calendar.atom',
    '/sitemap.xml',
  ]
  for (const path of [...pages, ...feeds]) assert.ok(!picturesIn(await textOf(path)).includes(id), path)
  const reprinted = (await (await fetch(`${site.origin}${event}/poster.pdf`)).arrayBuffer()).byteLength
  assert.ok(reprinted < printed, 'the poster has its drawing back')
  assert.ok(
    !existsSync(join(site.dataFolder, 'files/media', id)) ||
      readdirSync(join(site.dataFolder, 'files/media', id)).length === 0,
  )
  assert.match(readFileSync(join(site.dataFolder, 'withdrawn.ndjson'), 'utf8'), /"sha256":"[\da-f]{64}"/)

  // What nobody else can do is told, with the address whose preview Facebook keeps.
  const told = await wordsOn(tab)
  assert.match(told, /Снимката е оттеглена.*Facebook.*Съгласие от.*папка „Съгласия 2026“/s)
  for (const path of [event, item]) assert.ok(told.includes(`${site.origin}${path}`), path)
  await look(tab)
  // Who manages the organisation and did not do it gets the same in a letter.
  const letter = await fromLetter(site, 'maria.stoyanova@biblioteka.example', /Георги Димов оттегли снимка[\s\S]*/)
  for (const said of ['Три хартиени маски', 'Facebook', `${site.origin}${event}`, `${site.origin}${item}`])
    assert.ok(letter.includes(said), said)
  assert.equal((await tab.goto(`${site.origin}${desk}`))?.status(), 404)
  assert.deepEqual(
    complaints.filter((each) => !/404/.test(each)),
    [],
  )
  await context.close()
})

test('a picture is sent and described without a mouse, and a wrong one is told beside its field', {
  skip,
}, async () => {
  const { tab, context, complaints } = await visitor(browser, site.origin, {
    viewport: { width: 390, height: 844 },
  })
  await enterAs(tab, site.origin, 'Георги Димов')
  await tab.goto(`${site.origin}/bg/desk/media/biblioteka-lyuben-karavelov-ruse/pictures/new`)
  await look(tab)
  await tabTo(tab, '#field-alt')
  await tab.keyboard.type('Читалнята в неделя.')
  const send = (buffer: Buffer) =>
    tab.setInputFiles('#field-picture', { name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  // What is too large is told before it is sent; the next file takes the sentence away.
  await send(Buffer.alloc(20_000_001))
  assert.match((await tab.locator('#field-picture-error').textContent()) ?? '', /над 20\sMB/)
  await look(tab)
  await send(Buffer.from('<svg/>'))
  assert.equal(await tab.locator('#field-picture-error').count(), 0)
  await tabTo(tab, '.ui-form-acts button')
  await tab.keyboard.press('Enter')
  await tab.locator('.ui-error-summary').waitFor()
  assert.match(await wordsOn(tab), /не е снимка JPEG, PNG или WebP/)
  assert.equal(await tab.inputValue('#field-alt'), 'Читалнята в неделя.')
  await look(tab)
  const drawn = await tab.screenshot({ type: 'jpeg' })
  await send(drawn)
  await tabTo(tab, '.ui-form-acts button')
  await tab.keyboard.press('Enter')
  await tab.waitForURL(/done=picturesaved/)
  assert.match(await wordsOn(tab), /Снимката е запазена/)
  await look(tab)
  assert.deepEqual(
    complaints.filter((each) => !/422/.test(each)),
    [],
  )
  await context.close()
})
