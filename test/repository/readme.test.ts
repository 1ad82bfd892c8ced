import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readmeFile, withTables } from '../../scripts/readme.ts'

const readme = readFileSync(readmeFile, 'utf8')

test('the README tells the settings and commands that there are; "npm run readme" writes them', () => {
  assert.equal(readme, withTables(readme))
  for (const part of ['| `DATABASE_URL` |', '| `import calendar FILE.ics --organisation SLUG'])
    assert.ok(readme.includes(part), `the README lacks ${part}`)
})
