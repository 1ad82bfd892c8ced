import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

const written = (form: Parameters<typeof createLog>[0]): string[] => {
  const lines: string[] = []
  const log = createLog(form, (line) => void lines.push(line))
  log.info('served', { route: '/bg', status: 200, request: undefined })
  log.error('a page failed', { reason: 'first\nsecond' })
  return lines
}

test('lines are JSON objects with time, level and message', () => {
  const [served, failed] = written('lines').map((line) => JSON.parse(line))
  assert.match(served.at, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
  assert.deepEqual({ ...served, at: '' }, { at: '', level: 'info', message: 'served', route: '/bg', status: 200 })
  assert.equal(failed.level, 'error')
})

test('words are for people, and one event is one line', () => {
  assert.deepEqual(written('words'), ['served route=/bg status=200', 'error: a page failed reason=first second'])
  for (const line of written('lines')) assert.doesNotMatch(line, /\n/)
})

test('off says nothing', () => assert.deepEqual(written('off'), []))
