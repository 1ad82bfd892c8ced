import type { Tx } from '#src/platform/db/database.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { rememberItems, type SeenItem } from './runs/items.store.ts'
import { beginRun, finishRun, noCounts } from './runs/runs.store.ts'
import { fileHashOf } from './runs/source-files.ts'
import { keepFileJob } from './runs/sources.jobs.ts'
import type { StoredPlan } from './runs/stored-plan.ts'
import { addSource, markSource, type NewSource, readSource, removeSource } from './sources.store.ts'

export interface DemoSource {
  readonly source: NewSource
  readonly items: readonly SeenItem[]
  /** What the latest reading says; it lacks some of the items. */
  readonly text: string
  readonly missing: readonly Pick<SeenItem, 'title' | 'starts'>[]
  readonly words: StoredPlan['words']
}

/** A source as it stands after six days: its first reading taken in, its latest one waiting for somebody. */
export async function loadDemoReadings(tx: Tx, { clock, ids }: House, demo: DemoSource): Promise<void> {
  const { source, items, text, missing } = demo
  const now = clock.now()
  const first = now.subtract({ hours: 6 * 24 })
  const bytes = new TextEncoder().encode(text)
  await addSource(tx, source, { now: first, actor: null })
  await rememberItems(tx, source.id, items, first)
  const counts = { ...noCounts, came: items.length, added: items.length }
  const done = ids()
  await beginRun(tx, source, { id: done, label: source.address, plan: planOf(demo, 0) }, first)
  await finishRun(tx, source, done, { counts, withdrawn: 0, problems: [] }, first)
  const plan = planOf(demo, missing.length)
  await beginRun(
    tx,
    source,
    { id: ids(), label: source.address, state: 'waiting', plan },
    now.subtract({ minutes: 90 }),
  )
  await markSource(tx, source.id, {
    ...{ reader: 'icalendar', state: 'active', fileHash: fileHashOf(bytes), fileType: 'text/calendar' },
    ...{ checkedAt: now.subtract({ minutes: 30 }), changedAt: first, publishedAt: first },
    nextAt: now.add({ hours: source.everyHours }),
  })
  // Files are no part of a write: the worker puts it there.
  await enqueue(tx, { id: ids(), name: keepFileJob, key: source.id, payload: { source: source.id, text }, due: now })
}

const planOf = ({ items, missing, words }: DemoSource, gone: number): StoredPlan => ({
  total: items.length - gone,
  untitled: 0,
  fates: { added: 0, changed: 0, unchanged: items.length - gone, older: 0, back: 0 },
  first: [],
  gone: { count: gone, first: gone === 0 ? [] : missing },
  words,
  columns: [],
})

export async function removeDemoReadings(tx: Tx, id: string): Promise<void> {
  const source = await readSource(tx.query, id)
  if (source) await removeSource(tx, source, null)
}
