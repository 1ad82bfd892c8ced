import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { systemClock } from '#src/platform/clock.ts'
import { openSqlite } from '#src/platform/db/sqlite.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { timeOrderedIds } from '#src/platform/ids.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import { readJob } from '#src/sources/runs/sources.jobs.ts'
import { accessFaults, browserForTest, visitor, withoutBrowser } from '../support/browser.ts'
import { aCalendarFile } from '../support/calendar-file.ts'
import { testJournal } from '../support/databases.ts'
import { aHouse } from '../support/house.ts'
import { enter, fillIn, send, tabTo } from '../support/keyboard.ts'
import { signedIn } from '../support/signed-in.ts'
import { type Site, startSite } from '../support/site.ts'

const phone = { width: 390, height: 844 }
const skip = withoutBrowser
const partner = { id: demoId('organisation', 'canetti'), slug: 'mezhdunarodno-druzhestvo-elias-kaneti' }

/** The partner's own site, with its own calendar. */
let calendar = ''
let own: Server
let feed = ''
let site: Site
let browser: Browser

before(async () => {
  if (skip) return
  own = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(calendar)
  })
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done))
  const at = own.address()
  const host = `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  feed = `http://${host}/programa.ics`
  site = await startSite({ SOURCES_ALLOW: host })
  browser = await browserForTest()
})
after(async () => {
  await browser?.close()
  await site?.stop()
  own?.close()
  own?.closeAllConnections()
})

const day = Temporal.Now.plainDateISO('Europe/Sofia').add({ days: 9 })
const evening = (uid: string, title: string, more = '') =>
  [
    `UID:${uid}@druzhestvo.example`,
    `SUMMARY:${title}`,
    `DTSTART;TZID=Europe/Sofia:${day.toString().replaceAll('-', '')}T180000`,
    'LOCATION:Къщата на рода Канети',
    'ATTENDEE;CN=Иво:mailto:ivo@example.org',
    ...(more === '' ? [] : [more]),
  ].join('\n')

const look = async (tab: Page) => assert.deepEqual(await accessFaults(tab), [])
const wordsOn = async (tab: Page): Promise<string> => (await tab.locator('main').textContent()) ?? ''

/** The database of the site beside its own program, as the hourly round sees it. */
async function beside<T>(work: (house: ReturnType<typeof aHouse>) => Promise<T>): Promise<T> {
  const ids = timeOrderedIds()
  const file = join(site.dataFolder, 'db/multipolis.sqlite')
  const database = openSqlite(file, testJournal({ clock: systemClock, ids }))
  try {
    return await work(aHouse(database, { clock: systemClock, ids }))
  } finally {
    await database.close()
  }
}

/** An hour has passed: the job of the source is due. */
const hourPasses = (source: string): Promise<void> =>
  beside(({ database, ids, clock }) =>
    database.write((tx) =>
      enqueue(tx, { id: ids(), name: readJob, key: ids(), payload: { source }, due: clock.now() }),
    ),
  )

/** Opens the page again until it says what is waited for; the runner ends a test that waits in vain. */
async function until(tab: Page, address: string, said: RegExp): Promise<string> {
  for (;;) {
    await tab.goto(address)
    const words = await wordsOn(tab)
    if (said.test(words)) return words
    await tab.waitForTimeout(200)
  }
}

test('a partner gives the feed of its own site: looked at, published, and a cancelled evening is marked the same day', {
  skip,
}, async () => {
  calendar = aCalendarFile(evening('a', 'Канети и Русе: разходка'), evening('b', 'Четене на три езика'))
  const member = { organisation: partner.id, role: 'editor' } as const
  const { as } = await beside((house) => signedIn(house, { name: 'Елица Маринова', member }))
  const [, token = ''] = /session=(.+)/.exec((as.headers as Record<string, string>).cookie ?? '') ?? []
  const editor = await visitor(browser, site.origin, { viewport: phone })
  const { tab, context } = editor
  await context.addCookies([{ name: 'session', value: token, url: site.origin }])

  await tab.goto(`${site.origin}/bg/desk/sources/${partner.slug}`)
  await look(tab)
  await tabTo(tab, 'main a:has-text("Добавете източник")')
  await enter(tab)
  await look(tab)
  await fillIn(tab, 'name', 'Сайтът на дружеството')
  await tabTo(tab, 'main button:has-text("Прочетете и покажете")')
  await send(tab)
  assert.match((await tab.locator('.ui-error-summary').textContent()) ?? '', /Напишете адрес или изберете файл/)
  await look(tab)
  await fillIn(tab, 'address', feed)
  await tabTo(tab, 'main button:has-text("Прочетете и покажете")')
  await enter(tab)

  const source = tab.url()
  assert.match(await wordsOn(tab), /Прочетохме 2 записа[\s\S]*Канети и Русе: разходка[\s\S]*Къщата на рода Канети/)
  await look(tab)
  const passer = await visitor(browser, site.origin, { viewport: phone })
  await passer.tab.goto(`${site.origin}/bg/network/${partner.slug}`)
  assert.doesNotMatch(await wordsOn(passer.tab), /Канети и Русе: разходка/, 'nothing is published by itself')

  await tabTo(tab, 'main button:has-text("Публикувайте")')
  await enter(tab)
  assert.match(await wordsOn(tab), /Публикувано\. Следващите промени идват сами\.[\s\S]*внесено/)
  await look(tab)

  const event = `${site.origin}/bg/calendar/kaneti-i-ruse-razhodka`
  await passer.tab.goto(event)
  const words = await wordsOn(passer.tab)
  assert.match(words, /Международно дружество „Елиас Канети“[\s\S]*Откъде се знаеСайтът на дружеството, прочетено на/)
  assert.doesNotMatch(words, /Иво|ivo@/)
  await look(passer.tab)

  calendar = aCalendarFile(
    evening('a', 'Канети и Русе: разходка', 'STATUS:CANCELLED'),
    evening('b', 'Четене на три езика'),
    evening('c', 'Нова среща в къщата'),
  )
  await hourPasses(source.split('?')[0]?.split('/').at(-1) ?? '')
  assert.match(await until(passer.tab, event, /отменено/), /отменено/)
  await look(passer.tab)
  await until(passer.tab, `${site.origin}/bg/calendar/nova-sreshta-v-kashtata`, /Нова среща в къщата/)

  await tab.goto(source.split('?')[0] ?? '')
  assert.match(await wordsOn(tab), /внесено/)
  assert.deepEqual([...editor.complaints, ...passer.complaints], [])
})
