import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, library, words } from '../../../test/support/calendar.ts'
import { aDesk, desk, heldBy, reading } from '../../../test/support/event-desk.ts'
import { attribute, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

test('a draft is kept unfinished, gone on with, looked at and published', async (context) => {
  const desk_ = await aDesk(context)
  const { send, see, request } = desk_
  const { to } = await send(`${desk}/drafts`, { title: 'Наум' })
  const list = await see(to)
  assert.match(wordsOf(list), /Черновата е запазена/)
  const href = innerLinks(list).find((link) => link.includes('draft=')) ?? assert.fail('no draft')
  const draft = new URL(href, 'http://x').searchParams.get('draft') ?? ''
  assert.equal(heldBy(await see(href), 'title'), 'Наум')
  const preview = await send(`${desk}/previews`, { ...reading, draft })
  assert.equal(preview.to, `${desk}/drafts/${draft}/preview`)
  const before = await see(preview.to)
  assert.match(wordsOf(before), /Така ще изглежда.*Вечер на разказа.*Четем на глас/)
  assert.equal((await request('/bg/calendar/vecher-na-razkaza')).status, 404)
  const published = await send(`${desk}/drafts/${draft}/publication`, {})
  assert.match(published.to, /done=published/)
  assert.ok(published.to.includes(draft), 'the artwork hangs on the id, so the preview had the right one')
  assert.equal((await request('/bg/calendar/vecher-na-razkaza')).status, 200)
  assert.match(wordsOf(await see(`${desk}/events?show=drafts`)), /Няма започнати чернови/)
})

test('a draft may be deleted, and another organisation has no part in it', async (context) => {
  const desk_ = await aDesk(context)
  const other = await signedIn(desk_.house, { name: 'Друг', member: { organisation: library, role: 'manager' } })
  await desk_.send(`${desk}/drafts`, { title: 'Наум' })
  const list = await desk_.see(`${desk}/events?show=drafts`)
  const [removal = ''] = findAll(list, 'form').flatMap((form) =>
    attribute(form, 'action').endsWith('/removal') ? attribute(form, 'action') : [],
  )
  const foreign = removal.replace('prosveta', 'biblioteka')
  assert.equal((await desk_.request(foreign, other.sends({}))).status, 404)
  assert.equal((await desk_.send(removal, {})).status, 303)
  assert.doesNotMatch(wordsOf(await desk_.see(`${desk}/events?show=drafts`)), /Наум/)
})

test('an author sends for review where that is switched on; an editor sees and publishes it', async (context) => {
  const desk_ = await aDesk(context)
  const author = await signedIn(desk_.house, { name: 'Автор', member: { organisation: chitalishte, role: 'author' } })
  const form = async () => wordsOf(readHtml(await (await desk_.request(`${desk}/events/new`, author.as)).text()))
  assert.doesNotMatch(await form(), /Изпратете за преглед|Публикувайте/)
  assert.equal((await desk_.send(`${desk}/settings`, { review: 'yes' })).status, 303)
  assert.match(await form(), /Изпратете за преглед/)
  assert.equal((await desk_.request(`${desk}/events`, author.sends(reading))).status, 403)
  const sent = await desk_.request(`${desk}/submissions`, author.sends(reading))
  assert.equal(sent.status, 303)
  assert.equal((await desk_.request('/bg/calendar/vecher-na-razkaza')).status, 404)
  const panel = await desk_.see('/bg/desk')
  assert.match(wordsOf(panel), /едно събитие чака преглед/)
  const list = await desk_.see(`${desk}/events?show=drafts`)
  const href =
    innerLinks(list).find((link) => /\/events\/[^/?]+$/.test(link) && !link.endsWith('/new')) ?? assert.fail()
  assert.match(wordsOf(await desk_.see(href)), /чака преглед/)
  const asAuthor = readHtml(await (await desk_.request(`${href}/edit`, author.as)).text())
  const version = heldBy(asAuthor, 'version')
  const revised = await desk_.request(
    `${href}/revision`,
    author.sends({ ...reading, lead: 'Четем още.', version, scope: 'all', at: '2026-12-04T18:00:00' }),
  )
  assert.equal(revised.status, 303)
  assert.equal((await desk_.send(`${href}/publication`, {})).status, 303)
  assert.match(await desk_.page('/bg/calendar/vecher-na-razkaza'), /Четем още/)
  assert.equal((await desk_.request(`${href}/edit`, author.as)).status, 403)
})

test('what an organisation writes before its page is public stays a draft', async (context) => {
  const desk_ = await aDesk(context)
  await desk_.house.database.write(async ({ query }) => {
    await query
      .withTables<{ network_organisation: { id: string; status: string } }>()
      .updateTable('network_organisation')
      .set({ status: 'draft' })
      .where('id', '=', chitalishte)
      .execute()
  })
  assert.match(wordsOf(await desk_.see(`${desk}/events/new`)), /още не се вижда от всички/)
  const { to } = await desk_.send(`${desk}/events`, reading)
  assert.match(to, /\/drafts\/[^/]+\/preview$/)
  assert.equal((await desk_.send(to.replace('preview', 'publication'), {})).to, to)
  assert.equal((await desk_.request('/bg/calendar/vecher-na-razkaza')).status, 404)
})

test('an earlier event is offered and copied without its date', async (context) => {
  const event = anEvent({
    organisationId: chitalishte,
    venueId: chitalishteHall,
    texts: { bg: words('Есенен панаир', { lead: 'Елате.' }) },
    details: { ...anEvent().details, edition: 4, topics: ['crafts'] },
  })
  const desk_ = await aDesk(context, { events: [event] })
  const blank = await desk_.see(`${desk}/events/new`)
  const href = innerLinks(blank).find((link) => link.includes('like=')) ?? assert.fail('nothing to copy')
  const copy = await desk_.see(href)
  assert.match(wordsOf(copy), /Попълнено от „Есенен панаир“/)
  assert.equal(heldBy(copy, 'title'), 'Есенен панаир')
  assert.equal(heldBy(copy, 'day'), '')
  assert.equal(heldBy(copy, 'hour'), '18:00')
  assert.equal(heldBy(copy, 'edition'), '5')
  const foreign = await desk_.request('/bg/desk/calendar/prosveta/events/new?like=nothing', desk_.who.as)
  assert.equal(foreign.status, 404)
})
