import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IntakeOutline } from '#src/platform/intake.ts'
import type { KnownItem } from './items.store.ts'
import { hashUnder, type PlanWishes, planRun } from './plan.ts'

const outline = (uid: string, more: Partial<IntakeOutline> = {}): IntakeOutline => ({
  uid,
  alias: `alias ${more.title ?? uid}`,
  hash: `hash ${uid}`,
  sequence: 0,
  modified: null,
  title: uid,
  starts: '2026-11-27T18:00:00',
  where: '',
  cancelled: false,
  words: [],
  ...more,
})

const known = (uid: string, more: Partial<KnownItem> = {}): KnownItem => ({
  uid,
  target: `event ${uid}`,
  hash: `hash ${uid}`,
  alias: `alias ${uid}`,
  title: uid,
  starts: '2026-11-27T18:00:00',
  sequence: 0,
  modified: null,
  vanished: false,
  spared: false,
  ...more,
})

const plan = (outlines: readonly IntakeOutline[], items: readonly KnownItem[], wishes: Partial<PlanWishes> = {}) =>
  planRun(outlines, items, {
    coming: new Set(items.map(({ target }) => target)),
    meaning: () => undefined,
    chosenAnew: false,
    handedIn: false,
    ...wishes,
  })
const fates = (...of: Parameters<typeof plan>) => Object.fromEntries(plan(...of).fates)
const gone = (...of: Parameters<typeof plan>) => plan(...of).gone.map(({ uid }) => uid)
const many = (count: number) => Array.from({ length: count }, (_, number) => `u${number}`)

test('what is new, changed, the same or back is told by uid and hash', () => {
  const items = [known('same'), known('other', { hash: 'before' }), known('back', { vanished: true })]
  assert.deepEqual(
    fates(
      ['same', 'other', 'back', 'new'].map((uid) => outline(uid)),
      items,
    ),
    {
      same: 'unchanged',
      other: 'changed',
      back: 'back',
      new: 'added',
    },
  )
})

test('what the source has no more goes only while it is still to come', () => {
  const items = many(10).map((uid) => known(uid))
  const coming = new Set(items.slice(0, 8).map(({ target }) => target))
  assert.deepEqual(
    gone(
      many(8)
        .slice(1)
        .map((uid) => outline(uid)),
      items,
      { coming },
    ),
    ['u0'],
  )
  assert.deepEqual(gone([], [known('a', { vanished: true }), known('b', { spared: true })]), [])
})

test('a fifth of what is to come may go unasked, more waits for a person', () => {
  const items = many(10).map((uid) => known(uid))
  const left = (count: number) =>
    many(10)
      .slice(0, count)
      .map((uid) => outline(uid))
  assert.deepEqual([plan(left(10), items).waits, plan(left(8), items).waits], [false, false])
  assert.deepEqual([plan(left(7), items).waits, plan([], items).waits], [true, true])
  assert.equal(plan([], []).waits, false)
  const spared = items.map((item, number) => (number >= 7 ? { ...item, spared: true } : item))
  assert.equal(plan(left(7), spared).waits, false)
})

test('a source that makes up new uids at every reading brings nothing twice and loses nothing', () => {
  const items = many(5).map((uid) => known(uid, { alias: `alias ${uid}` }))
  const anew = many(5).map((uid) => outline(`${uid}-again`, { title: uid, hash: `hash ${uid}` }))
  const found = plan(anew, items)
  assert.deepEqual([...found.fates.values()], Array(5).fill('unchanged'))
  assert.deepEqual([found.gone.length, found.waits], [0, false])
  assert.equal(found.renamed.get('u3-again'), 'u3')
})

test('two records that say the same under two uids stay two', () => {
  const twins = [outline('a', { title: 'Хор' }), outline('b', { title: 'Хор' })]
  assert.deepEqual(fates(twins, [known('a', { alias: 'alias Хор' })]), { a: 'unchanged', b: 'added' })
})

test('an older state is passed over, unless a person hands it in', () => {
  const item = known('a', { sequence: 5, modified: '2026-11-20T10:00:00Z', hash: 'before' })
  const fate = (more: Partial<IntakeOutline>, handedIn = false) => fates([outline('a', more)], [item], { handedIn }).a
  assert.equal(fate({ sequence: 4 }), 'older')
  assert.equal(fate({ sequence: 4 }, true), 'changed')
  assert.equal(fate({ sequence: 0, modified: '2026-11-21T10:00:00Z' }), 'changed')
  assert.equal(fate({ sequence: 5, modified: '2026-11-19T10:00:00Z' }), 'older')
  assert.equal(fate({ sequence: 5 }), 'changed')
  assert.equal(fate({ sequence: 6, modified: '2026-11-19T10:00:00Z' }), 'changed')
})

test('a word that somebody has explained changes just the records that have it', () => {
  const words = [{ kind: 'place' as const, words: 'Клуб' }]
  const [with_, without] = [outline('a', { words }), outline('b')]
  const meaning: PlanWishes['meaning'] = (_, said) => (said === 'Клуб' ? 'venue-1' : undefined)
  const items = [known('a'), known('b')]
  assert.deepEqual(fates([with_, without], items, { meaning }), { a: 'changed', b: 'unchanged' })
  const after = items.map((item) => ({ ...item, hash: hashUnder(item.uid === 'a' ? with_ : without, meaning) }))
  assert.deepEqual(fates([with_, without], after, { meaning }), { a: 'unchanged', b: 'unchanged' })
})
