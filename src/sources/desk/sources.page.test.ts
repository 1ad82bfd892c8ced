import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { keepsItsHouse } from '../../../test/support/event-desk.ts'
import { readHtml, wordsOf } from '../../../test/support/html.ts'
import { aSourceDesk } from '../../../test/support/source-desk.ts'

const evening = (uid: string, title: string, more = '') =>
  `UID:${uid}\nSUMMARY:${title}\nDTSTART;TZID=Europe/Sofia:20261127T180000\nLOCATION:Клуб „Зелено“\n${more}`

test('a calendar given by its address is shown first, published by somebody, and then flows in every hour', async (context) => {
  const desk = await aSourceDesk(context)
  const { outside } = desk
  assert.match(wordsOf(await desk.see(desk.list)), /Още няма източници/)
  outside.text = aCalendarFile(evening('a', 'Разходка край Русенски Лом'), evening('b', 'Почистване'))
  outside.etag = '"one"'
  const source = await desk.add()
  const preview = wordsOf(await desk.see(source))
  assert.match(preview, /чака публикуване.*Прочетохме 2 записа.*Непознати места: 1.*Публикувайте/)
  assert.match(preview, /Разходка край Русенски Лом.*петък, 27.ноември, 18:00.ч\..*Клуб „Зелено“/)
  assert.doesNotMatch(await desk.page('/bg/calendar'), /Русенски Лом/)

  const published = await desk.publish(source)
  assert.equal(published.to, `${source}?done=published`)
  assert.match(await desk.page('/bg/calendar'), /Русенски Лом/)
  assert.match(wordsOf(await desk.see(source)), /включен.*внесено20000/)

  await desk.later(1)
  assert.deepEqual([outside.asked.length, outside.asked[1]?.['if-none-match']], [2, '"one"'])
  outside.text = aCalendarFile(
    evening('a', 'Разходка край Русенски Лом', 'STATUS:CANCELLED'),
    evening('b', 'Почистване'),
  )
  outside.etag = '"two"'
  await desk.later(1)
  const event = readHtml(await desk.page('/bg/calendar/razhodka-kray-rusenski-lom'))
  assert.match(wordsOf(event), /отменено/)
  await desk.later(1)
  assert.equal(outside.asked.length, 4)
})

test('„салона на читалището“ in the calendar of a chitalishte is its own house', async (context) => {
  const desk = await aSourceDesk(context)
  await keepsItsHouse(desk)
  desk.outside.text = aCalendarFile(
    'UID:a\nSUMMARY:Вечер\nDTSTART;TZID=Europe/Sofia:20261127T180000\nLOCATION:салона на читалището',
  )
  const source = await desk.add()
  assert.doesNotMatch(wordsOf(await desk.see(source)), /Непознати места/)
  await desk.publish(source)
  assert.match(wordsOf(readHtml(await desk.page('/bg/calendar/vecher'))), /КъдеЧиталище „Просвета“/)
})

test('a moment in UTC is shown before it is published in the hour that its page will tell', async (context) => {
  const desk = await aSourceDesk(context)
  desk.outside.text = aCalendarFile('UID:a\nSUMMARY:Вечер под звездите\nDTSTART:20261127T160000Z')
  const source = await desk.add()
  assert.match(wordsOf(await desk.see(source)), /петък, 27.ноември,.18:00.ч\./)
  await desk.publish(source)
  assert.match(wordsOf(readHtml(await desk.page('/bg/calendar/vecher-pod-zvezdite'))), /18:00.ч\./)
})
