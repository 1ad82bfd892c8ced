import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte } from '../../../test/support/calendar.ts'
import { attribute, findAll, wordsOf } from '../../../test/support/html.ts'
import { aSourceDesk } from '../../../test/support/source-desk.ts'
import { sentWithFile } from '../../../test/support/upload.ts'
import { markedRows, yearlyPlan } from '../../../test/support/yearly-plan.ts'
import { readProgramme } from './programme.store.ts'

type Desk = Awaited<ReturnType<typeof aSourceDesk>>

const upload = async (desk: Desk, path: string, bytes: Uint8Array, fields: Record<string, string> = {}) => {
  const { headers = {} } = desk.editor.as
  const sent = sentWithFile(fields, { field: 'file', bytes, name: 'plan.xlsx' }, headers as Record<string, string>)
  const response = await desk.request(path, sent)
  assert.equal(response.status, 303, path)
  return response.headers.get('location') ?? ''
}

/** The form of a page that mends rows, with what stands in it. */
async function mendingForm(desk: Desk, source: string) {
  const main = await desk.see(source)
  const form = findAll(main, 'form').find((each) => attribute(each, 'action').endsWith('/mending')) ?? assert.fail()
  const rows = findAll(form, 'fieldset').map((row) => {
    const field = findAll(row, 'input').find((input) => attribute(input, 'type') === 'text') ?? assert.fail()
    return { words: wordsOf(row), name: attribute(field, 'name'), value: attribute(field, 'value') }
  })
  const run = findAll(form, 'input').map((input) => attribute(input, 'value'))[0] ?? ''
  return { rows, run, main }
}

test('a plan of 38 rows: five are marked and mended in place, all come in as planned, the same again changes nothing', async (context) => {
  const desk = await aSourceDesk(context)
  const bytes = await yearlyPlan(2027)
  const source = await upload(desk, desk.list, bytes, { name: 'Планът ни' })
  const { rows, run, main } = await mendingForm(desk, source)
  assert.match(wordsOf(main), /5 реда чакат поправка.*Прочетохме 33 записа/)
  assert.deepEqual(
    rows.map(({ value }) => value),
    markedRows(2027).map(({ words }) => words),
  )
  assert.match(
    rows[0]?.words ?? '',
    /^Лист „План“, ред 9: Ден на отворени врати.*Ред 9 не е внесен: в колоната „Дата“ пише „края на май“\. Напишете ден или оставете само „май 2027\u00a0г\.“ – ще го водим като планирано\./,
  )
  const mended = Object.fromEntries(rows.map(({ name }, at) => [name, markedRows(2027)[at]?.mended ?? '']))
  const { to } = await desk.send(`${source}/mending`, { run, ...mended })
  assert.equal(to, `${source}?done=mended`)
  assert.match(wordsOf(await desk.see(to)), /Поправеното е прочетено.*Прочетохме 38 записа/)
  await desk.publish(source)
  const read = () => readProgramme(desk.house.database.read, chitalishte, 2027)
  const planned = await read()
  assert.equal(planned.length, 38)
  assert.deepEqual([...new Set(planned.map(({ event }) => event.status))], ['planned'])
  assert.equal(planned.filter(({ event }) => event.details.away).length, 2)
  assert.deepEqual(planned.find(({ item }) => item.number === '1')?.item.funds, [
    { source: 'общински бюджет', cents: 300_00, currency: 'EUR' },
  ])
  assert.match(await desk.page('/bg/calendar/2027-05'), /Ден на отворени врати/)
  const versions = planned.map(({ event }) => event.sequence)
  assert.equal(await upload(desk, `${source}/file`, bytes), `${source}?done=same`)
  assert.deepEqual(
    (await read()).map(({ event }) => event.sequence),
    versions,
  )
})

test('what was confirmed on the desk stays so when the plan comes with another row changed', async (context) => {
  const desk = await aSourceDesk(context)
  const plan = (place: string) =>
    new TextEncoder().encode(
      `Годишен план за 2027 г.;;;\n№;Дата;Мероприятие;Място\n1;май;Събор;${place}\n2;3.03.;Празник;Салон`,
    )
  const source = await upload(desk, desk.list, plan('поляната'), { name: 'План' })
  await desk.publish(source)
  const [, second] = await readProgramme(desk.house.database.read, chitalishte, 2027)
  const id = second?.event.id ?? assert.fail()
  await desk.send(`/bg/desk/calendar/prosveta/events/${id}/confirmation`, {})
  await upload(desk, `${source}/file`, plan('площада'))
  const [, now] = await readProgramme(desk.house.database.read, chitalishte, 2027)
  assert.deepEqual([now?.event.status, now?.event.texts.bg?.place], ['confirmed', 'площада'])
})

test('unknown headings are asked about; a file that is no table says what to do', async (context) => {
  const desk = await aSourceDesk(context)
  const odd = new TextEncoder().encode(
    'Какво ще правим;Кога точно;Къде е\nСъбор;27.11.2026;Поляната\nПразник;28.11.2026;Салон',
  )
  const source = await upload(desk, desk.list, odd, { name: 'Таблица', format: 'table' })
  assert.match(wordsOf(await desk.see(source)), /колон/i)
  const words = await desk.see(`${source}/words`)
  const said = Object.fromEntries(
    findAll(words, 'input')
      .filter((input) => attribute(input, 'name').endsWith('-said'))
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
  const answers: Record<string, string> = { 'Какво ще правим': 'title', 'Кога точно': 'date', 'Къде е': 'place' }
  const chosen = Object.entries(said).map(([name, heading]) => [name.replace(/-said$/, ''), answers[heading] ?? ''])
  await desk.send(`${source}/words`, { ...said, ...Object.fromEntries(chosen) })
  assert.match(wordsOf(await desk.see(source)), /Прочетохме 2 записа/)
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
  const other = await upload(desk, desk.list, locked, { name: 'Заключен' })
  assert.match(wordsOf(await desk.see(other)), /заключен с парола\. Запазете го без парола/)
})
