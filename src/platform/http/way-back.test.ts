import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readForm } from './read-form.ts'
import { wayBack } from './way-back.ts'

const stands = new Set([
  'GET /bg',
  'GET /bg/desk',
  'GET /bg/desk/proposals/1',
  'POST /bg/desk/proposals/1/decision',
  'POST /bg/desk/drafts/7/removal',
])
const answers = (method: 'GET' | 'POST', path: string) => stands.has(`${method} ${path}`)

test('an address that only takes forms leads to the nearest page above it', () => {
  assert.equal(wayBack(answers, '/bg/desk/proposals/1/decision'), '/bg/desk/proposals/1')
  assert.equal(wayBack(answers, '/bg/desk/drafts/7/removal'), '/bg/desk')
})

test('where nothing stands nothing leads', () => {
  assert.equal(wayBack(answers, '/bg/desk/proposals/1/else'), undefined)
  assert.equal(wayBack(answers, '/'), undefined)
  assert.equal(
    wayBack((method) => method === 'POST', '/a/b'),
    undefined,
  )
})

test('signs that turn the direction of text do not come in with a form; joined letters and pictures stay', async () => {
  const body = new URLSearchParams({ name: 'Мария\u202eавонатС\u202c \u2066x\u2069\u200f', more: 'क्\u200dष 👩‍👧' })
  const reading = await readForm(new Request('http://localhost/', { method: 'POST', body }))
  assert.ok(reading.ok)
  assert.equal(reading.fields.get('name'), 'МарияавонатС x')
  assert.equal(reading.fields.get('more'), 'क्\u200dष 👩‍👧')
})
