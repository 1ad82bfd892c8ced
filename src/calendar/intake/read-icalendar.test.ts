import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCalendarFile } from '../../../test/support/calendar-file.ts'
import { isHouseName } from './is-house-name.ts'
import { guessReader, readers } from './readers.ts'

const context = { zone: 'Europe/Sofia', today: '2026-11-22', address: null, contentType: null }
const bytesOf = (text: string) => new TextEncoder().encode(text)

test('iCalendar is known by its first words, with or without a mark and in UTF-16', () => {
  const file = aCalendarFile('UID:a\nSUMMARY:Хор\nDTSTART:20261127')
  for (const bytes of [bytesOf(file), bytesOf(`\ufeff${file}`), Buffer.from(`\ufeff${file}`, 'utf16le')])
    assert.equal(guessReader(bytes, context)?.name, 'icalendar')
  assert.equal(guessReader(bytesOf('BEGIN:VEVENT\nEND:VEVENT'), context)?.name, 'icalendar')
})

test('what is no format of ours is read by nobody', () => {
  for (const text of ['', 'Здравейте', '\0\0\0'])
    assert.equal(guessReader(bytesOf(text), context), undefined, JSON.stringify(text))
})

test('every reader answers whatever comes, and never throws', async () => {
  for (const { name, read } of readers)
    for (const text of ['', 'x', '\0', 'BEGIN:VCALENDAR', '<', '{', 'PK\u0003\u0004'])
      assert.deepEqual((await read(bytesOf(text), context)).events, [], `${name} ${text}`)
})

test('of an iCalendar event its page and the house that holds it are taken, persons and their addresses never', async () => {
  const file = (more: string) => aCalendarFile(`UID:a\nSUMMARY:Хор\nDTSTART:20261127\n${more}`)
  const moreOf = async (more: string) => (await readers[0]?.read(bytesOf(file(more)), context))?.events[0]?.more
  assert.deepEqual(await moreOf('URL:https://example.org/a#top'), { url: 'https://example.org/a' })
  assert.deepEqual(await moreOf('URL:javascript:alert(1)'), {})
  assert.deepEqual(await moreOf('ORGANIZER;CN=Мария Иванова:mailto:maria@example.org'), {})
  assert.deepEqual(await moreOf('ORGANIZER;CN=НЧ Зора:mailto:zora@example.org'), { organiser: 'НЧ Зора' })
  const reading = await readers[0]?.read(bytesOf(file('ATTENDEE;CN=Иво:mailto:ivo@example.org')), context)
  assert.doesNotMatch(JSON.stringify(reading), /ivo|Иво/)
})

test('a house is told from a person by its words', () => {
  for (const house of [
    'Регионална библиотека',
    'Сдружение „Зелена Добруджа“',
    'Silistra Museum',
    'НЧ Зора',
    'Дом на книгата',
  ])
    assert.ok(isHouseName(house), house)
  for (const person of ['Мария Иванова', 'maria@library.example.org', 'Доминик Хорват', 'J. Doe', ''])
    assert.ok(!isHouseName(person), person)
})
