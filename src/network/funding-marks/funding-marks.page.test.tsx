import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'

const desk = '/bg/desk/network/prosveta'
const list = `${desk}/funding`
const sentence = 'Съфинансирано от Европейския съюз.'
const mark = { funder: 'Европейски съюз', sentence, emblem: 'eu', contract: 'К-17', starts: '2026-01-01' }

async function aDesk(context: Parameters<typeof aFront>[0]) {
  const front = await aFront(context)
  const editor = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  const send = async (path: string, fields: Record<string, string>) => {
    const response = await front.request(path, editor.sends(fields))
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }
  }
  const see = async (path: string) => {
    const root = readHtml(await (await front.request(path, editor.as)).text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  const one = async () => innerLinks(await see(list)).find((href) => /\/funding\/[\da-f-]{36}$/.test(href)) ?? ''
  return { ...front, editor, send, see, one }
}

test('a mark entered is offered to groups and services and stands where it was put', async (context) => {
  const { send, see, one, page } = await aDesk(context)
  assert.match(wordsOf(await see(list)), /Още няма вписано финансиране/)
  assert.equal((await send(list, mark)).to, `${list}?done=added`)
  assert.match(wordsOf(await see(list)), /Европейски съюзК-17.*действа/)
  assert.doesNotMatch(await page('/bg/network/prosveta'), /Съфинансирано/)
  const id = (await one()).split('/').at(-1) ?? ''
  const box = findAll(await see(`${desk}/services/new`), 'input', 'name').find(
    (each) => attribute(each, 'value') === id,
  )
  assert.equal(attribute(box ?? assert.fail(), 'name'), 'funding')
  await send(`${desk}/services`, { name: 'Копиране', funding: id })
  await send(`${desk}/groups`, { name: 'Хор', kind: 'vocal', standing: 'permanent', funding: id })
  const public_ = readHtml(await page('/bg/network/prosveta'))
  assert.deepEqual(faultsOf(public_), [])
  assert.equal(wordsOf(public_).match(/Съфинансирано от Европейския съюз\.Договор №\u00a0К-17/g)?.length, 2)
})

test('a mark on the organisation’s page, in words alone where nothing else is there', async (context) => {
  const { send, one, page } = await aDesk(context)
  await send(list, { ...mark, emblem: '', on_page: 'yes', funder_en: 'European Union', sentence_en: 'Co-funded.' })
  assert.match(wordsOf(readHtml(await page('/bg/network/prosveta'))), /С подкрепата на.*Европейски съюз/)
  assert.match(wordsOf(readHtml(await page('/en/network/prosveta'))), /Supported by.*European Union.*Co-funded\./)
  await send(await one(), { ...mark, version: '1' })
  assert.doesNotMatch(await page('/bg/network/prosveta'), /С подкрепата на/)
})

test('an ended mark is not offered to anything new and stays where it is', async (context) => {
  const { send, see, one, page } = await aDesk(context)
  await send(list, mark)
  const address = await one()
  const id = address.split('/').at(-1) ?? ''
  const group = { name: 'Хор', kind: 'vocal', standing: 'permanent', funding: id }
  const choir = (await send(`${desk}/groups`, group)).to.replace(/\/timetable.*/, '')
  await send(address, { ...mark, ends: '2026-11-21', version: '1' })
  assert.match(wordsOf(await see(list)), /приключило/)
  const offered = async (path: string) =>
    findAll(await see(path), 'input', 'name').some((each) => attribute(each, 'value') === id)
  assert.deepEqual([await offered(`${desk}/groups/new`), await offered(choir)], [false, true])
  await send(`${desk}/services`, { name: 'Копиране', funding: id })
  assert.equal((await page('/bg/network/prosveta')).match(/Съфинансирано/g)?.length, 1)
})

test('each wrong field is named, everything typed is kept, tags are words', async (context) => {
  const { send, page } = await aDesk(context)
  for (const [fields, problem] of [
    [{ funder: '' }, /Напишете и двете/],
    [{ sentence: '' }, /Напишете и двете/],
    [{ funder_en: 'EU' }, /Напишете и двете/],
    [{ funder: '', sentence: '' }, /Напишете и двете/],
    [{ funder: 'я'.repeat(201) }, /приемаме до 200/],
    [{ sentence: 'я'.repeat(601) }, /приемаме до 600/],
    [{ contract: 'я'.repeat(81) }, /приемаме до 80/],
    [{ emblem: 'nasa' }, /Този избор/],
    [{ starts: '' }, /Попълнете/],
    [{ ends: '2025-12-31' }, /преди началото/],
  ] as const) {
    const { status, text } = await send(list, { ...mark, contract: '<b>7</b>', ...fields })
    assert.equal(status, 422)
    assert.match(wordsOf(readHtml(text)), problem)
    if (!('contract' in fields)) assert.match(text, /value="&lt;b&gt;7&lt;\/b&gt;"/)
  }
  await send(list, { ...mark, sentence: '<script>x</script>', on_page: 'yes' })
  assert.match(await page('/bg/network/prosveta'), /&lt;script&gt;x/)
})

test('two people at one mark: the second is told and keeps what he wrote', async (context) => {
  const { send, one } = await aDesk(context)
  await send(list, mark)
  const address = await one()
  assert.equal((await send(address, { ...mark, contract: 'К-18', version: '1' })).status, 303)
  const late = await send(address, { ...mark, contract: 'К-19', version: '1' })
  assert.equal(late.status, 409)
  assert.match(late.text, /value="К-19"/)
})

test('the list asks the same number of times for one mark and for three', async (context) => {
  const { send, request, editor, house } = await aDesk(context)
  const count = async () => {
    const before = house.database.statements()
    await request(list, editor.as)
    return house.database.statements() - before
  }
  await send(list, mark)
  const one = await count()
  await send(list, { ...mark, contract: 'К-18' })
  await send(list, { ...mark, contract: 'К-19' })
  assert.equal(await count(), one)
})
