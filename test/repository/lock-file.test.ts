import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { completed, findGaps } from '../../scripts/complete-lock.ts'

const file = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8')

test('the lock file leaves out no system, so that a clean install works', () => {
  assert.deepEqual(findGaps(JSON.parse(file('package-lock.json'))), [])
})

test('the lock file names no address of a registry', () => {
  assert.doesNotMatch(file('package-lock.json'), /"resolved"/)
})

test('versions are exact, because any Node from 20 on installs them', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(file('package.json'))
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    assert.match(String(version), /^\d+\.\d+\.\d+$/, name)
})

const lockWith = (name: string) => ({
  packages: { 'node_modules/tool': { dev: true, optionalDependencies: { [name]: '1.2.3' } } },
})

test('a missing package of another system is added in its place', () => {
  const { packages } = completed(lockWith('@tool/cli-linux-x64-musl'))
  const place = { version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] }
  assert.deepEqual(Object.keys(packages), ['node_modules/@tool/cli-linux-x64-musl', 'node_modules/tool'])
  assert.deepEqual(packages['node_modules/@tool/cli-linux-x64-musl'], place)
})

test('what does not say its system is left to a person', () => {
  assert.throws(() => completed(lockWith('fsevents')), /by hand/)
})
