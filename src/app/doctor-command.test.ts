import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { serveSmtp, smtpReply } from '#src/platform/mail/local-smtp.ts'
import { aCommandLine } from '../../test/support/command-line.ts'

/** What doctor says of one thing, without its mark when all is well. */
const about = (what: string, out: readonly string[]): string | undefined =>
  out.find((line) => line.slice(5).startsWith(`${what}:`))

test('before the first start doctor finds nothing to mend and makes nothing', async (context) => {
  const { run, folder } = aCommandLine(context)
  const { out } = await run('doctor')
  assert.match(about('data folder', out) ?? '', /^ok .* does not exist yet; start makes it\.$/)
  assert.match(about('database', out) ?? '', /^ok .* does not exist yet; start makes it\.$/)
  assert.ok(!existsSync(folder))
})

test('a healthy house is said to be healthy', async (context) => {
  const { run } = aCommandLine(context)
  await run('migrate')
  const { out } = await run('doctor')
  assert.equal(about('database', out), 'ok   database: sqlite.')
  assert.equal(about('migrations', out), 'ok   migrations: up to date.')
  assert.equal(about('jobs', out), 'ok   jobs: 0 waiting, 0 given up.')
  assert.match(about('mail', out) ?? '', /^ok {3}mail: no SMTP_URL: messages are files in /)
})

test('a site with an address of its own must name its operator', async (context) => {
  const said = async (environment: Record<string, string>) => {
    const { run } = aCommandLine(context, environment)
    return about('operator', (await run('doctor')).out) ?? ''
  }
  const PUBLIC_URL = 'https://multipolis.example'
  assert.match(await said({}), /^ok .* \(demonstration\), demo@/)
  assert.match(await said({ PUBLIC_URL }), /^MEND operator: pages name the demonstration; set OPERATOR_/)
  const operator = { OPERATOR_EN: 'Library', CONTACT_EMAIL: 'info@library.example' }
  assert.equal(await said({ PUBLIC_URL, ...operator }), 'ok   operator: Library, info@library.example.')
})

test('a database without its tables, and one that is none', async (context) => {
  const { run, folder } = aCommandLine(context)
  mkdirSync(join(folder, 'db'), { recursive: true })
  const file = join(folder, 'db/multipolis.sqlite')
  writeFileSync(file, '')
  const empty = await run('doctor')
  assert.equal(about('migrations', empty.out), 'MEND migrations: none has run yet; start applies them.')
  assert.equal(empty.code, 1)
  writeFileSync(file, Buffer.alloc(10_000, 'no'))
  const none = await run('doctor')
  assert.match(about('database', none.out) ?? '', /^MEND database: The file .* is not a database\./)
  assert.equal(none.code, 1)
})

test('jobs that were given up are something to mend', async (context) => {
  const { run, folder } = aCommandLine(context)
  await run('migrate')
  const database = new DatabaseSync(join(folder, 'db/multipolis.sqlite'))
  database.exec(`insert into platform_job (id, name, key, payload, due_at, attempts, last_error, dead_at)
    values ('j1', 'mail.send', 'k', '{}', '2026-11-22T12:00:00.000Z', 8, 'nobody at home', '2026-11-23T12:00:00.000Z')`)
  database.close()
  const { code, out } = await run('doctor')
  assert.equal(about('jobs', out), 'MEND jobs: 0 waiting, 1 given up; "npx multipolis worker --dead" lists them.')
  assert.equal(code, 1)
  const dead = await run('worker', '--dead')
  assert.match(
    dead.out[0] ?? '',
    /^j1 {2}mail\.send {2}8 attempts, given up 2026-11-23T12:00:00\.000Z: nobody at home$/,
  )
  assert.deepEqual((await run('worker', '--retry', 'j1')).out, ['1 job will be tried again.'])
  assert.equal(about('jobs', (await run('doctor')).out), 'ok   jobs: 1 waiting, 0 given up.')
})

test('a test message arrives, in both languages, and doctor says who took it', async (context) => {
  const server = await serveSmtp(context)
  const { run } = aCommandLine(context, { SMTP_URL: server.smtpUrl, PUBLIC_URL: 'https://ruse.example' })
  const { out } = await run('doctor', '--mail', 'maria@example.bg')
  assert.match(
    about('mail', out) ?? '',
    /^ok {3}mail: 127\.0\.0\.1:\d+ has taken a test message for maria@example\.bg;/,
  )
  assert.deepEqual(server.recipients, ['maria@example.bg'])
  assert.match(server.received[0]?.text ?? '', /пробно писмо от https:\/\/ruse\.example.*test message/s)
})

test('without a server the test message is a file', async (context) => {
  const { run, folder } = aCommandLine(context)
  const { out } = await run('doctor', '--mail', 'maria@example.bg')
  assert.match(
    about('mail', out) ?? '',
    /^ok {3}mail: no SMTP_URL: the test message for maria@example\.bg is a file in /,
  )
  const [file = ''] = readdirSync(join(folder, 'mail'))
  assert.match(readFileSync(join(folder, 'mail', file), 'utf8'), /^To: maria@example\.bg$/m)
})

test('a server that refuses, one that is not there and an address that is none are told apart', async (context) => {
  const refusing = await serveSmtp(context, {
    onRcptTo: (_to, _session, done) => done(smtpReply(550, 'No such user here')),
  })
  const refused = await aCommandLine(context, { SMTP_URL: refusing.smtpUrl }).run(
    'doctor',
    '--mail',
    'maria@example.bg',
  )
  assert.match(
    about('mail', refused.out) ?? '',
    /^MEND mail: .* does not serve the address \(550 No such user here\)\.$/,
  )
  assert.equal(refused.code, 1)
  const absent = aCommandLine(context, { SMTP_URL: 'smtp://127.0.0.1:1' })
  const unreached = await absent.run('doctor', '--mail', 'maria@example.bg')
  assert.match(about('mail', unreached.out) ?? '', /^MEND mail: 127\.0\.0\.1:1 cannot be reached; see host and port/)
  const wrong = await absent.run('doctor', '--mail', 'maria')
  assert.deepEqual([wrong.code, wrong.complaints], [1, ['"maria" is not a mail address.']])
})
