import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDemonstration, readSettings } from './settings.ts'

const problemsOf = (environment: Record<string, string>) => {
  const reading = readSettings(environment)
  return reading.ok ? [] : reading.problems
}

test('an empty environment gives a working server on this machine', () => {
  const reading = readSettings({})
  assert.ok(reading.ok)
  assert.equal(reading.settings.PORT, 3000)
  assert.equal(reading.settings.publicUrl, 'http://localhost:3000')
  assert.equal(reading.settings.DATABASE_URL, undefined)
})

test('every wrong setting is named in one sentence of its own', () => {
  assert.deepEqual(problemsOf({ PORT: 'http', TRUST_PROXY: '-1', ZONE: 'Europe/Ruse', DEMO: 'yes' }), [
    'PORT must be a whole number from 0 to 65535, not "http".',
    'TRUST_PROXY must be a whole number from 0 to 5, not "-1".',
    'ZONE must be a time zone such as Europe/Sofia, not "Europe/Ruse".',
    'DEMO must be one of auto, off, not "yes".',
  ])
})

test('the operator is reached by a mail address, and a day is a day', () => {
  assert.deepEqual(problemsOf({ CONTACT_EMAIL: 'Мултиполис', ACCESSIBILITY_REVIEWED: '23.11.2026' }), [
    'CONTACT_EMAIL must be a mail address such as name@example.bg, not "Мултиполис".',
    'ACCESSIBILITY_REVIEWED must be a day such as 2026-11-23, not "23.11.2026".',
  ])
})

test('who has not said where he is reached runs a demonstration', () => {
  const [nobody, somebody] = [readSettings({}), readSettings({ CONTACT_EMAIL: 'Info@Library.bg' })]
  assert.ok(nobody.ok && somebody.ok)
  assert.equal(isDemonstration(nobody.settings), true)
  assert.equal(isDemonstration(somebody.settings), false)
  assert.equal(somebody.settings.CONTACT_EMAIL, 'info@library.bg')
})

test('an address with a password is not repeated in the complaint', () => {
  const [problem = ''] = problemsOf({ DATABASE_URL: 'mysql://root:secret@db/x' })
  assert.match(problem, /^DATABASE_URL must be an address beginning with postgres:/)
  assert.ok(!problem.includes('secret'))
})

test('a path or slash at the end of PUBLIC_URL does not reach links', () => {
  const reading = readSettings({ PUBLIC_URL: 'https://example.bg/' })
  assert.ok(reading.ok)
  assert.equal(reading.settings.publicUrl, 'https://example.bg')
})
