import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '#src/platform/clock.ts'
import { mailTables, postLetter } from '#src/platform/mail/outbox.store.ts'
import { anEmptyFront, type Front } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, find, findAll, innerLinks, jsonLdOf, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { modules } from '../modules.ts'
import { keptOf } from './privacy.view.tsx'

const feedback = '/bg/accessibility/feedback'
const operator = {
  OPERATOR_BG: 'РБ „Любен Каравелов“',
  OPERATOR_EN: 'Lyuben Karavelov Library',
  CONTACT_EMAIL: 'mreza@library.example',
  CONTACT_PHONE: '082 820 126',
}
const letters = ({ house }: Front) => mailTables(house.database.read).selectFrom('platform_mail').selectAll().execute()

test('the statement has the parts of the European model, in its order', async (context) => {
  const { page } = await anEmptyFront(context, { settings: operator })
  const root = readHtml(await page('/bg/accessibility'))
  assert.deepEqual(findAll(find(root, 'main'), 'h2').map(wordsOf), [
    'Степен на съответствие',
    'Недостъпно съдържание',
    'Изготвяне на декларацията',
    'Обратна връзка и контакти',
    'Процедура по прилагане',
  ])
  const words = wordsOf(find(root, 'main'))
  assert.match(words, /РБ „Любен Каравелов“ поддържа сайта достъпен в съответствие с чл\. 58в/)
  assert.match(words, /частично на хармонизирания стандарт EN 301 549 V3\.2\.1/)
  assert.match(words, /изготвена на 23\u00a0ноември 2026\u00a0г\. Последно е прегледана на 23\u00a0ноември/)
  assert.ok(findAll(root, 'a').some((link) => attribute(link, 'href') === 'tel:082820126'))
  assert.deepEqual(faultsOf(root), [])
})

test('machines read the same statement', async (context) => {
  const { page } = await anEmptyFront(context)
  const [data] = jsonLdOf(readHtml(await page('/en/accessibility'))) as Record<string, unknown>[]
  assert.equal(data?.lastReviewed, '2026-11-23')
  assert.deepEqual(Object.keys(data?.about ?? {}).slice(2), [
    'accessibilityControl',
    'accessibilityHazard',
    'accessibilityFeature',
    'accessibilitySummary',
  ])
})

test('every page leads to the statements from its foot', async (context) => {
  const { page } = await anEmptyFront(context)
  for (const path of ['/bg', '/bg/contacts', '/bg/calendar']) {
    const links = innerLinks(find(readHtml(await page(path)), 'footer'))
    for (const wanted of ['/bg/accessibility', '/bg/privacy', '/bg/contacts', '/bg/network'])
      assert.ok(links.includes(wanted), `${path} → ${wanted}`)
  }
})

test('a barrier is told without an account and goes to the operator as a letter', async (context) => {
  const front = await anEmptyFront(context, { settings: operator })
  const typed = { message: 'Бутонът <b>„Запазете“</b> не се чете.', where: '/bg/calendar', reply: '0888 123 456' }
  const response = await front.request(feedback, sent(typed))
  assert.deepEqual([response.status, response.headers.get('location')], [303, '/bg/accessibility?done=sent'])
  const [letter, ...others] = await letters(front)
  assert.deepEqual(
    [letter?.recipient, letter?.kind, letter?.lang, others.length],
    ['mreza@library.example', 'app.feedback', 'bg', 0],
  )
  assert.match(letter?.body ?? '', /<b>„Запазете“<\/b>[\s\S]*Страница: \/bg\/calendar\nЗа отговор: 0888 123 456/)
  const words = wordsOf(find(readHtml(await front.page('/bg/accessibility?done=sent')), 'main'))
  assert.match(words, /Получихме съобщението.*ще получите отговор там/)
})

test('a message without words, or with too many, comes back as it was typed', async (context) => {
  const front = await anEmptyFront(context)
  const long = { message: 'а'.repeat(4001), where: '"><script>alert(1)</script>', reply: 'б'.repeat(201) }
  const cases: [Record<string, string>, RegExp][] = [
    [{ message: '  ', where: 'x' }, /Напишете с няколко думи каква е пречката\./],
    [long, /Поправете 2 неща.*4001 знака.*201 знака/],
  ]
  for (const [typed, sentence] of cases) {
    const response = await front.request(feedback, sent(typed))
    assert.equal(response.status, 422)
    const root = readHtml(await response.text())
    assert.match(wordsOf(find(root, 'main')), sentence)
    assert.deepEqual(faultsOf(root), [])
    const where = findAll(root, 'input').find((input) => attribute(input, 'name') === 'where')
    assert.equal(where && attribute(where, 'value'), typed.where)
  }
  assert.deepEqual(await letters(front), [])
})

test('a flood of messages ends before the mailbox of the operator', async (context) => {
  const front = await anEmptyFront(context)
  const { house } = front
  await house.database.write(async (tx) => {
    for (let count = 0; count < 100; count++) {
      const letter = {
        id: house.ids(),
        kind: 'app.feedback',
        to: 'a@example.org',
        lang: 'bg',
        subject: '',
        text: '',
      } as const
      await postLetter(tx, letter, house.clock.now())
    }
  })
  const response = await front.request(feedback, sent({ message: 'Не чета заглавието.' }))
  assert.equal(response.status, 422)
  const words = wordsOf(find(readHtml(await response.text()), 'main'))
  assert.match(words, /твърде много съобщения.*Не чета заглавието\./)
  assert.equal((await letters(front)).length, 100)
})

test('the privacy notice repeats what every room says it keeps, and names controller and commission', async (context) => {
  const { page } = await anEmptyFront(context, { settings: operator })
  for (const lang of ['bg', 'en'] as const) {
    const root = readHtml(await page(`/${lang}/privacy`))
    const words = wordsOf(find(root, 'main'))
    for (const sentence of keptOf(modules)) assert.ok(words.includes(sentence[lang]), sentence[lang])
    assert.match(words, lang === 'bg' ? /Администратор .* е РБ „Любен Каравелов“/ : /controller .* is Lyuben Karavelov/)
    assert.match(words, /cpdp\.bg/)
    assert.deepEqual(faultsOf(root), [])
  }
})

test('contacts say who keeps the site, and that a demonstration is one', async (context) => {
  const real = await anEmptyFront(context, { settings: operator })
  const root = readHtml(await real.page('/bg/contacts'))
  assert.match(wordsOf(find(root, 'main')), /РБ „Любен Каравелов“Телефон082 820 126Имейлmreza@library\.example/)
  assert.doesNotMatch(wordsOf(find(root, 'main')), /Това е демонстрация/)
  const demo = await anEmptyFront(context)
  for (const path of ['/bg/contacts', '/bg/privacy', '/bg/accessibility'])
    assert.match(wordsOf(find(readHtml(await demo.page(path)), 'main')), /Това е демонстрация/, path)
})

test('a month before the year is over the desk of coordinators reminds of the review', async (context) => {
  const reminded = async (now: string, role: 'coordinator' | 'reader') => {
    const front = await anEmptyFront(context, { clock: fixedClock(now) })
    const { as } = await signedIn(front.house, { appointed: { role } })
    return /Време е за преглед на декларацията/.test(await (await front.request('/bg/desk', as)).text())
  }
  assert.equal(await reminded('2027-10-22T12:00:00Z', 'coordinator'), false)
  assert.equal(await reminded('2027-10-23T12:00:00Z', 'coordinator'), true)
  assert.equal(await reminded('2027-10-23T12:00:00Z', 'reader'), false)
})
