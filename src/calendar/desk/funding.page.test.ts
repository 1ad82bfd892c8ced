import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDesk, desk, heldBy, idOf, kept, reading } from '../../../test/support/event-desk.ts'
import { attribute, findAll, innerLinks } from '../../../test/support/html.ts'

const sentence = 'Съфинансирано от Европейския съюз.'
const mark = { funder: 'Европейски съюз', sentence, contract: 'К-17', starts: '2026-01-01' }
const page = '/bg/calendar/vecher-na-razkaza'

test('who pays, what was won and what the library counts are ticked at the desk and stay through an edit', async (context) => {
  const desk_ = await aDesk(context)
  const { see, send } = desk_
  await send('/bg/desk/network/prosveta/funding', mark)
  const [link = ''] = innerLinks(await see('/bg/desk/network/prosveta/funding')).filter((href) =>
    /\/funding\/[\da-f-]{36}$/.test(href),
  )
  const funding = link.split('/').at(-1) ?? ''
  const more = { funding, award: 'Втора награда за <b>хора</b>', library_kind: 'author' }
  const { to } = await send(`${desk}/events`, { ...reading, ...more })
  const { details } = await kept(desk_, idOf(to))
  assert.deepEqual([details.award, details.libraryKind, details.forLibrary], [more.award, 'author', true])
  assert.match(await desk_.page(page), /Съфинансирано от Европейския съюз/)
  assert.match(await desk_.page(page), /Втора награда за &lt;b&gt;хора/)
  const form = await see(`${desk}/events/${idOf(to)}/edit`)
  const box = findAll(form, 'input').find((each) => attribute(each, 'name') === 'funding')
  assert.ok(box?.attributes.has('checked'))
  assert.equal(heldBy(form, 'library_kind'), 'author')
  const version = heldBy(form, 'version')
  await send(`${desk}/events/${idOf(to)}`, { ...reading, version, scope: 'all' })
  assert.doesNotMatch(await desk_.page(page), /Съфинансирано/)
})

test('the mark of another organisation, or one that never was, is passed over', async (context) => {
  const desk_ = await aDesk(context)
  const { to } = await desk_.send(`${desk}/events`, { ...reading, funding: 'somebody-else' })
  assert.match(to, /done=published/)
  assert.doesNotMatch(await desk_.page(page), /funding/)
})
