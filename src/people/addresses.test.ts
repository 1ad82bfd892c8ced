import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownPath, signInPath } from './addresses.ts'

test('a path of this site may be come back to', () => {
  for (const path of ['/bg', '/en/desk', '/bg/desk/network/prosveta/groups?page=2', '/bg?x=1'])
    assert.equal(ownPath(path), path)
})

test('nothing leads to another site, to a file or back to the door', () => {
  const strange = [
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/bg',
    '/bg\\..\\evil',
    'bg/desk',
    '/bgx',
    '/de',
  ]
  const doors = ['/bg/people/sign-in', '/en/people/sign-out', '/bg/x/../people/recovery', '/bg/../..//evil.example']
  const broken = ['/bg/desk\n', `/bg/${'x'.repeat(2000)}`, '/healthz']
  for (const path of [...strange, ...doors, ...broken]) assert.equal(ownPath(path), undefined, path)
  assert.equal(ownPath(null), undefined)
})

test('the way back is part of the address of the door', () => {
  assert.equal(signInPath('bg', '/bg/desk?a=1'), '/bg/people/sign-in?back=%2Fbg%2Fdesk%3Fa%3D1')
  assert.equal(signInPath('en'), '/en/people/sign-in')
})
