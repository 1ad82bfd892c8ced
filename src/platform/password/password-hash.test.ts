import assert from 'node:assert/strict'
import { test } from 'node:test'
import { busy, findFitting, hashPassword } from './password-hash.ts'

const hashed = async (password: string, beside?: string): Promise<string> => {
  const hash = await hashPassword(password, beside)
  assert.ok(hash !== busy)
  return hash
}

test('a password fits what was kept of it and nothing else', async () => {
  const hash = await hashed('дълга парола 1')
  assert.match(hash, /^\$argon2id\$v=19\$m=32768,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  const maria = { name: 'Мария', hash }
  assert.deepEqual(await findFitting('дълга парола 1', [maria]), [maria])
  assert.deepEqual(await findFitting('дълга парола 2', [maria]), [])
  assert.deepEqual(await findFitting('дълга парола 1', []), [])
  assert.deepEqual(await findFitting('дълга парола 1', [{ hash: null }, { hash: 'broken' }]), [])
})

test('the same letters composed otherwise are the same password', async () => {
  const hash = await hashed('кой съм аз\u0439 1')
  assert.equal(((await findFitting('кой съм аз\u0438\u0306 1', [{ hash }])) as unknown[]).length, 1)
})

test('those behind one address share a salt, so that one hashing answers for all', async () => {
  const first = await hashed('паролата на Мария')
  const second = await hashed('паролата на Георги', first)
  const salt = (hash: string) => hash.split('$')[4]
  assert.equal(salt(first), salt(second))
  const both = [{ hash: first }, { hash: second }]
  assert.deepEqual(await findFitting('паролата на Георги', both), [{ hash: second }])
  assert.notEqual(salt(first), salt(await hashed('паролата на Мария', '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$AAAA')))
})

test('what other programs hash by the same standard is understood', async () => {
  // The test of the reference implementation: 64 MiB, two passes, password „password“, salt „somesalt“.
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  assert.deepEqual(await findFitting('password', [{ hash }]), [{ hash }])
})

test('more guesses at once than may wait are sent away', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => findFitting('дълга парола', [])))
  assert.equal(answers.filter((answer) => answer === busy).length, 8)
})
