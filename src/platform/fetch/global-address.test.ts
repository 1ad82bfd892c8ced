import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { isGlobalAddress } from './global-address.ts'

const openInternet = ['1.1.1.1', '8.8.8.8', '93.184.215.14', '194.141.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1']
const closed = [
  ...['0.0.0.0', '10.1.2.3', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '100.64.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9'],
  ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
  ...['::', '::1', 'fe80::1', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '3fff::1', '100::1'],
]
const carriersOfIpv4 = [
  ...['::ffff:8.8.8.8', '::ffff:10.0.0.1', '::8.8.8.8', '::127.0.0.1', '::ffff:0:8.8.8.8', '64:ff9b::8.8.8.8'],
  ...[
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '2002:808:808::1',
    '2002:7f00:1::1',
    '2001:0:808:808::1',
    '2001:0:1::f5ff:fffe',
  ],
]
const notAddresses = [
  '',
  'localhost',
  '127.1',
  '0177.0.0.1',
  '0x7f000001',
  '2130706433',
  '[::1]',
  'fe80::1%eth0',
  '8.8.8.8 ',
]

test('addresses on the open internet are global', () => {
  for (const address of openInternet) assert.equal(isGlobalAddress(address), true, address)
})

test('private, local, shared, multicast and reserved addresses are not global', () => {
  for (const address of closed) assert.equal(isGlobalAddress(address), false, address)
})

test('an IPv6 address that carries an IPv4 address is never global, not even with a public one inside', () => {
  for (const address of carriersOfIpv4) assert.equal(isGlobalAddress(address), false, address)
})

test('what no resolver would give is not global', () => {
  for (const address of [...notAddresses, '2606:4700::1%1']) assert.equal(isGlobalAddress(address), false, address)
})

const closedRanges = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...[
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  ...[
    '::/96',
    '::ffff:0:0/96',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
  ],
  ...['3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8', '4000::/2', '8000::/1'],
]

test('no address inside a closed range is global, however its other bits are set', () => {
  const range = fc.constantFrom(...closedRanges).map((text) => ipaddr.parseCIDR(text))
  fc.assert(
    fc.property(range, fc.uint8Array({ minLength: 16, maxLength: 16 }), ([network, bits], noise) => {
      const bytes = network.toByteArray().map((byte, i) => {
        const fixed = 0xff & (0xff << (8 - Math.min(8, Math.max(0, bits - i * 8))))
        return (byte & fixed) | ((noise[i] ?? 0) & ~fixed & 0xff)
      })
      const address = ipaddr.fromByteArray(bytes).toString()
      assert.equal(isGlobalAddress(address), false, address)
    }),
    { numRuns: 3000 },
  )
})
