import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomSecrets } from '#src/platform/secrets.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { linkSecret } from './link-secret.store.ts'
import { readRefusals } from './refusals.store.ts'
import { signLink } from './signed-link.ts'

async function aStop(context: Parameters<typeof aFront>[0], daysAgo = 0, about?: readonly [string, string]) {
  const front = await aFront(context)
  const { house } = front
  const { person } = await signedIn(house)
  const then = house.clock.now().subtract({ hours: 24 * daysAgo })
  const secret = await linkSecret(house.database, randomSecrets)
  const path = `/bg/calendar/letters/${signLink(secret, { act: 'stop', about: about ?? [person, 'week'] }, then)}`
  const refused = () => readRefusals(house.database.read, person)
  return { ...front, path, refused }
}

test('the link shows a page, its button stops the letters, without signing in', async (context) => {
  const { page, request, path, refused } = await aStop(context)
  assert.match(wordsOf(find(readHtml(await page(path)), 'main')), /Да спрем ли тези писма\?.*„Вашата седмица“/)
  assert.deepEqual(await refused(), [])
  assert.equal((await request(path, sent({}))).status, 303)
  assert.equal((await request(path, sent({}))).status, 303)
  assert.deepEqual(await refused(), ['week'])
  assert.match(wordsOf(find(readHtml(await page(path)), 'main')), /Тези писма няма да идват повече/)
})

test('an expired link, a forged one and one of somebody erased do nothing', async (context) => {
  const old = await aStop(context, 61)
  await old.page(old.path, 410)
  await old.page(`${old.path}A`, 404)
  const gone = await aStop(context, 0, ['nobody', 'week'])
  await gone.page(gone.path, 404)
  const odd = await aStop(context, 0, ['nobody', 'other'])
  assert.equal((await odd.request(odd.path, sent({}))).status, 404)
})
