import assert from 'node:assert/strict'
import { test } from 'node:test'
import { optional, text, whole } from './fields.ts'
import { readFields } from './form.ts'

const read = (typed: string) =>
  readFields(
    new URLSearchParams(typed),
    'bg',
    { name: text(), from: optional(whole()), to: optional(whole()) },
    ({ from, to }) => [from !== undefined && to !== undefined && to < from && ['to', 'Краят е преди началото.']],
  )

const problemsOf = (typed: string) => {
  const reading = read(typed)
  return reading.ok ? [] : [...reading.problems.keys()]
}

test('what fields say of each other is told together with what is wrong by itself, in the order of the form', () => {
  assert.deepEqual(problemsOf('from=3&to=1'), ['name', 'to'])
  assert.deepEqual(problemsOf('name=я&from=3&to=1'), ['to'])
  assert.deepEqual(problemsOf('name=я&from=1&to=3'), [])
})

test('a field that is wrong by itself is not compared and keeps its own sentence', () => {
  const reading = read('name=я&from=3&to=много')
  assert.ok(!reading.ok && reading.problems.get('to') !== 'Краят е преди началото.')
})
