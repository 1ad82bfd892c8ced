import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte } from '../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../test/support/front.ts'
import { attribute, find, findAll, innerLinks, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { type SignedInPerson, signedIn } from '../../../test/support/signed-in.ts'

const list = '/bg/desk/network/prosveta/groups'
const choir = { name: 'Хор „Дунавски звуци“', kind: 'vocal', standing: 'permanent' }

interface Desk extends Front {
  readonly editor: SignedInPerson
  /** The page after a form was sent, followed where it leads. */
  send(path: string, fields: Record<string, string>): Promise<{ status: number; to: string; words: string }>
  see(path: string): Promise<ReturnType<typeof readHtml>>
}

async function aDesk(context: Parameters<typeof aFront>[0]): Promise<Desk> {
  const front = await aFront(context)
  const editor = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  const send = async (path: string, fields: Record<string, string>) => {
    const response = await front.request(path, editor.sends(fields))
    const to = response.headers.get('location') ?? ''
    const root = readHtml(response.status === 303 ? '<main></main>' : await response.text())
    return { status: response.status, to, words: wordsOf(find(root, 'main')) }
  }
  const see = async (path: string) => {
    const response = await front.request(path, editor.as)
    assert.equal(response.status, 200, path)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [], path)
    return root
  }
  return { ...front, editor, send, see }
}

/** The choir, entered; answers the address of its pages. */
async function entered({ send }: Desk, fields: Record<string, string> = {}): Promise<string> {
  const { status, to } = await send(list, { ...choir, ...fields })
  assert.equal(status, 303)
  return to.replace(/\/timetable.*/, '')
}

const heldBy = (root: ReturnType<typeof readHtml>, name: string): string =>
  attribute(
    findAll(root, 'input', 'name').find((input) => attribute(input, 'name') === name) ?? assert.fail(name),
    'value',
  )

test('an empty form names everything that is missing, the name first', async (context) => {
  const { words } = await (await aDesk(context)).send(list, {})
  assert.match(words, /Поправете 3 неща.*Липсва име.*Изберете вида.*Изберете постоянно/)
})

test('an empty desk says what to do; a group entered stands in the list and on the public page', async (context) => {
  const desk = await aDesk(context)
  assert.match(wordsOf(find(await desk.see(list), 'main')), /Още няма вписани занимания/)
  const group = await entered(desk, { since_year: '1978', looking_for: 'алт', leader_role: 'диригент' })
  const main = find(await desk.see(list), 'main')
  assert.ok(innerLinks(main).includes(group))
  assert.match(wordsOf(main), /Дунавски звуци.*без разписание.*вокални, хорове и индивидуални изпълнители1/)
  const page = wordsOf(readHtml(await desk.page('/bg/network/prosveta')))
  assert.match(page, /Постоянни занимания.*Дунавски звуци.*пеене, от 1978\u00a0г\..*води диригент.*Търсим: алт/)
})

const bad: readonly (readonly [Record<string, string>, RegExp])[] = [
  [{ name: '' }, /Липсва име/],
  [{ name: 'я'.repeat(161) }, /161 знака, а приемаме до 160/],
  [{ kind: '' }, /Изберете вида/],
  [{ kind: 'sport' }, /Този избор вече го няма/],
  [{ standing: '' }, /постоянно или временно/],
  [{ since_year: 'отдавна' }, /число с цифри/],
  [{ since_year: '1700' }, /от 1800/],
  [{ since_year: '2027' }, /Годината е след 2026/],
  [{ about: 'я'.repeat(2001) }, /приемаме до 2000/],
  [{ about_en: 'They sing.' }, /няма английско име/],
  [{ leader_name: 'Мария Иванова' }, /само със съгласие/],
  [{ looking_until: '31.11.2026' }, /Ноември има 30 дни/],
]

test('each wrong field is named, and everything typed is kept', async (context) => {
  const desk = await aDesk(context)
  for (const [fields, sentence] of bad) {
    const { status, words } = await desk.send(list, { ...choir, ...fields })
    assert.equal(status, 422, JSON.stringify(fields).slice(0, 60))
    assert.match(words, sentence)
  }
  const response = await desk.request(list, desk.editor.sends({ ...choir, kind: '', leader_role: 'диригент' }))
  const root = readHtml(await response.text())
  assert.deepEqual(faultsOf(root), [])
  assert.equal(heldBy(root, 'name'), choir.name)
  assert.equal(heldBy(root, 'leader_role'), 'диригент')
})

test('tags in words are words, on the desk and in public', async (context) => {
  const desk = await aDesk(context)
  const evil = '<script>alert(1)</script>'
  const group = await entered(desk, { name: evil, about: evil, looking_for: evil, leader_role: evil })
  await desk.send(`${group}/slots`, { slot_day: '2', slot_from: '18:00', slot_to: '19:00', slot_place: evil })
  for (const path of [list, group, `${group}/timetable`, '/bg/network/prosveta'])
    assert.ok(wordsOf(await desk.see(path)).includes(evil) || path === group, path)
})

test('a leader is named with consent', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk, { leader_name: 'Мария Иванова', leader_agreed: 'yes', leader_role: 'диригент' })
  assert.equal(heldBy(await desk.see(group), 'leader_name'), 'Мария Иванова')
  assert.match(wordsOf(readHtml(await desk.page('/bg/network/prosveta'))), /води диригент Мария Иванова/)
})

test('an hour stands in the week; a second one at the same time is asked about', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk)
  const tuesday = {
    slot_day: '2',
    slot_from: '18.00',
    slot_to: '19:30',
    slot_venue: 'venue-chitalishte',
    slot_place: 'сцената',
  }
  const slots = `${group}/slots`
  assert.equal((await desk.send(slots, tuesday)).to, `${group}/timetable?done=added`)
  assert.match(
    (await desk.send(slots, { ...tuesday, slot_from: '19:00', slot_to: '20:00' })).words,
    /вече има час: 18:00 – 19:30\u00a0ч\./,
  )
  for (const [fields, sentence] of [
    [{ slot_day: '' }, /ден от седмицата/],
    [{ slot_day: '8' }, /Този избор/],
    [{ slot_from: 'шест' }, /Напишете часа така/],
    [{ slot_to: '17:00' }, /Краят \(17:00\) не е след началото \(18:00\)/],
    [{ slot_venue: 'venue-library' }, /Този избор/],
    [{ slot_season_from: '2026-10-01', slot_season_until: '2026-09-01' }, /преди първия/],
  ] as const) {
    const { status, words } = await desk.send(slots, { ...tuesday, ...fields })
    assert.deepEqual([status, sentence.test(words)], [422, true], `${JSON.stringify(fields)}: ${words.slice(0, 300)}`)
  }
  const page = wordsOf(readHtml(await desk.page('/bg/network/prosveta')))
  assert.match(page, /вторник18:00 – 19:30\u00a0ч\. Хор „Дунавски звуци“Читалище „Просвета“сцената/)
})

test('a pause is told with the next time, and both are taken away again', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk)
  await desk.send(`${group}/slots`, { slot_day: '2', slot_from: '18:00', slot_to: '19:30' })
  assert.match((await desk.send(`${group}/pauses`, { pause_from: '' })).words, /Попълнете/)
  assert.match(
    (await desk.send(`${group}/pauses`, { pause_from: '2026-12-31', pause_until: '2026-12-01' })).words,
    /преди първия/,
  )
  const pause = { pause_from: '2026-11-23', pause_until: '2026-12-04', pause_reason: 'ремонт' }
  assert.equal((await desk.send(`${group}/pauses`, pause)).status, 303)
  assert.match((await desk.send(`${group}/pauses`, pause)).words, /вече има почивка/)
  assert.match(wordsOf(readHtml(await desk.page('/bg/network/prosveta'))), /следващо: 8\u00a0декември/)
  const timetable = await desk.see(`${group}/timetable`)
  assert.match(wordsOf(timetable), /23 ?.? ?ноември.*ремонт/)
  const removals = findAll(timetable, 'form', 'action').map((form) => attribute(form, 'action'))
  for (const removal of removals.filter((action) => action.endsWith('/removal'))) {
    assert.equal((await desk.send(removal, {})).status, 303)
    assert.equal((await desk.send(removal, {})).status, 404)
  }
  assert.match(wordsOf(await desk.see(`${group}/timetable`)), /Още няма часове.*Няма обявени почивки/)
})

test('people are counted by year; bad numbers are kept and named; a later save is not overwritten', async (context) => {
  const desk = await aDesk(context)
  const people = `${await entered(desk)}/participants`
  const { status, words } = await desk.send(people, {
    year: '2026',
    version: '1',
    'people_30-49': 'пет',
    people_unknown: '-1',
  })
  assert.equal(status, 422)
  assert.match(words, /Поправете 2 неща.*число с цифри.*от 0 до/)
  const saved = await desk.send(people, { year: '2025', version: '1', 'people_30-49': '5', 'people_65-plus': '2' })
  assert.equal(saved.to, `${people}?done=saved&year=2025`)
  const late = await desk.send(people, { year: '2026', version: '1', 'people_30-49': '9' })
  assert.equal(late.status, 409)
  assert.match(late.words, /друг записа промяна/)
  assert.equal((await desk.send(people, { year: '2027', version: '2' })).status, 404)
  const root = await desk.see(`${people}?year=2025`)
  assert.equal(heldBy(root, 'people_30-49'), '5')
  assert.match(wordsOf(root), /2025–––5–2–7/)
})

test('an appearance counts after it took place, and once', async (context) => {
  const desk = await aDesk(context)
  const appearances = `${await entered(desk)}/appearances`
  const fair = {
    title: 'Събор „Златната гъдулка“',
    happened_on: '2026-05-24',
    seat: 'away',
    level: 'national',
    award: 'първа награда',
  }
  for (const [fields, sentence] of [
    [{ title: '' }, /Попълнете/],
    [{ title: 'я'.repeat(201) }, /приемаме до 200/],
    [{ happened_on: '2026-11-23' }, /още не е дошла/],
    [{ happened_on: 'май' }, /Напишете датата/],
    [{ seat: '' }, /Изберете едно/],
    [{ level: 'galactic' }, /Този избор/],
  ] as const)
    assert.match((await desk.send(appearances, { ...fair, ...fields })).words, sentence)
  assert.equal((await desk.send(appearances, fair)).status, 303)
  assert.match((await desk.send(appearances, fair)).words, /вече е вписана/)
  const root = await desk.see(appearances)
  assert.match(wordsOf(root), /Златната гъдулка“ – първа награда.*национално, извън седалището/)
  const removal = findAll(root, 'form', 'action')
    .map((form) => attribute(form, 'action'))
    .find((to) => to.endsWith('/removal'))
  assert.equal((await desk.send(removal ?? '', {})).to, `${appearances}?done=removed`)
})

test('two people at one group: the second is told and keeps what he wrote', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk)
  assert.equal((await desk.send(group, { ...choir, name: 'Хор А', version: '1' })).status, 303)
  const response = await desk.request(group, desk.editor.sends({ ...choir, name: 'Хор Б', version: '1' }))
  assert.equal(response.status, 409)
  const root = readHtml(await response.text())
  assert.match(wordsOf(root), /друг записа промяна/)
  assert.deepEqual([heldBy(root, 'name'), heldBy(root, 'version')], ['Хор Б', '2'])
  assert.equal((await desk.send(group, { ...choir, name: 'Хор Б', version: '2' })).status, 303)
})

test('a closed group leaves the public page, stays in the list, and can work again', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk)
  assert.match((await desk.send(`${group}/closure`, { ended_on: '2026-12-01' })).words, /още не е дошъл/)
  assert.equal((await desk.send(`${group}/closure`, { ended_on: '2026-11-20' })).to, `${list}?done=closed`)
  assert.doesNotMatch(await desk.page('/bg/network/prosveta'), /Дунавски/)
  assert.match(wordsOf(await desk.see(list)), /Приключили.*Дунавски звуци.*до 20\u00a0ноември 2026/)
  assert.equal((await desk.send(`${group}/reopening`, {})).status, 303)
  assert.match(await desk.page('/bg/network/prosveta'), /Дунавски/)
})

test('a group of another organisation is not found at this desk', async (context) => {
  const desk = await aDesk(context)
  const group = await entered(desk)
  const coordinator = await signedIn(desk.house, { appointed: { role: 'coordinator' } })
  const elsewhere = group.replace('/prosveta/', '/biblioteka/')
  assert.equal((await desk.request(elsewhere, coordinator.as)).status, 404)
  assert.equal((await desk.request(`${elsewhere}/closure`, coordinator.sends({ ended_on: '2026-11-20' }))).status, 404)
})

test('list and public page ask the same number of times for one group and for three', async (context) => {
  const desk = await aDesk(context)
  const count = async (path: string) => {
    const before = desk.house.database.statements()
    await desk.request(path, desk.editor.as)
    return desk.house.database.statements() - before
  }
  await entered(desk)
  const one = [await count(list), await count('/bg/network/prosveta')]
  await entered(desk, { name: 'Втора' })
  await entered(desk, { name: 'Трета' })
  assert.deepEqual([await count(list), await count('/bg/network/prosveta')], one)
})

test('the desk in English says which words are Bulgarian', async (context) => {
  const desk = await aDesk(context)
  const funding = { funder: 'Община Русе', sentence: 'С подкрепата на Община Русе.', starts: '2026-01-01' }
  await desk.send('/bg/desk/network/prosveta/funding', funding)
  const group = await entered(desk, { about: 'Пеят.', leader_role: 'диригент', looking_for: 'алт' })
  const slot = { slot_day: '2', slot_from: '18:00', slot_to: '19:30', slot_venue: 'venue-chitalishte' }
  await desk.send(`${group}/slots`, { ...slot, slot_season_from: '2026-10-01', slot_season_until: '2027-06-30' })
  await desk.send(`${group}/pauses`, { pause_from: '2026-12-24', pause_reason: 'ваканция' })
  const fair = { title: 'Събор', happened_on: '2026-05-24', seat: 'away', level: 'national', award: 'грамота' }
  await desk.send(`${group}/appearances`, fair)
  const pages = [list, group, `${group}/timetable`, `${group}/participants`, `${group}/appearances`]
  for (const path of [...pages, '/bg/desk/network/prosveta/funding', '/bg/network/prosveta'])
    await desk.see(path.replace('/bg/', '/en/'))
})
