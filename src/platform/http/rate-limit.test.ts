import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createRateLimit, visitorOf } from './rate-limit.ts'

test('a bucket lets its burst through, says how long to wait, and fills again', () => {
  const limit = createRateLimit({ burst: 3, perMinute: 60 })
  assert.deepEqual(
    [0, 0, 0, 0, 500, 1000].map((now) => limit.take('a', now)),
    [0, 0, 0, 1, 1, 0],
  )
  assert.equal(limit.take('b', 1000), 0)
})

test('never more than the burst and what has flowed in since pass', () => {
  const steps = fc.array(fc.nat(5000), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(steps, (pauses) => {
      const limit = createRateLimit({ burst: 5, perMinute: 60 })
      let now = 0
      const passed = pauses.filter((pause) => {
        now += pause
        return limit.take('a', now) === 0
      }).length
      assert.ok(passed <= 5 + now / 1000)
    }),
  )
})

test('a clock that is set back shuts nobody out', () => {
  const limit = createRateLimit({ burst: 3, perMinute: 60 })
  limit.take('a', 10_000_000)
  assert.equal(limit.take('a', 0), 0)
})

const visitors: [string, string | undefined, string | null, number, string][] = [
  ['nobody trusted: the socket alone counts', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['one proxy: what it has added', '10.0.0.1', 'spoofed, 198.51.100.7', 1, '198.51.100.7'],
  ['two proxies: what the outer one has added', '10.0.0.1', 'spoofed, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
  ['two proxies, one entry: the visitor went past one', '10.0.0.1', '198.51.100.7', 2, '10.0.0.1'],
  ['a proxy that says nothing', '10.0.0.1', null, 1, '10.0.0.1'],
  ['an empty header', '10.0.0.1', '', 1, '10.0.0.1'],
  ['a port behind the address', '10.0.0.1', '198.51.100.7:4711', 1, '198.51.100.7'],
  ['an IPv6 address with a port', '10.0.0.1', '[2001:db8:1:2::9]:4711', 1, '2001:db8:1:2'],
  ['IPv4 in IPv6 clothes', '::ffff:192.0.2.1', null, 0, '192.0.2.1'],
  ['IPv6 counts by its network', '2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
  ['zeros left out', '2001:db8::1', null, 0, '2001:db8:0:0'],
  ['zeros written out', '2001:0DB8:0000:0000:0000:0000:0000:0002', null, 0, '2001:db8:0:0'],
  ['this machine', '::1', null, 0, '0:0:0:0'],
  ['a socket that is gone', undefined, null, 0, 'unknown'],
]
for (const [name, socket, forwarded, proxies, who] of visitors) {
  test(`visitor: ${name}`, () => assert.equal(visitorOf(socket, forwarded, proxies), who))
}
