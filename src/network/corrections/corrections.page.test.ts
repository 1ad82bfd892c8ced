import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNetwork } from '../../../test/support/calendar.ts'
import { anEmptyFront, demoFront } from '../../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'

const tell = '/bg/network/corrections#tell'

test('whatever is told says at its end whom to tell of a mistake', async () => {
  const { page } = await demoFront()
  const linkOf = async (path: string) => {
    const main = find(readHtml(await page(path)), 'main')
    const part = findAll(main, 'div').find((each) => /^Видяхте грешка\?/.test(wordsOf(each)))
    const link = part && find(part, 'a')
    return link && [wordsOf(link), attribute(link, 'href')]
  }
  const firstOf = async (list: string, form: RegExp) =>
    innerLinks(find(readHtml(await page(list)), 'main')).find((href) => form.test(href)) ?? ''
  for (const path of [
    await firstOf('/bg/calendar', /^\/bg\/calendar\/[a-z][a-z0-9-]+$/),
    await firstOf('/bg/news', /^\/bg\/news\/[a-z][a-z0-9-]+$/),
  ]) {
    const [words, href] = (await linkOf(path)) ?? []
    assert.equal(words, 'Кажете на организацията', path)
    assert.match(href ?? '', /^\/bg\/network\/[a-z]/)
  }
  assert.deepEqual(await linkOf('/bg/network/probuda-1901-nikolovo'), ['Кажете ни', tell])
})

test('corrections say to whom one writes, and contacts lead there', async (context) => {
  const settings = { CONTACT_EMAIL: 'mreza@library.example', CONTACT_PHONE: '082 820 126' }
  const { page, house } = await anEmptyFront(context, { settings })
  await house.database.write(aNetwork)
  const part = find(readHtml(await page('/bg/network/corrections')), 'section', 'id')
  assert.match(wordsOf(part), /Видяхте грешка\?.*първо на организацията.*082 820 126 · mreza@library\.example/)
  const links = findAll(part, 'a').map((link) => attribute(link, 'href'))
  assert.deepEqual(links, ['tel:082820126', 'mailto:mreza@library.example'])
  const contacts = findAll(readHtml(await page('/bg/contacts')), 'a')
  assert.ok(contacts.some((link) => attribute(link, 'href') === tell))
})
