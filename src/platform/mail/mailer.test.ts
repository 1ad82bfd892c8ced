import assert from 'node:assert/strict'
import test from 'node:test'
import { invitation, mailerTo, serveSmtp, smtpReply } from './local-smtp.ts'

const messageId = `<${invitation.id}@lovech.example>`

test('Cyrillic subject, text, names and page arrive as they were written', async (t) => {
  const { smtpUrl, received, recipients } = await serveSmtp(t)
  const html = '<p>Здравейте, <b>концертът</b> е на 27 ноември.</p>'
  const to = { name: 'Иван Вазов', address: 'ivan@пример.бг' }
  const result = await mailerTo(smtpUrl).send({ ...invitation, to, html, replyTo: 'desk@example.bg' })
  assert.deepEqual(result, { ok: true, messageId })
  const [mail] = received
  assert.ok(mail && !Array.isArray(mail.to))
  assert.equal(mail.subject, invitation.subject)
  assert.equal(mail.text?.trim(), invitation.text.trim())
  assert.equal(String(mail.html).trim(), html)
  assert.deepEqual(mail.from?.value, [{ name: 'Мултиполис „Знание“', address: 'mail@lovech.example' }])
  assert.equal(mail.to?.value[0]?.name, 'Иван Вазов')
  assert.equal(mail.replyTo?.value[0]?.address, 'desk@example.bg')
  assert.deepEqual(recipients, ['ivan@пример.бг'])
})

test('a message says that a machine wrote it and in which language; other headers come along', async (t) => {
  const { smtpUrl, received } = await serveSmtp(t)
  await mailerTo(smtpUrl).send({ ...invitation, headers: { 'List-Id': 'news.lovech.example' } })
  const headers = received[0]?.headers
  assert.equal(headers?.get('auto-submitted'), 'auto-generated')
  assert.equal(headers?.get('content-language'), 'bg')
  assert.ok(received[0]?.headerLines.some(({ line }) => /^List-Id: news\.lovech\.example$/i.test(line)))
})

test('an answer that a person wrote may say so, once', async (t) => {
  const { smtpUrl, received } = await serveSmtp(t)
  await mailerTo(smtpUrl).send({ ...invitation, headers: { 'Auto-submitted': 'no' } })
  const lines = received[0]?.headerLines.filter(({ key }) => key === 'auto-submitted') ?? []
  assert.deepEqual(
    lines.map(({ line }) => line),
    ['Auto-Submitted: no'],
  )
})

test('a retry is the same mail', async (t) => {
  let attempts = 0
  const seen: (string | undefined)[] = []
  const { simpleParser } = await import('mailparser')
  const { smtpUrl } = await serveSmtp(t, {
    onData: async (stream, _, done) => {
      seen.push((await simpleParser(stream)).messageId)
      done(attempts++ === 0 ? smtpReply(451, 'Try again later') : null)
    },
  })
  const mailer = mailerTo(smtpUrl)
  const first = await mailer.send(invitation)
  assert.deepEqual(!first.ok && [first.problem.code, first.problem.permanent], ['refused', false])
  assert.match((!first.ok && first.problem.reply) || '', /^451 .*Try again later/)
  assert.deepEqual(await mailer.send(invitation), { ok: true, messageId })
  assert.deepEqual(seen, [messageId, messageId])
})

test('a recipient that does not exist is rejected for good, one that is not ready yet is not', async (t) => {
  const { smtpUrl } = await serveSmtp(t, {
    onRcptTo: ({ address }, _, done) =>
      done(address.startsWith('grey') ? smtpReply(450, 'Greylisted') : smtpReply(550, 'No such user')),
  })
  const gone = await mailerTo(smtpUrl).send(invitation)
  assert.deepEqual(!gone.ok && [gone.problem.code, gone.problem.permanent], ['rejected-recipient', true])
  assert.match((!gone.ok && gone.problem.reply) || '', /^550 .*No such user/)
  const later = await mailerTo(smtpUrl).send({ ...invitation, to: 'grey@example.bg' })
  assert.deepEqual(!later.ok && [later.problem.code, later.problem.permanent], ['rejected-recipient', false])
})

test('a sender or a message that the server will not take is refused for good', async (t) => {
  const { smtpUrl } = await serveSmtp(t, { onMailFrom: (_address, _session, done) => done(smtpReply(553, 'Not you')) })
  const sender = await mailerTo(smtpUrl).send(invitation)
  assert.deepEqual(!sender.ok && [sender.problem.code, sender.problem.permanent], ['refused', true])
  const small = await serveSmtp(t, {
    onData: (stream, _, done) => stream.resume().on('end', () => done(smtpReply(552, 'Too large'))),
  })
  const large = await mailerTo(small.smtpUrl).send(invitation)
  assert.deepEqual(!large.ok && [large.problem.code, large.problem.permanent], ['refused', true])
})

test('a server that does not greet runs out of time', { timeout: 10_000 }, async (t) => {
  const { smtpUrl } = await serveSmtp(t, { onConnect: () => {} })
  const result = await mailerTo(smtpUrl, { timeouts: { greeting: 30 } }).send(invitation)
  assert.deepEqual(result, { ok: false, problem: { code: 'timeout', permanent: false } })
})

test('a server that falls silent, and one that takes too long in all, run out of time', {
  timeout: 10_000,
}, async (t) => {
  const { smtpUrl } = await serveSmtp(t, { onMailFrom: () => {} })
  for (const timeouts of [{ socket: 50 }, { total: 50 }]) {
    const result = await mailerTo(smtpUrl, { timeouts }).send(invitation)
    assert.deepEqual(result, { ok: false, problem: { code: 'timeout', permanent: false } })
  }
})

test('a connection that drops while the message is sent is tried again later', async (t) => {
  const server = await serveSmtp(t, { onData: (stream) => stream.once('data', () => server.drop()) })
  const result = await mailerTo(server.smtpUrl).send(invitation)
  assert.deepEqual(result, { ok: false, problem: { code: 'unreachable', permanent: false } })
})

test('a server that is not there or speaks another tongue is tried again later', async (t) => {
  const { port } = await serveSmtp(t)
  const unreachable = { ok: false, problem: { code: 'unreachable', permanent: false } }
  assert.deepEqual(await mailerTo('smtp://127.0.0.1:1').send(invitation), unreachable)
  assert.deepEqual(await mailerTo(`smtps://127.0.0.1:${port}`).send(invitation), unreachable)
})

test('the password of the setting opens the door, a wrong one is told', async (t) => {
  const { port, received } = await serveSmtp(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'тай@на/1' ? done(null, { user: username }) : done(smtpReply(535, 'Wrong password')),
  })
  const withPassword = (password: string) => `smtp://mail:${encodeURIComponent(password)}@127.0.0.1:${port}`
  assert.equal((await mailerTo(withPassword('тай@на/1')).send(invitation)).ok, true)
  assert.equal(received.length, 1)
  const wrong = await mailerTo(withPassword('other')).send(invitation)
  assert.deepEqual(!wrong.ok && [wrong.problem.code, wrong.problem.permanent], ['bad-login', true])
})

test('closing waits for the message under way and takes no other', async (t) => {
  const { smtpUrl, received, sockets } = await serveSmtp(t)
  const mailer = mailerTo(smtpUrl)
  const underWay = mailer.send(invitation)
  await mailer.close()
  assert.equal(received.length, 1)
  assert.equal((await underWay).ok, true)
  const late = await mailer.send(invitation)
  assert.deepEqual(late, { ok: false, problem: { code: 'closed', permanent: false } })
  assert.equal(sockets.length, 1)
})

test('a sender that is no address is said at once', () => {
  assert.throws(() => mailerTo('smtp://127.0.0.1:1', { from: 'Мултиполис' }), { name: 'OperatorError' })
})
