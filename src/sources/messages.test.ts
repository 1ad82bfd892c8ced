import assert from 'node:assert/strict'
import { test } from 'node:test'
import { messages } from './messages.ts'

test('what is missing agrees with how many are missing', () => {
  assert.match(messages.bg.decideText(1), /четене липсва 1 от/)
  assert.match(messages.bg.decideText(4), /четене липсват 4 от/)
})
