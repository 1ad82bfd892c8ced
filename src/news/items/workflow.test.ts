import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ItemState, itemStates } from './item.ts'
import {
  mayEdit,
  mayTake,
  openSteps,
  type Standing,
  type Step,
  stateAfter,
  stateAfterEdit,
  steps,
  type Writer,
} from './workflow.ts'

const writers: readonly Writer[] = ['author', 'editor', 'manager']
const truths = [true, false] as const

/** Everybody in every state, with and without a second pair of eyes. */
const standings: readonly Standing[] = itemStates.flatMap((state) =>
  writers.flatMap((writer) =>
    truths.flatMap((review) => truths.map((own) => ({ state, writer, review, own }) satisfies Standing)),
  ),
)

const said = (standing: Standing) => JSON.stringify(standing)

test('whoever may do more may do at least what others may', () => {
  for (const standing of standings.filter(({ writer }) => writer !== 'manager')) {
    const more = { ...standing, writer: standing.writer === 'author' ? 'editor' : 'manager' } as const
    for (const step of openSteps(standing)) assert.ok(mayTake(step, more), `${step} ${said(more)}`)
  }
})

test('an author publishes nothing, by no way', () => {
  for (const review of truths) {
    const seen = new Set<ItemState>(['draft'])
    for (const state of seen)
      for (const step of openSteps({ state, review, writer: 'author', own: true }))
        seen.add(stateAfter(step, { review }))
    assert.deepEqual([...seen], ['draft', 'review'])
  }
})

test('where a second pair of eyes is wanted, an editor alone brings nothing of his own before readers', () => {
  const seen = new Set<ItemState>(['draft'])
  for (const state of seen)
    for (const step of openSteps({ state, review: true, writer: 'editor', own: true }))
      seen.add(stateAfter(step, { review: true }))
  assert.deepEqual([...seen].sort(), ['changes', 'draft', 'review'])
})

test('two of them bring it through every state', () => {
  const seen = new Set<ItemState>(['draft'])
  for (const state of seen)
    for (const own of truths)
      for (const step of openSteps({ state, review: true, writer: 'editor', own }))
        seen.add(stateAfter(step, { review: true }))
  assert.deepEqual([...seen].sort(), [...itemStates].sort())
})

test('one button publishes where no review is wanted, and a manager may always', () => {
  for (const state of ['draft', 'review', 'changes', 'approved', 'scheduled'] as const) {
    assert.ok(mayTake('publish', { state, review: false, writer: 'editor', own: true }))
    assert.ok(mayTake('publish', { state, review: true, writer: 'manager', own: true }))
  }
})

test('no step leads where it begins but a new hour, and every state has a way out for a manager', () => {
  for (const standing of standings)
    for (const step of openSteps(standing))
      if (step !== 'schedule') assert.notEqual(stateAfter(step, standing), standing.state, `${step} ${said(standing)}`)
  for (const standing of standings.filter(({ writer }) => writer === 'manager'))
    assert.ok(openSteps(standing).length > 0, said(standing))
})

test('what is public leaves it only into the archive, and comes back from there', () => {
  const from = (state: ItemState): Step[] =>
    steps.filter((step) => mayTake(step, { state, review: true, writer: 'manager', own: false }))
  assert.deepEqual([from('published'), from('archived')], [['archive'], ['republish']])
})

test('an author has his text until somebody looks it over; the archive is for nobody', () => {
  const editable = (writer: Writer) => itemStates.filter((state) => mayEdit({ state, writer }))
  assert.deepEqual(editable('author'), ['draft', 'changes'])
  assert.deepEqual(
    editable('editor'),
    itemStates.filter((state) => state !== 'archived'),
  )
})

test('an approved text that an editor changes is looked over again; a change by itself never publishes', () => {
  for (const standing of standings) {
    const after = stateAfterEdit(standing)
    assert.ok(after === standing.state || after === 'review', said(standing))
  }
  assert.equal(stateAfterEdit({ state: 'approved', review: true, writer: 'editor' }), 'review')
  assert.equal(stateAfterEdit({ state: 'approved', review: false, writer: 'editor' }), 'approved')
})
