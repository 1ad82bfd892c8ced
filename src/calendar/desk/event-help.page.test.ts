import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDesk, desk, heldBy, reading } from '../../../test/support/event-desk.ts'
import { attribute, findAll, wordsOf } from '../../../test/support/html.ts'

test('the preview of an event says first what is good, then what more can be done, each at its field', async (context) => {
  const desk_ = await aDesk(context)
  const { to } = await desk_.send(`${desk}/previews`, { ...reading, lead: 'Уважаеми жители, каним ви на четене.' })
  const main = await desk_.see(to)
  const words = wordsOf(main)
  assert.match(words, /Помощ за текста.*Ясно е какво, кога и къде\..*Първото изречение поздравява/)
  // Fields of the form answer what the words leave open.
  assert.match(words, /Когапетък, 4\u00a0декември 2026\u00a0г\., 18:00\u00a0ч\.КъдеЧиталище „Просвета“/)
  const hint = findAll(main, 'a').find((link) => /поздравява/.test(wordsOf(link))) ?? assert.fail()
  assert.match(attribute(hint, 'href'), /events\/new\?draft=.*#field-lead$/)
})

test('quotes and dashes of a draft are shown first and set by a button', async (context) => {
  const desk_ = await aDesk(context)
  const typed = { ...reading, title: 'Вечер "Разкази" - за всички', audience: 'за "всички"' }
  const { to } = await desk_.send(`${desk}/previews`, typed)
  const main = await desk_.see(to)
  assert.match(wordsOf(main), /кавички.*Вечер „Разкази/)
  const act = findAll(main, 'form').find((form) => attribute(form, 'action').endsWith('/setting')) ?? assert.fail()
  const back = await desk_.send(attribute(act, 'action'), {})
  assert.equal(back.to, to)
  const form = await desk_.see(to.replace(/drafts\/([\w-]+)\/preview/, 'events/new?draft=$1'))
  assert.equal(heldBy(form, 'title'), 'Вечер „Разкази“ – за всички')
  assert.equal(heldBy(form, 'audience'), 'за "всички"')
  assert.equal(heldBy(form, 'hour'), reading.hour)
})

test('an event in two languages is looked over in both, and each is set by its own button', async (context) => {
  const desk_ = await aDesk(context)
  const typed = { ...reading, title: 'Вечер "Разкази"', title_en: 'An evening of "stories"', lead_en: 'Dear citizens,' }
  const { to } = await desk_.send(`${desk}/previews`, typed)
  const main = await desk_.see(to)
  const boxes = findAll(main, 'section').filter((each) => attribute(each, 'class') === 'assistant-hints')
  assert.deepEqual(
    boxes.map((box) => /^Помощ за текста на (?:български|английски)/.exec(wordsOf(box))?.[0]),
    ['Помощ за текста на български', 'Помощ за текста на английски'],
  )
  for (const box of boxes) {
    const hints = findAll(box, 'ul').filter((each) => attribute(each, 'class') === 'assistant-hint-list')
    assert.ok(hints.every((list) => findAll(list, 'li').length <= 3))
  }
  const [, english = assert.fail()] = boxes
  const links = findAll(english, 'a').map((link) => attribute(link, 'href'))
  assert.ok(links.length > 0 && links.every((href) => href.endsWith('_en')), String(links))
  const act = findAll(english, 'form')[0] ?? assert.fail()
  const hidden = findAll(act, 'input').map((each) => [attribute(each, 'name'), attribute(each, 'value')])
  assert.deepEqual(hidden, [['written', 'en']])
  await desk_.send(attribute(act, 'action'), { written: 'en' })
  const form = await desk_.see(to.replace(/drafts\/([\w-]+)\/preview/, 'events/new?draft=$1'))
  assert.equal(heldBy(form, 'title_en'), 'An evening of “stories”')
  assert.equal(heldBy(form, 'title'), 'Вечер "Разкази"')
})

test('a draft of somebody else is not set', async (context) => {
  const desk_ = await aDesk(context)
  assert.equal((await desk_.send(`${desk}/drafts/nobody/setting`, {})).status, 404)
})
