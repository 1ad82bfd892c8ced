import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Meeting, MeetingKind } from './meeting.ts'

type MeetingTables = {
  network_meeting: {
    id: string
    organisation_id: string
    kind: MeetingKind
    held_on: string
    present: number | null
    total: number | null
    decisions_taken: number | null
    decisions_done: number | null
    note: string | null
    version: number
  }
}

const tables = (query: Reader) => query.withTables<MeetingTables>()

/** All meetings of an organisation, the latest first. One query. */
export async function readMeetings(query: Reader, organisation: string): Promise<Meeting[]> {
  const rows = await tables(query)
    .selectFrom('network_meeting')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('held_on', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(({ organisation_id, held_on, decisions_taken, decisions_done, ...row }) => ({
    ...row,
    organisation: organisation_id,
    heldOn: held_on,
    decisionsTaken: decisions_taken,
    decisionsDone: decisions_done,
  }))
}

export type MeetingSaving = 'saved' | 'known' | 'changed'

/** Whether there is another of this kind on this day: each counts once. */
const isKnown = async ({ query }: Tx, { id, organisation, kind, heldOn }: Meeting): Promise<boolean> =>
  (await tables(query)
    .selectFrom('network_meeting')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('kind', '=', kind)
    .where('held_on', '=', heldOn)
    .where('id', '<>', id)
    .executeTakeFirst()) !== undefined

/** `known` where one of this kind is entered for the day. */
export async function addMeeting(tx: Tx, meeting: Meeting, actor: string | null): Promise<MeetingSaving> {
  if (await isKnown(tx, meeting)) return 'known'
  await tables(tx.query).insertInto('network_meeting').values(rowOf(meeting)).execute()
  await recordSaved(tx, meeting, actor)
  return 'saved'
}

/** `changed` where somebody else saved it since `meeting.version` was read. */
export async function saveMeeting(tx: Tx, meeting: Meeting, actor: string | null): Promise<MeetingSaving> {
  if (await isKnown(tx, meeting)) return 'known'
  const { id, version, ...columns } = rowOf(meeting)
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_meeting')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'changed'
  await recordSaved(tx, meeting, actor)
  return 'saved'
}

const rowOf = ({ organisation, heldOn, decisionsTaken, decisionsDone, ...meeting }: Meeting) => ({
  ...meeting,
  organisation_id: organisation,
  held_on: heldOn,
  decisions_taken: decisionsTaken,
  decisions_done: decisionsDone,
})

const recordSaved = (tx: Tx, { id, organisation }: Meeting, actor: string | null): Promise<void> =>
  tx.record({ name: 'network.meeting.saved', ids: { organisation, meeting: id }, actor })

/** For the demonstration, which leaves as it came. */
export async function removeMeeting({ query }: Tx, id: string): Promise<void> {
  await tables(query).deleteFrom('network_meeting').where('id', '=', id).execute()
}
