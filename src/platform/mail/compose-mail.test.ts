import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { safeMailId } from './compose-mail.ts'
import { invitation, mailerTo, serveSmtp } from './local-smtp.ts'

const breaks = ['\r\n', '\n', '\r', '\0', '\u0085', '\u2028']
const smuggled = 'Bcc: victim@example.bg'

test('line breaks in a subject, a name or a header start no header and add no recipient', async (t) => {
  const { smtpUrl, received, recipients } = await serveSmtp(t)
  const mailer = mailerTo(smtpUrl, { from: `Мулти\r\n${smuggled} <mail@lovech.example>` })
  for (const sign of breaks) {
    const evil = `Покана${sign}${smuggled}${sign}${sign}<b>text</b>`
    const result = await mailer.send({
      ...invitation,
      subject: evil,
      to: { name: evil, address: 'ivan@example.bg' },
      replyTo: { name: evil, address: 'desk@example.bg' },
      headers: { 'List-Unsubscribe': evil },
    })
    assert.equal(result.ok, true)
  }
  assert.deepEqual(
    recipients,
    breaks.map(() => 'ivan@example.bg'),
  )
  for (const mail of received) {
    assert.equal(mail.headers.has('bcc'), false)
    assert.match(mail.subject ?? '', /^Покана ?Bcc: victim@example\.bg/)
    assert.equal(mail.text?.trim(), invitation.text.trim())
  }
})

test('line breaks in an address, a header name or a header of our own are refused', async (t) => {
  const { smtpUrl, recipients } = await serveSmtp(t)
  const { send } = mailerTo(smtpUrl)
  const problem = { ok: false, problem: { code: 'bad-message', permanent: true } }
  for (const sign of breaks) {
    assert.deepEqual(await send({ ...invitation, to: `ivan@example.bg${sign}${smuggled}` }), problem)
    assert.deepEqual(await send({ ...invitation, replyTo: `ivan${sign}@example.bg` }), problem)
    assert.deepEqual(await send({ ...invitation, headers: { [`X-A${sign}Bcc`]: 'victim@example.bg' } }), problem)
  }
  for (const name of ['Bcc', 'CC', 'to', 'From', 'Content-Type', 'Message-ID', 'Subject', 'X A', '', 'X:']) {
    assert.deepEqual(await send({ ...invitation, headers: { [name]: 'victim@example.bg' } }), problem, name)
  }
  assert.deepEqual(await send({ ...invitation, to: 'ivan@example.bg, victim@example.bg' }), problem)
  assert.deepEqual(recipients, [])
})

test('an id becomes a safe name, and two ids never the same one', () => {
  assert.equal(safeMailId(invitation.id), invitation.id)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      assert.match(safeMailId(a), /^[a-zA-Z0-9_][a-zA-Z0-9_-]{0,63}$/)
      assert.equal(safeMailId(a).toLowerCase() === safeMailId(b).toLowerCase(), a === b)
    }),
  )
  for (const id of ['../../etc/passwd', 'a/b', 'a\\b', 'con', '', '.', 'a\r\nb'])
    assert.doesNotMatch(safeMailId(id), /[./\\\r\n]/)
  assert.notEqual(safeMailId('a/b'), safeMailId('a?b'))
})
