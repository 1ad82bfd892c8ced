import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEvent, chitalishteHall, library, words } from '../../../test/support/calendar.ts'
import { aDesk, desk, heldBy, idOf, kept, reading } from '../../../test/support/event-desk.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { attribute, type Element, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { readPair } from './duplicates.store.ts'

/** The library has announced what the chitalishte is about to write. */
const announced = anEvent({
  id: 'announced',
  organisationId: library,
  venueId: chitalishteHall,
  starts: '2026-12-04T18:00:00',
  ends: null,
  texts: { bg: words('Вечер на разказа <script>') },
})

/** Where the answer goes: the draft that holds what was typed. */
const draftOf = (main: Element): string =>
  findAll(main, 'form')
    .map((form) => attribute(form, 'action'))
    .find((action) => /\/drafts\/[^/]+\/publication$/.test(action)) ?? assert.fail('no draft')

test('what is in the calendar already is shown before saving; what was typed is kept; it becomes co-organisation', async (context) => {
  const house = await aDesk(context, { events: [announced] })
  const asked = await house.send(`${desk}/events`, reading)
  assert.equal(asked.status, 409)
  assert.ok(innerLinks(asked.main).includes('/bg/calendar/announced'))
  assert.match(wordsOf(asked.main), /вече е в календара.*чернова.*съорганизатор/)
  const action = draftOf(asked.main)
  // Asked again without an answer it is shown again; the draft holds what was typed.
  assert.equal((await house.send(action, {})).status, 409)
  assert.equal((await house.send(action, { same: 'somebody-else' })).status, 409)
  const answer = await house.send(action, { same: 'announced' })
  assert.equal(answer.status, 303)
  const own = idOf(answer.to)
  assert.equal((await kept(house, 'announced')).details.roles[0]?.role, 'co-organiser')
  assert.equal((await kept(house, 'announced')).texts.bg?.lead, reading.lead)
  assert.equal(
    (await house.request('/bg/calendar/vecher-na-razkaza')).headers.get('location'),
    '/bg/calendar/announced',
  )
  const note = wordsOf(await house.see(`${desk}/events/${own}`))
  assert.match(note, /обединено с друго/)
})

test('it may stay an event of its own, and nobody asks again', async (context) => {
  const house = await aDesk(context, { events: [announced] })
  const asked = await house.send(`${desk}/events`, reading)
  const action = draftOf(asked.main)
  const answer = await house.send(action, { separate: 'announced' })
  const own = idOf(answer.to)
  assert.equal((await readPair(house.house.database.read, own, 'announced'))?.state, 'different')
  assert.equal((await kept(house, 'announced')).details.roles.length, 0)
  await house.page('/bg/calendar/vecher-na-razkaza')
})

test('an author is shown it too, and may not join; another hour is nothing to ask about', async (context) => {
  const house = await aDesk(context, { role: 'author', events: [announced] })
  const sent = await house.send(`${desk}/submissions`, reading)
  assert.equal(sent.status, 409)
  assert.doesNotMatch(wordsOf(sent.main), /Това е същото/)
  assert.equal((await house.send(`${desk}/submissions`, { ...reading, hour: '20:00' })).status, 303)
})

test('the preview says already what is announced; what is nobody else’s says nothing', async (context) => {
  const house = await aDesk(context, { events: [announced] })
  const { to } = await house.send(`${desk}/previews`, reading)
  const page = await house.see(to)
  assert.match(wordsOf(page), /вече е в календара.*Вечер на разказа <script>.*ще попитаме дали са едно/)
  assert.ok(innerLinks(page).includes('/bg/calendar/announced'))
  const other = await house.send(`${desk}/previews`, { ...reading, hour: '20:00' })
  assert.doesNotMatch(wordsOf(await house.see(other.to)), /вече е в календара/)
})

test('a citizen is shown what is announced already and may send the proposal as another', async (context) => {
  const front = await aFront(context, [announced])
  const proposal = {
    title: 'Вечер на разказа',
    day: '2026-12-04',
    starts: '18:00',
    place: 'читалището в Николово',
    lead: 'Четем на глас.',
    contactName: 'Петър Илиев',
    email: 'petar@example.org',
    consent: 'yes',
  }
  const shown = await front.request('/bg/calendar/proposal', sent(proposal))
  assert.equal(shown.status, 409)
  const root = readHtml(await shown.text())
  assert.deepEqual(faultsOf(root), [])
  const main = find(root, 'main')
  assert.ok(innerLinks(main).includes('/bg/calendar/announced'))
  assert.equal(heldBy(main, 'title'), proposal.title)
  const again = await front.request('/bg/calendar/proposal', sent({ ...proposal, asked: heldBy(main, 'asked') }))
  assert.equal(again.headers.get('location'), '/bg/calendar/proposal/received')
  const other = await front.request('/bg/calendar/proposal', sent({ ...proposal, starts: '10:00' }))
  assert.equal(other.status, 303)
})
