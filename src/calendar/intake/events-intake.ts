import { existsSync } from 'node:fs'
import type { Intake, IntakeAnswer, IntakeReading, IntakeRecord, IntakeRequest } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { type Done, readingThreads } from '#src/platform/threads/reading-threads.ts'
import { spheres } from '../events/event.ts'
import { readComing, withdrawEvents } from '../events/withdrawn.store.ts'
import { messages } from '../messages.ts'
import { formats } from './formats.ts'
import type { IncomingEvent } from './incoming.ts'
import { intakeMessages } from './messages.ts'
import { explainProblem } from './problem-words.ts'
import type { RecordsRead } from './read-records.ts'
import { columnMeanings, explainTable } from './table/explain-table.ts'
import { mendRows } from './table/mend-rows.ts'
import { prepareEvents } from './take-events.ts'
import { topicMeanings } from './topic-meanings.ts'

/** From source the thread is TypeScript beside this file; the build puts it at the head of `dist`, this file there or in a folder below. */
const places = import.meta.url.endsWith('.ts')
  ? ['./reading-thread.ts']
  : ['./reading-thread.mjs', '../reading-thread.mjs']
const [script = new URL('./reading-thread.mjs', import.meta.url)] = places
  .map((place) => new URL(place, import.meta.url))
  .filter((url) => existsSync(url))
const threads = readingThreads(script, { milliseconds: 30_000, megabytes: 512, threads: 2 })
const outlinesAtOnce = 1000

const both = (key: keyof (typeof intakeMessages)['bg']) => ({ bg: intakeMessages.bg[key], en: intakeMessages.en[key] })

/** What the calendar takes in: events, in every one of `formats`. */
export const eventsIntake = (house: Pick<House, 'ids' | 'settings'>): Intake<IncomingEvent> => ({
  name: 'calendar.events',
  label: both('events'),
  formats: Object.values(formats),
  choices: [
    {
      name: 'sphere',
      label: both('sphere'),
      hint: both('sphereHint'),
      options: spheres.map((value) => ({ value, label: { bg: messages.bg[value], en: messages.en[value] } })),
    },
  ],
  meanings: { topic: topicMeanings, column: columnMeanings },
  explain: (problem, lang) => explainTable(problem, lang) ?? explainProblem(problem, lang),
  mending: mendRows,
  read: readInThread,
  prepare: (query, frame) => prepareEvents(house, query, frame),
  coming: readComing,
  withdraw: withdrawEvents,
})

async function readInThread(request: IntakeRequest): Promise<IntakeAnswer<IncomingEvent>> {
  const bytes = Uint8Array.from(request.bytes)
  const answer = await threads.work({ ...request, bytes }, [bytes.buffer])
  if (!answer.ok) return answer
  const { done } = answer
  try {
    const outlines = []
    for (let from = 0; from < done.count; from += outlinesAtOnce)
      outlines.push(...((await done.outlines(from, outlinesAtOnce)) as IntakeReading['outlines']))
    const { format, problems, columns } = done.head as Omit<RecordsRead, 'records'>
    const portions = (most: number) => portionsOf(done, most)
    return { ok: true, reading: { format, problems, columns, outlines, portions, close: done.close } }
  } catch (error) {
    done.close()
    throw error
  }
}

async function* portionsOf(done: Done, most: number): AsyncGenerator<readonly IntakeRecord<IncomingEvent>[]> {
  for (let from = 0; from < done.count; from += most)
    yield (await done.items(from, most)) as readonly IntakeRecord<IncomingEvent>[]
}
