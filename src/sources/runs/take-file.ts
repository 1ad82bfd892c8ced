import type { Intake } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { markSource, openFileSource } from '../sources.store.ts'
import { compare } from './compare.ts'
import { columnsOf, meaningOf, readMappings } from './mappings.store.ts'
import { beginRun, finishRun, noCounts, type RunReport } from './runs.store.ts'
import { takeReading } from './take-reading.ts'

export interface HandedFile {
  readonly organisation: string
  readonly bytes: Uint8Array
  /** What the report calls it: the name of the file. */
  readonly label: string
  /** Name of the format. */
  readonly reader: string
  /** Undefined: as it was. */
  readonly choices?: Readonly<Record<string, string>> | undefined
}

/**
 * Takes in a file of the command line: published at once, and what an earlier file had and this one has not stays. Never throws on what
 * the file says; the report does.
 */
export async function takeFile(house: House, intake: Intake, file: HandedFile): Promise<RunReport> {
  const { database, clock, ids, settings } = house
  const now = clock.now()
  const run = ids()
  const source = await database.write(async (tx) => {
    const opened = await openFileSource(tx, { ...file, intake: intake.name }, ids(), now)
    await beginRun(tx, opened, { id: run, label: file.label }, now)
    return opened
  })
  const mappings = await readMappings(database.read, source)
  const answer = await intake.read({
    bytes: file.bytes,
    format: file.reader,
    address: null,
    contentType: null,
    today: now.toZonedDateTimeISO(settings.ZONE).toPlainDate().toString(),
    zone: settings.ZONE,
    columns: columnsOf(mappings),
  })
  if (!answer.ok) {
    const problems = [{ code: answer.problem, at: 'file', detail: file.label, refused: true }]
    const counts = { ...noCounts, came: 1, refused: 1 }
    await database.write((tx) => finishRun(tx, source, run, { counts, withdrawn: 0, problems, state: 'failed' }, now))
    return { label: file.label, ...counts, problems }
  }
  const { reading } = answer
  try {
    const frame = {
      organisation: source.organisation,
      source: source.id,
      choices: file.choices ?? {},
      chosenAnew: file.choices !== undefined,
      meaning: meaningOf(mappings),
      now,
      actor: null,
    }
    const taker = await intake.prepare(database.read, frame)
    const plan = await compare(house, intake, source, reading, { frame, handedIn: true })
    const end = await takeReading(house, {
      ...{ source, intake, taker, reading, frame, plan, run },
      handedIn: true,
      withdraws: false,
    })
    await database.write((tx) => markSource(tx, source.id, { checkedAt: clock.now(), problem: null }))
    return { label: file.label, ...end.counts, problems: end.problems }
  } finally {
    reading.close()
  }
}
