import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { aSourceDesk } from '../../../test/support/source-desk.ts'

type Desk = Awaited<ReturnType<typeof aSourceDesk>>

/** Evenings from 27 November on, a day apart. */
const evening = (number: number, { uid = `u${number}`, more = '' } = {}) =>
  `UID:${uid}\nSUMMARY:Вечер ${number}\nDTSTART;TZID=Europe/Sofia:202612${String(number + 1).padStart(2, '0')}T180000\n${more}`
const evenings = (numbers: readonly number[], uid = (number: number) => `u${number}`) =>
  aCalendarFile(...numbers.map((number) => evening(number, { uid: uid(number) })))
const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

async function published(desk: Desk, text: string): Promise<string> {
  desk.outside.text = text
  const source = await desk.add()
  assert.match((await desk.publish(source)).to, /done=published$/)
  return source
}

/** Numbers of the evenings in the public list. */
const listedOnce = async (desk: Desk) => {
  const titles = (await desk.page('/bg/calendar')).matchAll(/Вечер \d/g)
  return [...new Set([...titles].map(([title]) => Number(title.slice(-1))))].sort()
}

test('what is gone at its source leaves lists, its page says so, and it comes back with its source', async (context) => {
  const desk = await aSourceDesk(context)
  await published(desk, evenings(ten))
  desk.outside.text = evenings(ten.slice(1))
  await desk.later(1)
  assert.deepEqual(await listedOnce(desk), ten.slice(1))
  const gone = await desk.page('/bg/calendar/vecher-0')
  assert.match(wordsOf(readHtml(gone)), /оттеглено при източника.*Откъде се знаеСайтът, прочетено на 22.ноември/)
  assert.match(gone, /"eventStatus":"https:\/\/schema\.org\/EventCancelled"/)
  assert.match(gone, /<meta name="robots" content="noindex/)
  assert.match(await desk.page('/bg/calendar/vecher-0/event.ics'), /STATUS:CANCELLED/)
  assert.doesNotMatch(await desk.page('/bg/calendar.ics'), /Вечер 0/)
  desk.outside.text = evenings(ten)
  await desk.later(1)
  assert.deepEqual(await listedOnce(desk), ten)
  assert.doesNotMatch(await desk.page('/bg/calendar/vecher-0'), /оттеглено/)
})

test('what was held stays when the source no longer has it', async (context) => {
  const desk = await aSourceDesk(context)
  await published(desk, evenings(ten))
  await desk.later(24 * 11)
  desk.outside.text = evenings(ten.slice(3))
  await desk.later(1)
  assert.match(await desk.page('/bg/calendar/vecher-1'), /Вечер 1/)
  assert.doesNotMatch(await desk.page('/bg/calendar/vecher-1'), /оттеглено/)
})

test('E55: a reading without more than a fifth of what is to come waits; both decisions hold', async (context) => {
  const desk = await aSourceDesk(context)
  const source = await published(desk, evenings(ten))
  desk.outside.text = evenings(ten.slice(4))
  await desk.later(1)
  assert.deepEqual(await listedOnce(desk), ten)
  const page = wordsOf(await desk.see(source))
  assert.match(page, /чака решение.*Много записи липсват.*липсват 4 от предстоящите.*Вечер 0.*Оставете ги/)
  const today = await (await desk.request('/bg/desk', desk.editor.as)).text()
  assert.match(wordsOf(readHtml(today)), /Сайтът: много записи липсват, решете/)
  const coordinator = await signedIn(desk.house, { appointed: { role: 'coordinator' } })
  const network = await (await desk.request('/bg/desk', coordinator.as)).text()
  assert.match(wordsOf(readHtml(network)), /Сайтът: много записи липсват, решете/)
  assert.match(network, /href="\/bg\/desk\/sources\/prosveta\/[\da-f-]{36}"/)

  assert.match((await desk.decide(source, 'keep')).to, /done=keptThem$/)
  assert.deepEqual(await listedOnce(desk), ten)
  await desk.later(1)
  assert.doesNotMatch(wordsOf(await desk.see(source)), /Много записи липсват/)

  desk.outside.text = evenings([])
  await desk.later(1)
  assert.match(wordsOf(await desk.see(source)), /липсват 6 от предстоящите/)
  assert.match((await desk.decide(source, 'accept')).to, /done=accepted$/)
  assert.deepEqual(await listedOnce(desk), ten.slice(0, 4))
})

test('a source that recovers by itself needs no decision', async (context) => {
  const desk = await aSourceDesk(context)
  const source = await published(desk, evenings(ten))
  desk.outside.text = evenings([])
  await desk.later(1)
  desk.outside.text = evenings(ten)
  await desk.later(1)
  assert.doesNotMatch(wordsOf(await desk.see(source)), /чака решение/)
  assert.deepEqual(await listedOnce(desk), ten)
  const stale = await desk.send(`${source}/decision`, { run: 'nobody', decision: 'accept' })
  assert.match(stale.to, /done=outdated$/)
})

test('new uids at every reading, or none, bring nothing twice', async (context) => {
  const desk = await aSourceDesk(context)
  await published(desk, evenings(ten))
  for (const round of ['a', 'b']) {
    desk.outside.text = evenings(ten, (number) => `${round}-${number}-${Math.imul(number + 7, 2654435761)}`)
    await desk.later(1)
    assert.deepEqual(await listedOnce(desk), ten)
  }
  assert.equal((await desk.request('/bg/calendar/vecher-0-2026-12-01')).status, 404)
  desk.outside.text = evenings(ten).replaceAll(/UID:[^\r]*\r\n/g, '')
  await desk.later(1)
  await desk.later(1)
  assert.deepEqual(await listedOnce(desk), ten)
  assert.equal((await desk.request('/bg/calendar/vecher-0-2026-12-01')).status, 404)
})

test('E54: a server that fails is asked less often; one that says "gone for ever" is asked no more', async (context) => {
  const desk = await aSourceDesk(context)
  const source = await published(desk, evenings(ten))
  const { outside } = desk
  outside.status = 404
  const before = outside.asked.length
  for (let hour = 0; hour < 8; hour++) await desk.later(1)
  assert.ok(outside.asked.length - before <= 4, `${outside.asked.length - before} requests`)
  assert.match(wordsOf(await desk.see(source)), /не се чете.*няма нищо \(404\)/)
  assert.deepEqual(await listedOnce(desk), ten)
  outside.status = 410
  for (let day = 0; day < 4; day++) await desk.later(24)
  assert.match(wordsOf(await desk.see(source)), /вече го няма/)
  const asked = outside.asked.length
  await desk.later(48)
  assert.equal(outside.asked.length, asked)
  outside.status = 200
  assert.match((await desk.send(`${source}/resumption`, {})).to, /done=resumed$/)
  await desk.later(1)
  assert.match(wordsOf(await desk.see(source)), /включен/)
})

test('a paused source is not asked, and its events stay', async (context) => {
  const desk = await aSourceDesk(context)
  const source = await published(desk, evenings(ten))
  const asked = desk.outside.asked.length
  await desk.send(`${source}/pause`, {})
  await desk.later(5)
  assert.equal(desk.outside.asked.length, asked)
  assert.deepEqual(await listedOnce(desk), ten)
})

test('a removed source leaves what it brought, without a name on it', async (context) => {
  const desk = await aSourceDesk(context)
  const source = await published(desk, evenings(ten))
  assert.match((await desk.send(`${source}/removal`, {})).to, /done=removed$/)
  assert.equal((await desk.request(source, desk.editor.as)).status, 404)
  assert.doesNotMatch(await desk.page('/bg/calendar/vecher-1'), /Откъде се знае/)
  assert.deepEqual(await listedOnce(desk), ten)
})

test('what the desk says of a cancelled event stands against a source that knows nothing of it', async (context) => {
  const desk = await aSourceDesk(context)
  await published(desk, evenings(ten))
  const list = await (await desk.request('/bg/desk/calendar/prosveta/events', desk.editor.as)).text()
  const event = /\/bg\/desk\/calendar\/prosveta\/events\/([\da-f-]{36})/.exec(list)?.[1] ?? ''
  const path = `/bg/desk/calendar/prosveta/events/${event}`
  assert.match(wordsOf(await desk.see(path)), /Идва от Сайтът\. При промяна там заглавието/)
  await desk.send(`${path}/cancellation`, { reason: 'Няма ток.' })
  desk.outside.text = evenings(ten).replaceAll('SUMMARY:Вечер', 'DESCRIPTION:Каним всички.\r\nSUMMARY:Вечер')
  await desk.later(1)
  const page = wordsOf(readHtml(await desk.page('/bg/calendar/vecher-0')))
  assert.match(page, /отменено.*Няма ток\..*Каним всички\./)
})
