import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCopy, readDockerfile } from '../../scripts/dockerfile.ts'

const root = join(import.meta.dirname, '../..')
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const stages = readDockerfile(text('Dockerfile'))
const copies = stages
  .flatMap(({ instructions }) => instructions.filter(({ word }) => word === 'COPY'))
  .map(({ rest }) => readCopy(rest))
const ownSources = copies.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources)
const linesOf = (file: string) =>
  text(file)
    .split('\n')
    .filter((line) => line !== '')

test('everything that the image copies lies in the repository and is let through', () => {
  const allowed = linesOf('.dockerignore').filter((line) => line.startsWith('!'))
  for (const source of ownSources) {
    assert.ok(existsSync(join(root, source)), `${source} is not there`)
    assert.ok(allowed.includes(`!${source}`), `${source} is kept out by .dockerignore`)
  }
})

test('every stage that is copied from exists and comes before', () => {
  const names = stages.map(({ name }) => name)
  for (const { from } of copies) assert.ok(from === undefined || names.includes(from), `no stage ${from}`)
})

test('the image runs the Node that the program is built for', () => {
  for (const { image } of stages) assert.match(image, /^node:26\b/)
})

test('the last stage is started as the program is, by somebody who is not root', () => {
  const last = stages.at(-1)?.instructions ?? []
  const find = (word: string) => last.findLast((instruction) => instruction.word === word)?.rest ?? ''
  // What `npm start` says to Node and to its allocator, the image says as well.
  const said = [...text('bin/bootstrap.mjs').matchAll(/'(--\w[\w-]*=\d+)'|(MALLOC_\w+: '\d+')/g)]
  const flags = said.flatMap(([, flag]) => flag ?? [])
  const allocator = said.flatMap(([, , each]) => each ?? [])
  assert.equal(flags.length, 1)
  assert.deepEqual(JSON.parse(find('CMD')), ['node', ...flags, 'dist/multipolis.mjs', 'start'])
  assert.equal(find('ENV'), allocator.map((each) => each.replace(/: '(\d+)'/, '=$1')).join(' '))
  assert.match(find('HEALTHCHECK'), /\/healthz/)
  assert.match(find('USER'), /^[1-9]/)
})

test('compose hands on only settings that exist', async () => {
  const { definitions } = await import('#src/platform/config/settings.ts')
  const site = text('compose.yaml').split(/^ {2}postgres:$/m)[0] ?? ''
  const names = [...site.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name = '']) => name)
  assert.ok(names.includes('DATABASE_URL'))
  for (const name of names) assert.ok(name in definitions, `${name} is no setting`)
})

const everywhere = process.env.CI === 'true' ? false : 'takes a network: runs in .ci/run, or by npm run check-container'

test('the steps of the image make a site that answers', { skip: everywhere }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-container-steps.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stdout + stderr)
})
