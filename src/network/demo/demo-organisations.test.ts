import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoOrganisations } from './demo-organisations.ts'

test('keys and slugs are unique and a slug is ready for an address', () => {
  assert.equal(new Set(demoOrganisations.map((organisation) => organisation.key)).size, demoOrganisations.length)
  assert.equal(new Set(demoOrganisations.map((organisation) => organisation.slug)).size, demoOrganisations.length)
  for (const { slug } of demoOrganisations) assert.match(slug, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
})

test('the three partners of the source document come first, with at least ten others', () => {
  assert.deepEqual(
    demoOrganisations.slice(0, 3).map((organisation) => organisation.name.bg),
    ['Регионална библиотека „Любен Каравелов“', 'Народно читалище „Пробуда-1901“', 'Народно читалище „Просвета-1928“'],
  )
  assert.ok(demoOrganisations.length >= 13)
})

test('a name with its settlement tells two organisations apart', () => {
  const shown = demoOrganisations.map(({ name, settlement }) => `${name.bg} ${settlement}`)
  assert.equal(new Set(shown).size, shown.length)
})

test('Bulgarian text has Bulgarian quotes, dashes and no-break spaces', () => {
  for (const { name, shortName, about } of demoOrganisations) {
    const text = `${name.bg} ${shortName ?? ''} ${about.bg}`
    assert.doesNotMatch(text, /["'”!]| - |\d г\./)
  }
})

test('who has a name in English has a description in English', () => {
  for (const { name, about } of demoOrganisations) assert.equal(name.en === undefined, about.en === undefined, name.bg)
})
