import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunProblem } from '#src/sources/index.ts'
import type { ForeignReading } from '../incoming.ts'
import { explainProblem } from '../problem-words.ts'
import { guessReader, type IntakeReader, readers } from '../readers.ts'
import { explainTable } from '../table/explain-table.ts'
import { type CorpusFile, type CorpusKind, corpusContext, corpusFiles, corpusSkip } from './corpus-files.ts'
import { withoutNetwork } from './no-network.ts'

const least: Readonly<Record<CorpusKind, number>> = {
  ics: 468,
  jsonld: 297,
  feeds: 821,
  events: 78,
  'csv-xlsx': 33,
  hostile: 101,
}
const total = Object.values(least).reduce((sum, count) => sum + count, 0)

/** The reader that a source of this kind would have; what fits none of ours has to be refused by all. */
const usual: Readonly<Record<CorpusKind, string | null>> = {
  ics: 'icalendar',
  jsonld: 'web-page',
  feeds: 'feed',
  events: 'web-page',
  'csv-xlsx': 'table',
  hostile: null,
}

const readersFor = (file: CorpusFile, bytes: Uint8Array): readonly IntakeReader[] => {
  const named = readers.filter(({ name }) => name === usual[file.kind])
  if (named.length === 0) return readers
  const guessed = guessReader(bytes, corpusContext)
  return guessed && !named.includes(guessed) ? [...named, guessed] : named
}

const isPlain = (problem: RunProblem): boolean =>
  [problem.code, problem.at, problem.detail].every((text) => typeof text === 'string' && !text.includes('\0'))

/** A reading can be stored and reported, whatever it was made of. */
function isSound({ events, problems }: ForeignReading, where: string): void {
  assert.ok(events.length + problems.length > 0, `${where}: neither events nor a report`)
  for (const { series, more } of events) {
    const { uid, master, overrides } = series
    assert.ok(uid.length > 0 && uid.length <= 600, `${where}: ${uid}`)
    const written = JSON.stringify([master, overrides, more])
    assert.ok(!written.includes('\\u0000') && written.isWellFormed(), where)
    for (const address of [more.url, more.onlineUrl])
      if (address !== undefined) assert.match(address, /^https?:\/\//, where)
  }
  for (const problem of problems) {
    assert.ok(isPlain(problem), where)
    assert.ok(explainTable(problem, 'bg') ?? explainProblem(problem, 'bg'), `${where}: nobody can read ${problem.code}`)
  }
}

test(
  'every file of the corpus runs through its reader: events or a report, and nothing is asked for',
  corpusSkip(total),
  async (context) => {
    const network = withoutNetwork(context)
    const table = new Map<string, { files: number; events: number; refusals: number; notes: number }>()
    const seen: Partial<Record<CorpusKind, number>> = {}
    for (const file of corpusFiles()) {
      const bytes = file.bytes()
      const row = table.get(`${file.kind}/${file.source}`) ?? { files: 0, events: 0, refusals: 0, notes: 0 }
      table.set(`${file.kind}/${file.source}`, row)
      seen[file.kind] = (seen[file.kind] ?? 0) + 1
      row.files++
      let most = { events: -1, refusals: 0, notes: 0 }
      for (const reader of readersFor(file, bytes)) {
        const reading = await reader.read(Uint8Array.from(bytes), corpusContext)
        isSound(reading, `${file.path} by ${reader.name}`)
        const { events, problems } = reading
        const refusals = problems.filter(({ refused }) => refused).length
        // Where two readers tried, the one that got more out of it counts.
        if (events.length > most.events) most = { events: events.length, refusals, notes: problems.length - refusals }
      }
      row.events += most.events
      row.refusals += most.refusals
      row.notes += most.notes
    }
    console.table(Object.fromEntries(table))
    assert.deepEqual(network.asked, [])
    for (const [kind, count] of Object.entries(least)) assert.ok((seen[kind as CorpusKind] ?? 0) >= count, kind)
  },
)
