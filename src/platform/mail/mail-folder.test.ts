import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { simpleParser } from 'mailparser'
import { fixedClock } from '#src/platform/clock.ts'
import { invitation } from './local-smtp.ts'
import { createMailer } from './mailer.ts'

const from = 'Мултиполис <mail@lovech.example>'

async function folderFor(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'multipolis-mail-'))
  test.after(() => rm(folder, { recursive: true }))
  return folder
}

const mailerAt = (mailFolder: string, time = '2026-11-22T10:00:00.5Z') =>
  createMailer({ from, mailFolder, clock: fixedClock(time) })

test('without a server a message is a file that any mail program opens', async (t) => {
  const mailFolder = join(await folderFor(t), 'data', 'mail')
  const result = await mailerAt(mailFolder).send({ ...invitation, html: '<p>Здравейте</p>' })
  assert.deepEqual(result, { ok: true, messageId: `<${invitation.id}@lovech.example>` })
  const names = await readdir(mailFolder)
  assert.deepEqual(names, [`20261122T100000500Z-${invitation.id}.eml`])
  const path = join(mailFolder, names[0] ?? '')
  const raw = await readFile(path)
  assert.doesNotMatch(raw.toString('latin1'), /[^\r]\n/, 'lines end as RFC 5322 2.1 says')
  const mail = await simpleParser(raw)
  assert.equal(mail.subject, invitation.subject)
  assert.equal(mail.text?.trim(), invitation.text.trim())
  assert.equal(mail.date?.toISOString(), '2026-11-22T10:00:00.000Z')
  assert.equal((await stat(path)).mode & 0o077, 0, 'only the owner reads it')
})

test('the same id gives one file, later and at the same moment', async (t) => {
  const mailFolder = await folderFor(t)
  const mailer = mailerAt(mailFolder)
  await Promise.all([mailer.send(invitation), mailer.send(invitation), mailer.send(invitation)])
  await mailerAt(mailFolder, '2026-11-23T10:00:00Z').send(invitation)
  assert.deepEqual(await readdir(mailFolder), [`20261122T100000500Z-${invitation.id}.eml`])
})

test('an id that ends like another one is another message', async (t) => {
  const mailFolder = await folderFor(t)
  for (const id of ['a-b', 'b', '../b', 'B']) {
    assert.equal((await mailerAt(mailFolder).send({ ...invitation, id })).ok, true)
  }
  assert.equal((await readdir(mailFolder)).length, 4)
  assert.ok((await readdir(mailFolder)).every((name) => /^20261122T100000500Z-[\w-]+\.eml$/.test(name)))
})

test('a folder that cannot be written is told, and the next message is tried again', async (t) => {
  const mailFolder = join(await folderFor(t), 'mail')
  await writeFile(mailFolder, 'a file where the folder should be')
  const mailer = mailerAt(mailFolder)
  const result = await mailer.send(invitation)
  assert.deepEqual(!result.ok && [result.problem.code, result.problem.permanent], ['unwritable', false])
  await rm(mailFolder)
  assert.equal((await mailer.send(invitation)).ok, true)
})
