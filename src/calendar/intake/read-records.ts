import { createHash } from 'node:crypto'
import type { ICalTime } from '#src/platform/icalendar/icalendar.ts'
import { inZone } from '#src/platform/icalendar/recur.ts'
import type { IntakeColumn, IntakeProblem, IntakeRecord, IntakeRequest } from '#src/platform/intake.ts'
import { fold } from '#src/platform/language/fold.ts'
import { plainText } from '#src/platform/language/plain-text.ts'
import type { IncomingEvent } from './incoming.ts'
import { guessReader, readers } from './readers.ts'

export interface RecordsRead {
  readonly format: string
  readonly records: readonly IntakeRecord<IncomingEvent>[]
  readonly problems: readonly IntakeProblem[]
  readonly columns: readonly IntakeColumn[]
}

/** Bytes to records, each under a uid of its own; what no reader knows is one refusal. */
export async function readRecords({ bytes, format, ...context }: IntakeRequest): Promise<RecordsRead> {
  const reader = readers.find(({ name }) => name === format) ?? guessReader(bytes, context)
  if (!reader) return { format: '', records: [], problems: [unknownFormat], columns: [] }
  const { events, problems, columns = [] } = await reader.read(bytes, context)
  const byUid = new Map<string, IncomingEvent>()
  const repeated: IntakeProblem[] = []
  for (const event of events) {
    const { uid } = event.series
    if (byUid.has(uid))
      repeated.push({ code: 'uid-repeated', at: uid, detail: 'only the last one is taken', refused: true })
    byUid.set(uid, event)
  }
  return {
    format: reader.name,
    records: [...byUid.values()].map((event) => recordOf(event, context.zone)),
    problems: [...problems, ...repeated],
    columns,
  }
}

const unknownFormat: IntakeProblem = { code: 'unknown-format', at: 'file', detail: 'no reader knows it', refused: true }

const wallOf = (time: ICalTime): string => (time.kind === 'date' ? time.date : time.local)
const shortHash = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The hour that our pages tell: of a time in UTC the network's, of any other its own; a year that leaves four digits stays. */
function toldStart(time: ICalTime, network: string): string {
  const wall = wallOf(time)
  const told = time.kind === 'local' && time.zone === 'UTC' ? inZone(wall, time.zone, network) : wall
  return told.length === wall.length ? told : wall
}

function recordOf(event: IncomingEvent, zone: string): IntakeRecord<IncomingEvent> {
  const { series, more } = event
  const { uid, master, overrides } = series
  const title = plainText(master.summary).replaceAll(/\s+/g, ' ').slice(0, 300)
  const inDetail = more.details?.precise === 'month' ? 'YYYY-MM'.length : undefined
  const starts = wallOf(master.start).slice(0, inDetail)
  const where = plainText(master.location).replaceAll(/\s+/g, ' ')
  const places = [where, ...overrides.map(({ location }) => plainText(location).replaceAll(/\s+/g, ' '))]
  const modified = [master, ...overrides]
    .map(({ lastModified }) => lastModified ?? '')
    .sort()
    .at(-1)
  return {
    uid,
    alias: shortHash(`${starts} ${fold(title)}`).slice(0, 22),
    hash: shortHash(JSON.stringify([master, overrides, more], unstamped)),
    sequence: Math.max(master.sequence, ...overrides.map(({ sequence }) => sequence)),
    modified: modified || null,
    title,
    starts: toldStart(master.start, zone).slice(0, inDetail),
    where,
    cancelled: master.status === 'cancelled',
    words: [
      ...[...new Set(places)].filter((words) => words !== '').map((words) => ({ kind: 'place' as const, words })),
      ...[...new Set(master.categories)].map((words) => ({ kind: 'topic' as const, words })),
      ...(more.organiser ? [{ kind: 'organisation' as const, words: more.organiser }] : []),
    ],
    payload: event,
  }
}

/** When it was stamped says nothing, and the uid may be new at every reading; fields left out are as good as undefined. */
const unstamped = (key: string, value: unknown): unknown =>
  key === 'lastModified' || key === 'uid' ? undefined : value
