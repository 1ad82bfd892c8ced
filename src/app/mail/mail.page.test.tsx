import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { mailerTo, serveSmtp, smtpReply } from '#src/platform/mail/local-smtp.ts'
import { postLetter } from '#src/platform/mail/outbox.store.ts'
import type { House } from '#src/platform/module.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { hireWorker } from '../house.ts'

const mail = '/bg/desk/people/mail'

async function coordinated(context: TestContext) {
  const front = await anEmptyFront(context)
  return { front, coordinator: await signedIn(front.house, { appointed: { role: 'coordinator' } }) }
}

/** The house with a server that takes letters, but not for abv.bg until it is mended; and its worker. */
async function posted(context: TestContext, { house }: Front, ...recipients: string[]) {
  let mended = false
  const server = await serveSmtp(context, {
    onRcptTo: ({ address }, _session, done) =>
      mended || !address.endsWith('@abv.bg') ? done() : done(smtpReply(550, `<${address}> mailbox <b>full</b>`)),
  })
  const connected: House = { ...house, mailer: mailerTo(server.smtpUrl) }
  const worker = hireWorker(connected, [])
  const now = house.clock.now()
  for (const to of recipients) {
    const letter = { id: house.ids(), kind: 'app.feedback', to, lang: 'bg', subject: 'Тема', text: 'Текст' } as const
    await house.database.write((tx) => postLetter(tx, letter, now))
  }
  const mend = () => {
    mended = true
  }
  await worker.runOnce()
  return { server, worker, mend }
}

const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')

test('the coordinator sees how letters to each provider fare, why some failed and what to do', async (context) => {
  const { front, coordinator } = await coordinated(context)
  await posted(context, front, 'maria@abv.bg', 'ivan@abv.bg', 'ana@gmail.com')
  for (const lang of ['bg', 'en']) {
    const root = readHtml(await (await front.request(`/${lang}/desk/people/mail`, coordinator.as)).text())
    assert.deepEqual(faultsOf(root), [])
    const words = wordsOf(find(root, 'main'))
    assert.doesNotMatch(words, /maria|ivan@/)
  }
  const main = await mainOf(await front.request(mail, coordinator.as))
  const [domains, letters] = findAll(main, 'table')
  assert.ok(domains && letters)
  const rows = findAll(domains, 'tr').slice(1).map(wordsOf)
  assert.match(rows[0] ?? '', /^abv\.bg002––550 … mailbox <b>full<\/b>Изпратете всички пак/)
  assert.match(rows[1] ?? '', /^gmail\.com100днес, 14:00\u00a0ч\./)
  assert.match(
    wordsOf(letters),
    /[im]…\u2060@abv\.bg.*съобщение за достъпност.*не познава този адрес или кутията е пълна\. Обадете се на човека/,
  )
})

test('one letter, or all of a provider, go out again; twice clicked is once sent', async (context) => {
  const { front, coordinator } = await coordinated(context)
  const { server, worker, mend } = await posted(context, front, 'maria@abv.bg', 'ivan@abv.bg', 'ana@gmail.com')
  const main = await mainOf(await front.request(mail, coordinator.as))
  const [letter] = findAll(main, 'input').filter((input) => input.attributes.get('name') === 'letter')
  const id = letter?.attributes.get('value') ?? ''
  mend()
  const retry = async (fields: Record<string, string>) =>
    (await front.request(`${mail}/retries`, coordinator.sends(fields))).headers.get('location')
  assert.equal(await retry({ letter: id, days: '30' }), `${mail}?days=30&done=retried`)
  assert.equal(await retry({ letter: id, days: '30' }), `${mail}?days=30&done=stale`)
  assert.equal(await retry({ domain: 'abv.bg' }), `${mail}?days=7&done=retried`)
  await worker.runOnce()
  assert.deepEqual(server.recipients.toSorted(), ['ana@gmail.com', 'ivan@abv.bg', 'maria@abv.bg'])
  const after = wordsOf(await mainOf(await front.request(`${mail}?done=retried`, coordinator.as)))
  assert.match(after, /Изпращаме пак.*Всички писма от този период са стигнали/)
  assert.equal((await front.request(`${mail}/retries`, coordinator.sends({}))).status, 404)
})

test('the first page of the coordinator says what did not arrive, and of nobody else', async (context) => {
  const { front, coordinator } = await coordinated(context)
  const desk = async (as: RequestInit) => wordsOf(await mainOf(await front.request('/bg/desk', as)))
  assert.doesNotMatch(await desk(coordinator.as), /не стигна/)
  await posted(context, front, 'maria@abv.bg', 'ivan@abv.bg')
  assert.match(await desk(coordinator.as), /2 писма не стигнаха до abv\.bg\./)
  const reader = await signedIn(front.house, { name: 'Иван', appointed: { role: 'reader' } })
  assert.doesNotMatch(await desk(reader.as), /не стигна/)
})

test('without letters the page says what will be here', async (context) => {
  const { front, coordinator } = await coordinated(context)
  for (const days of ['', '?days=30', '?days=<script>']) {
    const root = readHtml(await (await front.request(`${mail}${days}`, coordinator.as)).text())
    assert.deepEqual(faultsOf(root), [])
    assert.match(wordsOf(find(root, 'main')), /За този период няма писма/)
  }
})

test('only coordinators see the mail and send it again', async (context) => {
  const { front } = await coordinated(context)
  const reader = await signedIn(front.house, { name: 'Иван', appointed: { role: 'reader' } })
  assert.equal((await front.request(mail, reader.as)).status, 403)
  assert.equal((await front.request(`${mail}/retries`, reader.sends({ domain: 'abv.bg' }))).status, 403)
  assert.equal((await front.request(mail)).status, 303)
  assert.equal((await front.request(`${mail}/retries`, sent({ domain: 'abv.bg' }))).status, 401)
})

test('the page costs the same statements with one letter and with three', async (context) => {
  const counts: number[] = []
  for (const recipients of [['a@abv.bg'], ['a@abv.bg', 'b@mail.bg', 'c@gmail.com']]) {
    const { front, coordinator } = await coordinated(context)
    await posted(context, front, ...recipients)
    const before = front.house.database.statements()
    await front.request(mail, coordinator.as)
    counts.push(front.house.database.statements() - before)
  }
  assert.equal(counts[0], counts[1])
  assert.ok((counts[0] ?? 0) <= 7, `${counts[0]}`)
})
