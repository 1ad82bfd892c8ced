import assert from 'node:assert/strict'
import type { Database, Tx } from '#src/platform/db/database.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { countingIds } from '#src/platform/ids.ts'
import { chitalishte, fill, library, nikolovo } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { removeOrganisation } from '../organisations/organisations.store.ts'
import type { Span } from './opening-hours.ts'
import { readProfile } from './profile.store.ts'
import { profileTables } from './profile.tables.ts'
import type { Building, Contact, Profile } from './profile.ts'
import {
  type About,
  claimProfile,
  confirmProfile,
  findSameNumber,
  type NewBranch,
  removePart,
  removeProfile,
  saveAbout,
  saveBranch,
  saveBuilding,
  saveContacts,
  saveException,
  saveHolder,
  saveHours,
  savePromise,
  saveSlug,
  saveWhere,
  type Writing,
} from './save-profile.ts'

const now = Temporal.Instant.from(testNow)
const day = (text: string) => Temporal.PlainDate.from(text)
const morning: readonly Span[] = [{ opens: '09:00', closes: '12:00' }]
const week = new Map([
  [1, [...morning, { opens: '13:00', closes: '17:30' }]],
  [3, morning],
])
const branch: NewBranch = {
  ...{ id: 'branch', kind: 'branch', name: 'Филиал „Дружба“', nameEn: 'Druzhba Branch', address: 'ул. „Ялта“ 2' },
  ...{ phone: '082 111 222', openedOn: '1985-03-01', closedOn: null },
}
const chair = { id: 'chair', role: 'chair', name: 'Петър Илиев', from: '2020-01-01', until: null } as const
const byPaper = { agreed: 'paper', lang: 'bg', earlier: null } as const
const building: Building = {
  ...{ owner: 'municipal', area: 640, halls: 2, seats: 180, rooms: 0, condition: 'fair', heating: 'solid' },
  ...{ computers: null, internet: 'public' },
}
const phone: Contact = { kind: 'phone', value: '082 820 126', label: 'Заемна', labelEn: 'Lending', isPublic: true }
const hidden: Contact = { kind: 'email', value: 'own@example.org', label: null, labelEn: null, isPublic: false }

async function aDesk(database: Database) {
  await fill(database)
  const ids = countingIds()
  const of = (organisation: string): Writing => ({ organisation, actor: null, now, ids })
  const write = (act: (tx: Tx, own: Writing) => Promise<unknown>, organisation = library) =>
    database.write((tx) => act(tx, of(organisation)))
  const read = async (organisation = library): Promise<Profile> => {
    const profile = await readProfile(database.read, organisation)
    assert.ok(profile)
    return profile
  }
  const facts = async (name: string) => {
    const found = database.read.withTables<FactTables>().selectFrom('platform_fact').select('ids')
    return (await found.where('name', '=', name).execute()).map(({ ids: said }) => JSON.parse(said))
  }
  return { write, read, facts }
}

onBothEngines('hours of the house and of a branch are kept apart, with their exceptions', async (database) => {
  const { write, read } = await aDesk(database)
  await write(async (tx, own) => {
    await saveBranch(tx, own, branch)
    await saveHours(tx, own, { branchId: null, week, byAppointment: false })
    await saveHours(tx, own, { branchId: 'branch', week: new Map([[2, morning]]), byAppointment: true })
    const holiday = { from: day('2026-12-24'), until: day('2026-12-26'), spans: [], reason: 'Коледа' }
    await saveException(tx, own, 'holiday', { branchId: null, ...holiday })
    const late = { from: day('2026-12-05'), until: day('2026-12-05'), spans: morning, reason: null }
    await saveException(tx, own, 'late', { branchId: 'branch', ...late })
  })
  const { opening, branches, exceptions } = await read()
  assert.deepEqual([[...opening.week], opening.byAppointment], [[...week], false])
  assert.deepEqual(
    opening.exceptions.map(({ from, until, spans, reason }) => [`${from}`, `${until}`, spans, reason]),
    [['2026-12-24', '2026-12-26', [], 'Коледа']],
  )
  const [only] = branches
  assert.ok(only)
  const { opening: own, ...kept } = only
  assert.deepEqual(kept, branch)
  assert.deepEqual([[...own.week], own.byAppointment, own.exceptions.length], [[[2, morning]], true, 1])
  assert.deepEqual(
    exceptions.map(({ id }) => id),
    ['late', 'holiday'],
  )
})

onBothEngines('hours saved anew replace the week; a day without hours is closed', async (database) => {
  const { write, read } = await aDesk(database)
  const save = (days: ReadonlyMap<number, readonly Span[]>, byAppointment = false) =>
    write((tx, own) => saveHours(tx, own, { branchId: null, week: days, byAppointment }))
  await save(week)
  await save(
    new Map([
      [5, morning],
      [6, []],
    ] as const),
  )
  assert.deepEqual([...(await read()).opening.week], [[5, morning]])
  await save(new Map(), true)
  const { opening } = await read()
  assert.deepEqual([opening.week.size, opening.byAppointment], [0, true])
})

onBothEngines('a branch that is removed takes its hours and exceptions with it, and nothing else', async (database) => {
  const { write, read } = await aDesk(database)
  const one = { from: day('2026-12-24'), until: day('2026-12-24'), spans: [], reason: null }
  await write(async (tx, own) => {
    await saveBranch(tx, own, branch)
    for (const branchId of [null, 'branch']) {
      await saveHours(tx, own, { branchId, week, byAppointment: false })
      await saveException(tx, own, `exception of ${branchId}`, { branchId, ...one })
    }
    await removePart(tx, own, 'branches', 'branch')
  })
  const { branches, opening, exceptions } = await read()
  assert.deepEqual([branches.length, opening.week.size, exceptions.length], [0, 2, 1])
  await write((tx, own) => removePart(tx, own, 'exceptions', 'exception of null'))
  assert.equal((await read()).exceptions.length, 0)
})

onBothEngines('the ids of one organisation do nothing in the hands of another', async (database) => {
  const { write, read } = await aDesk(database)
  const one = { branchId: null, from: day('2026-12-24'), until: day('2026-12-24'), spans: [], reason: 'наша' }
  await write(async (tx, own) => {
    await saveBranch(tx, own, branch)
    await saveHours(tx, own, { branchId: 'branch', week, byAppointment: false })
    await saveHolder(tx, own, chair, byPaper)
    await saveException(tx, own, 'ours', one)
  })
  const before = await read()
  await write(async (tx, own) => {
    await saveBranch(tx, own, { ...branch, name: 'Чужд' })
    await saveHolder(tx, own, { ...chair, name: 'Чужд' }, { agreed: undefined, lang: 'bg', earlier: null })
    await saveException(tx, own, 'ours', { ...one, reason: 'чужда' })
    await removePart(tx, own, 'branches', 'branch')
    await removePart(tx, own, 'people', 'chair')
    await removePart(tx, own, 'exceptions', 'ours')
  }, chitalishte)
  assert.deepEqual(await read(), before)
})

onBothEngines('a name has its consent in the ledger; taken back or removed, the consent ends', async (database) => {
  const { write, read, facts } = await aDesk(database)
  await write((tx, own) => saveHolder(tx, own, chair, byPaper))
  const [holder] = (await read()).holders
  assert.ok(holder?.consentId)
  const earlier = holder.consentId
  assert.deepEqual(await facts('people.consent.given'), [{ consent: earlier, about: 'chair' }])
  await write((tx, own) => saveHolder(tx, own, { ...chair, until: '2026-10-31' }, { ...byPaper, earlier }))
  assert.deepEqual((await read()).holders, [{ ...holder, until: '2026-10-31' }])
  await write((tx, own) => saveHolder(tx, own, chair, { agreed: undefined, lang: 'bg', earlier }))
  assert.deepEqual((await read()).holders, [{ ...chair, consentId: null }])
  assert.equal((await facts('people.consent.withdrawn')).length, 1)
  await write((tx, own) => saveHolder(tx, own, chair, byPaper))
  await write((tx, own) => removePart(tx, own, 'people', 'chair'))
  assert.equal((await read()).holders.length, 0)
  assert.equal((await facts('people.consent.withdrawn')).length, 2)
})

onBothEngines(
  'contacts keep their order; lists of other rooms see the first public one of a kind',
  async (database) => {
    const { write, read } = await aDesk(database)
    const mail = { ...hidden, value: 'seen@example.org', isPublic: true }
    await write((tx, own) => saveContacts(tx, own, [hidden, phone, mail]))
    assert.deepEqual((await read()).contacts, [hidden, phone, mail])
    const seen = () =>
      profileTables(database.read)
        .selectFrom('network_organisation')
        .select(['phone', 'email', 'website'])
        .where('id', '=', library)
        .executeTakeFirst()
    assert.deepEqual(await seen(), { phone: phone.value, email: mail.value, website: null })
    await write((tx, own) => saveContacts(tx, own, [hidden]))
    assert.deepEqual(await seen(), { phone: null, email: null, website: null })
    await write((tx, own) => saveContacts(tx, own, []))
    assert.deepEqual((await read()).contacts, [])
  },
)

onBothEngines('building and promise are read as saved; nothing is not zero', async (database) => {
  const { write, read } = await aDesk(database)
  const promised = { eventsAMonth: 2, replyDays: null, since: '2026-11-22' }
  await write(async (tx, own) => {
    await saveBuilding(tx, own, building)
    await savePromise(tx, own, promised)
  })
  const first = await read()
  assert.deepEqual([first.building, first.promised], [building, promised])
  await write(async (tx, own) => {
    await saveBuilding(tx, own, { ...building, seats: 0, halls: null })
    await savePromise(tx, own, undefined)
  })
  const then = await read()
  assert.deepEqual([then.building, then.promised], [{ ...building, seats: 0, halls: null }, undefined])
})

onBothEngines('names, place, address of the page and numbers are saved in both languages', async (database) => {
  const { write, read } = await aDesk(database)
  const text = { name: 'Библиотека „Зора-1870“', shortName: null, about: 'Чете.' }
  const about: About = {
    ...{ foundedYear: 1870, registerNumber: '12', eik: '000455980', level: null },
    texts: { bg: text },
    spheres: ['science', 'culture'],
  }
  await write(async (tx, own) => {
    await saveAbout(tx, own, about)
    await saveWhere(tx, own, { settlementId: nikolovo, address: { bg: 'ул. „Ялта“ 2', en: 'kept nowhere' } })
    await saveSlug(tx, own, { from: 'biblioteka', to: 'zora' })
  })
  const profile = await read()
  assert.deepEqual(profile.texts, { bg: { ...text, address: 'ул. „Ялта“ 2' } })
  assert.deepEqual(
    [profile.spheres, profile.foundedYear, profile.eik, profile.settlementId, profile.slug],
    [['culture', 'science'], 1870, '000455980', nikolovo, 'zora'],
  )
  const same = (registerNumber: string | null, eik: string | null, organisation: string) =>
    write((tx, own) => findSameNumber(tx, own, { registerNumber, eik }), organisation)
  assert.deepEqual(
    [await same('12', null, chitalishte), await same(null, '000455980', chitalishte), await same('12', null, library)],
    ['registerNumber', 'eik', undefined],
  )
})

onBothEngines('only the first of two who read the same version saves', async (database) => {
  const { write, read, facts } = await aDesk(database)
  const claim = () => write((tx, own) => claimProfile(tx, own, 1))
  assert.deepEqual([await claim(), await claim()], [true, false])
  assert.deepEqual([(await read()).version, (await facts('network.profile.saved')).length], [2, 1])
  await write((tx, own) => confirmProfile(tx, own))
  assert.ok((await read()).checkedAt)
})

onBothEngines('a profile is read in as many queries however much it holds', async (database) => {
  const { write, read } = await aDesk(database)
  const count = async () => {
    const before = database.statements()
    await read()
    return database.statements() - before
  }
  const fillUp = (key: string) =>
    write(async (tx, own) => {
      await saveBranch(tx, own, { ...branch, id: `branch ${key}` })
      await saveHours(tx, own, { branchId: `branch ${key}`, week, byAppointment: false })
      await saveHolder(tx, own, { ...chair, id: `chair ${key}` }, byPaper)
    })
  await fillUp('1')
  const one = await count()
  for (const key of ['2', '3']) await fillUp(key)
  assert.deepEqual([await count(), (await read()).branches.length], [one, 3])
})

onBothEngines('with its organisation the whole profile goes, and the neighbour keeps its own', async (database) => {
  const { write, read } = await aDesk(database)
  const everything = async (tx: Tx, own: Writing) => {
    const id = `branch of ${own.organisation}`
    await saveBranch(tx, own, { ...branch, id })
    for (const branchId of [null, id]) await saveHours(tx, own, { branchId, week, byAppointment: false })
    const one = { from: day('2026-12-24'), until: day('2026-12-24'), spans: [], reason: null }
    await saveException(tx, own, `exception of ${own.organisation}`, { branchId: id, ...one })
    await saveHolder(tx, own, { ...chair, id: `chair of ${own.organisation}` }, byPaper)
    await saveContacts(tx, own, [phone])
    await saveBuilding(tx, own, building)
    await savePromise(tx, own, { eventsAMonth: 2, replyDays: 3, since: '2026-11-22' })
  }
  for (const organisation of [library, chitalishte]) await write(everything, organisation)
  const neighbour = await read(library)
  await database.write((tx) => removeProfile(tx, chitalishte))
  const bare = await read(chitalishte)
  assert.deepEqual([bare.branches, bare.holders, bare.contacts, bare.exceptions], [[], [], [], []])
  assert.deepEqual([bare.building, bare.promised, bare.opening.week.size], [undefined, undefined, 0])
  await database.write((tx) => removeOrganisation(tx, chitalishte))
  assert.equal(await readProfile(database.read, chitalishte), undefined)
  assert.deepEqual(await read(library), neighbour)
})
