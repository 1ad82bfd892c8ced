import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from '../config/settings.ts'
import { neighbourOf } from './neighbour.ts'

const settingsOf = (settings: Record<string, string> = {}) => {
  const reading = readSettings(settings)
  assert.ok(reading.ok)
  return reading.settings
}
const isLocal = (address: string, headers: Record<string, string> = {}, settings: Record<string, string> = {}) =>
  neighbourOf(new Headers(headers), address, settingsOf(settings)).isLocal

test('whoever sits at this machine is local', () => {
  for (const address of ['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1']) assert.ok(isLocal(address), address)
  assert.ok(isLocal('::1', { host: 'localhost:3000', origin: 'http://localhost:3000' }))
  assert.ok(isLocal('::1', { host: '[::1]:3000' }, { PUBLIC_URL: 'http://localhost:3000' }))
})

test('another machine is not, whatever it says', () => {
  for (const address of ['192.0.2.1', '10.0.0.1', '172.17.0.1', '2001:db8::1', '::ffff:192.0.2.1', ''])
    assert.ok(!isLocal(address, { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }), address)
})

test('a proxy on this machine betrays itself', () => {
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-proto', 'x-forwarded-host'])
    assert.ok(!isLocal('127.0.0.1', { [name]: '127.0.0.1' }), name)
  assert.ok(!isLocal('127.0.0.1', {}, { TRUST_PROXY: '1' }))
  assert.ok(!isLocal('127.0.0.1', {}, { PUBLIC_URL: 'https://znanie.example' }))
})

test('a strange name that leads to this machine is not this machine', () => {
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '%%'])
    assert.ok(!isLocal('127.0.0.1', { host }), host)
  for (const origin of ['https://znanie.example', 'null']) assert.ok(!isLocal('127.0.0.1', { origin }), origin)
})

test('the cookie of an own device is read, endless names are cut', () => {
  const token = 'd'.repeat(43)
  const headers = new Headers({ cookie: `session=x; device=${token}`, 'user-agent': 'x'.repeat(9000) })
  const { device, agent, network } = neighbourOf(headers, '192.0.2.1', settingsOf())
  assert.deepEqual([device, agent.length, network], [token, 300, '192.0.2.1'])
  assert.equal(neighbourOf(new Headers({ cookie: 'device=<x>' }), undefined, settingsOf()).device, undefined)
})
