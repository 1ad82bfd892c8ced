import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '#src/app/modules.ts'
import { searchPath } from '#src/search/index.ts'
import { anEvent, chitalishteHall, library, words } from '../../test/support/calendar.ts'
import { aFront, type Front } from '../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../test/support/html.ts'
import { signedIn } from '../../test/support/signed-in.ts'

const coming = anEvent({
  venueId: chitalishteHall,
  price: { from: 500, to: null, currency: 'EUR' },
  texts: {
    bg: words('Вечер на разказа', { lead: 'Четем Йовков.', body: 'С актьори от Русе.', audience: 'за всички' }),
  },
})
const past = anEvent({
  ...{ id: 'event-2', slug: 'event-2', starts: '2026-11-20T18:00:00', ends: '2026-11-20T20:00:00' },
  texts: { bg: words('Среща с писател'), en: words('Meeting a writer') },
})

/** What the worker of the search does with a fact. */
async function deliver(front: Front, fact: string, ids: Record<string, string>): Promise<void> {
  const handlers = modules.flatMap(({ on }) => on?.(front.house) ?? []).filter((each) => each.fact === fact)
  const given = { id: 'fact', name: fact, ids, actor: null, at: '2026-11-22T12:00:00.000Z' }
  for (const { name, run } of handlers.filter((each) => each.name.startsWith('search.'))) {
    const effect = await run({ id: 'job', name, key: '', payload: {}, attempt: 1, fact: given })
    if (effect) await front.house.database.write(effect)
  }
}

const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')
const desk = '/bg/desk/news/biblioteka'
const search = async (front: Front) =>
  wordsOf(find(readHtml(await front.page(searchPath('bg', { q: 'йовков' }))), 'main'))

test('news flows from the event: an invitation before it and a report after it, a click each, with the facts filled in', async (context) => {
  const front = await aFront(context, [coming, past])
  await modules
    .find(({ name }) => name === 'search')
    ?.commands?.['search rebuild']?.run(front.house, [], () => undefined)
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const events = await mainOf(await front.request(`${desk}/events`, editor.as))
  assert.match(
    wordsOf(events),
    /Предстоят.*Вечер на разказа.*Напишете покана.*Минаха.*Среща с писател.*Разкажете как мина/,
  )
  const links = innerLinks(events).filter((href) => href.includes('/items/new?event='))
  assert.deepEqual(links, [
    `${desk}/items/new?event=event-1&kind=announcement`,
    `${desk}/items/new?event=event-2&kind=report`,
  ])
  const form = await mainOf(await front.request(links[0] ?? '', editor.as))
  const fields = new Map(
    [...findAll(form, 'input', 'name'), ...findAll(form, 'textarea')].map((each) => [
      attribute(each, 'name'),
      each.tag === 'input' ? attribute(each, 'value') : wordsOf(each),
    ]),
  )
  assert.deepEqual([fields.get('title'), fields.get('lead')], ['Вечер на разказа', 'Четем Йовков.'])
  assert.match(
    fields.get('body') ?? '',
    /С актьори от Русе\..*за всички.*Кога:\*\* петък, 27\sноември,\s18:00.*Къде:\*\* Читалище „Просвета“, с\.\sНиколово.*Организира:\*\* Библиотека „Любен Каравелов“/,
  )
  assert.match(fields.get('settlement') ?? '', /Николово/)
  const chosen = findAll(form, 'option', 'selected').map((each) => attribute(each, 'value'))
  assert.deepEqual(chosen.filter((value) => value === 'event-1' || value === 'announcement').sort(), [
    'announcement',
    'event-1',
  ])
  const report = await (await front.request(links[1] ?? '', editor.as)).text()
  assert.match(report, /Среща с писател: как мина/)
  // Nobody has to answer twice: English is never asked of staff.
  assert.doesNotMatch(report, /How many people came|Meeting a writer/)
  // The questions that help its writer are for no reader.
  const body = /name="body"[^>]*>([^<]*)</.exec(report)?.[1] ?? ''
  assert.match(body, /Колко хора дойдоха\?/)
  const typed = { title: 'Среща с писател: как мина', event: 'event-2', kind: 'report' }
  const unread = await front.request(`${desk}/items`, editor.sends({ ...typed, body }))
  assert.equal(unread.status, 422)
  assert.match(wordsOf(await mainOf(unread)), /още стоят въпросите/)
  const answered = body.replace(/^[^\n]*/, 'Дойдоха осемдесет души.')
  assert.equal((await front.request(`${desk}/items`, editor.sends({ ...typed, body: answered }))).status, 303)
})

test('what is published is found, what is taken away is not', async (context) => {
  const front = await aFront(context)
  await modules
    .find(({ name }) => name === 'search')
    ?.commands?.['search rebuild']?.run(front.house, [], () => undefined)
  const editor = await signedIn(front.house, { member: { organisation: library, role: 'editor' } })
  const typed = { title: 'Йовков в библиотеката', body: 'Изложба с **първи издания**.' }
  const answer = await front.request(`${desk}/items`, editor.sends(typed))
  const item = /items\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
  assert.doesNotMatch(await search(front), /първи издания/)
  await deliver(front, 'news.item.published', { item })
  assert.match(await search(front), /Йовков в библиотеката.*новина/)
  await front.request(`${desk}/items/${item}/removal`, editor.sends({ version: '1' }))
  assert.doesNotMatch(await search(front), /Йовков в библиотеката/)
})

test('nobody writes from the event of another organisation', async (context) => {
  const front = await aFront(context, [coming])
  const editor = await signedIn(front.house, { member: { organisation: 'organisation-chitalishte', role: 'editor' } })
  const path = '/bg/desk/news/prosveta/items/new?event=event-1'
  assert.equal((await front.request(path, editor.as)).status, 404)
})
