import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { headerText, hostOf, portOf, readForeignAddress } from './foreign-address.ts'

const hrefOf = (text: string) => {
  const read = readForeignAddress(text)
  return read.ok ? read.url.href : read.fault
}

test('webcal is https, and the fragment is dropped', () => {
  assert.equal(hrefOf('webcal://example.org/a.ics#top'), 'https://example.org/a.ics')
  assert.equal(hrefOf(' WEBCAL://Example.org/a.ics '), 'https://example.org/a.ics')
})

test('a Cyrillic host and path are written as the network wants them', () => {
  assert.equal(
    hrefOf('https://пример.бг/събития'),
    'https://xn--e1afmkfd.xn--90ae/%D1%81%D1%8A%D0%B1%D0%B8%D1%82%D0%B8%D1%8F',
  )
})

test('odd spellings of a number come out as the address they mean', () => {
  for (const host of ['0x7f.1', '017700000001', '2130706433', '127.1', '①②⑦.0.0.1', '127.0.0.1.', '0177.0.0.0x1']) {
    assert.equal(hrefOf(`http://${host}/`), 'http://127.0.0.1/', host)
  }
})

test('the port is the one of the scheme where none is written, and an IPv6 host loses its brackets', () => {
  const read = readForeignAddress('https://[2001:DB8::1]/')
  assert.ok(read.ok)
  assert.equal(portOf(read.url), 443)
  assert.equal(hostOf(read.url), '2001:db8::1')
})

test('other schemes, other ports, names with passwords and plain nonsense are told apart', () => {
  assert.equal(hrefOf('file:///etc/passwd'), 'scheme')
  assert.equal(hrefOf('ftp://example.org/'), 'scheme')
  assert.equal(hrefOf('javascript:alert(1)'), 'scheme')
  assert.equal(hrefOf('http://example.org:25/'), 'port')
  assert.equal(hrefOf('http://ivan:secret@example.org/'), 'credentials')
  assert.equal(hrefOf('http://ivan@example.org/'), 'credentials')
  for (const text of [
    '',
    'example.org/a.ics',
    'http://',
    'http://256.1.1.1/',
    'http://[::1',
    'http://a b/',
    '/a.ics',
  ]) {
    assert.equal(hrefOf(text), 'unreadable', text)
  }
})

test('any text at all is read or refused', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readForeignAddress(text).ok === 'boolean'))
})

test('a raw UTF-8 header is read as UTF-8, a Latin-1 one stays', () => {
  assert.equal(headerText(Buffer.from('/събития').toString('latin1')), '/събития')
  assert.equal(headerText('/caf\u00e9'), '/café')
})
