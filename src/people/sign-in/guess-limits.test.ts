import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createGuessLimits, type Guess } from './guess-limits.ts'

const noon = Temporal.Instant.from('2026-11-22T12:00:00Z')
const aGuess = (different: Partial<Guess> = {}): Guess => ({
  email: 'maria@example.org',
  network: '192.0.2.1',
  ownDevice: undefined,
  ...different,
})
const allowed = (guesses: readonly Guess[], limits = createGuessLimits()): number =>
  guesses.filter((guess) => limits.allow(guess, noon)).length
const many = <T>(count: number, make: (number: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

test('eight guesses from one network, thirty from all', () => {
  assert.equal(allowed(many(20, () => aGuess())), 8)
  assert.equal(allowed(many(100, (number) => aGuess({ network: `192.0.2.${number}` }))), 30)
})

test('one network that tries one password at every address is stopped', () => {
  assert.equal(allowed(many(300, (number) => aGuess({ email: `person-${number}@example.org` }))), 100)
})

test('an own device is counted by itself, whatever others did', () => {
  const limits = createGuessLimits()
  allowed(
    many(100, (number) => aGuess({ network: `192.0.2.${number}` })),
    limits,
  )
  assert.equal(
    allowed(
      many(50, () => aGuess({ ownDevice: 'token' })),
      limits,
    ),
    20,
  )
  assert.equal(allowed([aGuess({ ownDevice: 'another' })], limits), 1)
})
