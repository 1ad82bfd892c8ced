import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isMailAddress, readMailParty } from './mail-address.ts'

test('ordinary addresses pass, with a Cyrillic domain too', () => {
  for (const address of ['ivan@example.bg', 'i.v-a_n+news@mail.example.org', "o'neil@example.ie", 'info@пример.бг']) {
    assert.equal(isMailAddress(address), true, address)
  }
})

test('what no server would take does not pass', () => {
  const wrong = ['', 'ivan', '@example.bg', 'ivan@', 'ivan@localhost', 'ivan@example', 'ivan@1.2.3.4', 'ivan@[1.2.3.4]']
  const dots = [
    '.ivan@example.bg',
    'ivan.@example.bg',
    'i..van@example.bg',
    'ivan@.bg',
    'ivan@example..bg',
    'ivan@-a.bg',
    'ivan@a.bg.',
  ]
  const signs = [
    'i van@example.bg',
    'a@b@example.bg',
    '<ivan@example.bg>',
    '"ivan"@example.bg',
    'иван@example.bg',
    'a,b@example.bg',
  ]
  const long = [`${'a'.repeat(65)}@example.bg`, `a@${'b'.repeat(64)}.bg`, `a@${'b.'.repeat(130)}bg`]
  for (const address of [...wrong, ...dots, ...signs, ...long]) assert.equal(isMailAddress(address), false, address)
})

test('nothing with a line break, a space or a control character passes', () => {
  fc.assert(
    fc.property(
      fc.nat(15),
      fc.constantFrom('\r', '\n', '\r\n', ' ', '\t', '\0', '\u2028', '\u0085', '\u200d', '\u00ad', '<', '>', ','),
      (at, sign) => {
        const address = 'ivan@example.bg'
        assert.equal(isMailAddress(address.slice(0, at) + sign + address.slice(at)), false)
      },
    ),
  )
})

test('a sender is a bare address or a name with one, and may be of this machine', () => {
  assert.deepEqual(readMailParty('mail@example.bg'), { name: '', address: 'mail@example.bg' })
  assert.deepEqual(readMailParty('Мултиполис „Знание“ <multipolis@localhost>'), {
    name: 'Мултиполис „Знание“',
    address: 'multipolis@localhost',
  })
  assert.deepEqual(readMailParty('"Multi, polis" <mail@example.bg>'), {
    name: 'Multi, polis',
    address: 'mail@example.bg',
  })
  assert.equal(readMailParty('Мултиполис'), undefined)
  assert.equal(readMailParty('A <a@example.bg> <b@example.bg>'), undefined)
})
