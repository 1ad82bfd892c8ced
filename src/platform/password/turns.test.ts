import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

/** Work that ends when it is told to. */
function works() {
  const ends: (() => void)[] = []
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++running)
    await new Promise<void>((resolve) => void ends.push(resolve))
    running--
    return 'done'
  }
  return { work, most: () => most, endOne: () => ends.shift()?.(), left: () => ends.length }
}

test('never more than two at once, the others in their turn', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 10 })
  const { work, most, endOne } = works()
  const all = Array.from({ length: 7 }, () => turns.take(work))
  for (let end = 0; end < 7; end++) {
    await new Promise(setImmediate)
    endOne()
  }
  assert.deepEqual(await Promise.all(all), Array(7).fill('done'))
  assert.equal(most(), 2)
})

test('who would wait behind too many is sent away at once', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 })
  const { work, endOne } = works()
  const [first, second] = [turns.take(work), turns.take(work)]
  assert.equal(await turns.take(work), undefined)
  endOne()
  await first
  await new Promise(setImmediate)
  endOne()
  assert.equal(await second, 'done')
})

test('work that fails gives its turn to the next', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 1 })
  await assert.rejects(
    turns.take(async () => {
      throw new Error('broken')
    }),
  )
  assert.equal(await turns.take(async () => 'next'), 'next')
})
