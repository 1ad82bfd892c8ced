import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishte, chitalishteHall, library, words } from '../../../test/support/calendar.ts'
import { aDesk, type Desk, desk, heldBy, kept, reading, series } from '../../../test/support/event-desk.ts'
import { findAll, innerLinks, wordsOf } from '../../../test/support/html.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { removeEvents } from '../events/event.store.ts'

const evening = anEvent({
  id: 'evening',
  organisationId: chitalishte,
  venueId: chitalishteHall,
  texts: { bg: words('Вечер', { lead: 'Четем.' }) },
})

/** What the script of the form asks a moment after each change. */
const typed = async ({ request, who }: Desk, path: string, fields: Record<string, string>) => {
  const answer = await request(`${desk}/${path}`, who.sends(fields))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/)
  return (await answer.json()) as { draft: string; said: string }
}
const follow = async ({ request, who }: Desk, path: string) => {
  const answer = await request(path, who.as)
  assert.equal(answer.status, 303)
  return { to: answer.headers.get('location') ?? '' }
}
const changed = { ...reading, title: 'Вечер с <b>гост', scope: 'all', at: '2026-11-27T18:00:00' }

test('a new event is kept while it is typed, under one draft', async (context) => {
  const front = await aDesk(context)
  const first = await typed(front, 'drafts/typed', { title: 'Нау' })
  assert.equal(first.said, 'Запазено като чернова 22\u00a0ноември 2026\u00a0г., 14:00\u00a0ч.')
  const again = await typed(front, 'drafts/typed', { title: 'Наум и ние', draft: first.draft })
  assert.equal(again.draft, first.draft)
  const list = wordsOf(await front.see(`${desk}/events?show=drafts`))
  assert.match(list, /Наум и ние/)
  assert.equal(heldBy(await front.see(`${desk}/events/new?draft=${first.draft}`), 'title'), 'Наум и ние')
})

test('a change of a published event is kept while it is typed; visitors see what was there until it is saved', async (context) => {
  const front = await aDesk(context, { events: [evening] })
  const { version } = (await kept(front, 'evening')) as unknown as { version: number }
  const typing = { ...changed, version: String(version) }
  const { draft } = await typed(front, 'events/evening/drafts/typed', typing)
  const same = await typed(front, 'events/evening/drafts/typed', { ...typing, lead: '' })
  assert.equal(same.draft, draft, 'one for each who writes')
  assert.match(await front.page('/bg/calendar/evening'), /Четем\./)
  assert.match(wordsOf(await front.see(`${desk}/events?show=drafts`)), /Вечер с <b>гост.*незаписана промяна/)
  const page = await front.see(`${desk}/events/evening`)
  assert.match(wordsOf(page), /Има незаписана промяна от 22\u00a0ноември/)
  const onward = innerLinks(page).find((link) => link.includes('draft=')) ?? assert.fail()
  const form = await front.see(onward)
  assert.match(wordsOf(form), /Продължавате незаписана промяна/)
  assert.deepEqual([heldBy(form, 'title'), heldBy(form, 'lead'), heldBy(form, 'draft')], [changed.title, '', draft])
  assert.equal((await front.send(`${desk}/events/evening`, { ...typing, draft })).status, 303)
  assert.match(await front.page('/bg/calendar/evening'), /Вечер с &lt;b&gt;гост/)
  assert.doesNotMatch(wordsOf(await front.see(`${desk}/events/evening`)), /незаписана промяна/)
})

test('without a script a button keeps the change; what somebody else saved meanwhile is said', async (context) => {
  const front = await aDesk(context, { events: [evening] })
  const { to } = await front.send(`${desk}/events/evening/drafts`, { ...changed, version: '0' })
  const page = await front.see(to)
  assert.match(wordsOf(page), /Промяната е запазена като чернова\. Посетителите виждат досегашното\./)
  const onward = innerLinks(page).find((link) => link.includes('draft=')) ?? assert.fail()
  assert.match(wordsOf(await front.see(onward)), /Докато пишехте|друг/i)
  const removal = findAll(page, 'form')
    .map((form) => form.attributes.get('action') ?? '')
    .find((to_) => to_.endsWith('/removal'))
  assert.equal((await front.send(removal ?? '', {})).status, 303)
  assert.doesNotMatch(wordsOf(await front.see(`${desk}/events/evening`)), /незаписана промяна/)
})

test('a change of a series remembers which dates it was about', async (context) => {
  const front = await aDesk(context, { events: [series()] })
  const at = '2026-12-04T18:00:00'
  const { draft } = await typed(front, 'events/series/drafts/typed', { ...changed, scope: 'from', at })
  const form = await front.see(`${desk}/events/series/edit?draft=${draft}`)
  assert.deepEqual([heldBy(form, 'scope'), heldBy(form, 'at')], ['from', at])
})

test('the form of one date is kept while it is typed, apart from a change of the series', async (context) => {
  const front = await aDesk(context, { events: [series()] })
  const [date, other] = ['2026-12-04T18:00:00', '2026-12-11T18:00:00']
  const { version } = (await kept(front, 'series')) as unknown as { version: number }
  const wish = {
    date,
    day: '2026-12-05',
    hour: '11:00',
    status: 'confirmed',
    lead: 'Само <b>днес',
    version: `${version}`,
  }
  const whole = await typed(front, 'events/series/drafts/typed', { ...changed, scope: 'all', at: date })
  const one = await typed(front, 'events/series/drafts/typed', wish)
  assert.notEqual(one.draft, whole.draft)
  const again = await typed(front, 'events/series/drafts/typed', { ...wish, hour: '12:00' })
  assert.equal(again.draft, one.draft)
  assert.notEqual((await typed(front, 'events/series/drafts/typed', { ...wish, date: other })).draft, one.draft)
  const page = await front.see(`${desk}/events/series`)
  assert.match(wordsOf(page), /незаписана промяна само за петък, 4\u00a0декември, от 22/)
  const { to } = await follow(front, `${desk}/events/series/edit?draft=${one.draft}`)
  const form = await front.see(to)
  assert.match(wordsOf(form), /Продължавате незаписана промяна/)
  assert.deepEqual(
    ['day', 'hour', 'lead', 'draft'].map((name) => heldBy(form, name)),
    ['2026-12-05', '12:00', 'Само <b>днес', one.draft],
  )
  const elsewhere = to.replace(encodeURIComponent(date), encodeURIComponent(other))
  assert.match((await follow(front, elsewhere)).to, /done=draftOver/)
  const saved = await front.send(`${desk}/events/series/dates/${date}`, { ...wish, hour: '12:00', draft: one.draft })
  assert.equal(saved.status, 303)
  assert.match((await follow(front, to)).to, /done=draftOver/)
  assert.match(wordsOf(await front.see(`${desk}/events/series/edit?draft=${whole.draft}`)), /друг записа промяна/)
})

test('a kept change is no draft of a new event, belongs to its organisation, and goes with its event', async (context) => {
  const front = await aDesk(context, { events: [evening] })
  const { draft } = await typed(front, 'events/evening/drafts/typed', changed)
  await front.see(`${desk}/drafts/${draft}/preview`, 404)
  const { to } = await follow(front, `${desk}/events/new?draft=${draft}`)
  assert.match(wordsOf(await front.see(to)), /Тази чернова вече я няма/)
  assert.equal((await front.request(`${desk}/drafts/${draft}/publication`, front.who.sends({}))).status, 404)
  const fresh = await typed(front, 'drafts/typed', { title: 'Друго', draft })
  assert.notEqual(fresh.draft, draft)
  const other = await signedIn(front.house, { name: 'Друг', member: { organisation: library, role: 'manager' } })
  const foreign = '/bg/desk/calendar/biblioteka/events/evening'
  assert.equal((await front.request(`${foreign}/edit?draft=${draft}`, other.as)).status, 404)
  assert.equal((await front.request(`${foreign}/drafts/typed`, other.sends(changed))).status, 404)
  const author = await signedIn(front.house, { name: 'Автор', member: { organisation: chitalishte, role: 'author' } })
  assert.equal((await front.request(`${desk}/events/evening/drafts/typed`, author.sends(changed))).status, 403)
  await front.house.database.write((tx) => removeEvents(tx, ['evening'], front.house.clock.now()))
  assert.doesNotMatch(wordsOf(await front.see(`${desk}/events?show=drafts`)), /Вечер с/)
})
