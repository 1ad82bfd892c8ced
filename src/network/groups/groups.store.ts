import type { Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Appearance, ageBands, type Group, type GroupPause, type PeopleByBand, type Slot } from './group.ts'
import { groupTables as tables } from './groups.tables.ts'

/** Whose group it is and who writes; for the journal. */
export interface GroupWriting {
  readonly organisation: string
  readonly group: string
  readonly actor: string | null
}

const recordSaved = (tx: Tx, { organisation, group, actor }: GroupWriting): Promise<void> =>
  tx.record({ name: 'network.group.saved', ids: { organisation, group }, actor })

const writingOf = ({ id, organisation }: Group, actor: string | null): GroupWriting => ({
  organisation,
  group: id,
  actor,
})

export async function addGroup(tx: Tx, group: Group, actor: string | null): Promise<void> {
  await tables(tx.query).insertInto('network_group').values(rowOf(group)).execute()
  await writeWords(tx, group)
  await recordSaved(tx, writingOf(group, actor))
}

/** False where somebody else saved it since `group.version` was read. */
export async function saveGroup(tx: Tx, group: Group, actor: string | null): Promise<boolean> {
  const { id, version, ...columns } = rowOf(group)
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_group')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(tx.query).deleteFrom('network_group_text').where('group_id', '=', id).execute()
  await writeWords(tx, group)
  await recordSaved(tx, writingOf(group, actor))
  return true
}

const rowOf = (group: Group) => ({
  id: group.id,
  organisation_id: group.organisation,
  kind: group.kind,
  standing: group.standing,
  since_year: group.sinceYear,
  ended_on: group.endedOn,
  leader_role: group.leaderRole,
  leader_name: group.leaderName,
  looking_for: group.lookingFor,
  looking_until: group.lookingUntil,
  version: group.version,
})

async function writeWords({ query }: Tx, { id, texts }: Group): Promise<void> {
  const rows = Object.entries(texts).map(([lang, words]) => ({ group_id: id, lang: lang as Lang, ...words }))
  await tables(query).insertInto('network_group_text').values(rows).execute()
}

/** Ends a group on a day, or lets it work again with null. */
export async function closeGroup(tx: Tx, writing: GroupWriting, endedOn: string | null): Promise<void> {
  await tables(tx.query)
    .updateTable('network_group')
    .set(({ eb }) => ({ ended_on: endedOn, version: eb('version', '+', 1) }))
    .where('id', '=', writing.group)
    .execute()
  const { organisation, group, actor } = writing
  const name = endedOn === null ? 'network.group.reopened' : 'network.group.closed'
  await tx.record({ name, ids: { organisation, group }, actor })
}

/** A line of the timetable; false where the group meets at that hour already. */
export async function addSlot(tx: Tx, writing: GroupWriting, slot: Slot): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx.query)
    .insertInto('network_group_slot')
    .values({
      id: slot.id,
      group_id: writing.group,
      weekday: slot.weekday,
      starts: slot.starts,
      ends: slot.ends,
      venue_id: slot.venueId,
      place: slot.place,
      season_from: slot.seasonFrom,
      season_until: slot.seasonUntil,
    })
    .onConflict((conflict) => conflict.columns(['group_id', 'weekday', 'starts']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await recordSaved(tx, writing)
  return true
}

/** False where there is another pause from that day. */
export async function addPause(tx: Tx, writing: GroupWriting, pause: GroupPause): Promise<boolean> {
  const { id, firstDay, lastDay, reason } = pause
  const { numInsertedOrUpdatedRows } = await tables(tx.query)
    .insertInto('network_group_pause')
    .values({ id, group_id: writing.group, first_day: firstDay, last_day: lastDay, reason })
    .onConflict((conflict) => conflict.columns(['group_id', 'first_day']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await recordSaved(tx, writing)
  return true
}

/** Where it appeared; false where this is counted already: the same title, or the same event, on the same day. */
export async function addAppearance(tx: Tx, writing: GroupWriting, appearance: Appearance): Promise<boolean> {
  const { id, happenedOn, title, eventId, away, level, award } = appearance
  const row = { id, group_id: writing.group, happened_on: happenedOn, title, event_id: eventId, level, award }
  const { numInsertedOrUpdatedRows } = await tables(tx.query)
    .insertInto('network_group_appearance')
    .values({ ...row, away: away ? 1 : 0 })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await recordSaved(tx, writing)
  return true
}

type Part = 'network_group_slot' | 'network_group_pause' | 'network_group_appearance'

/** Takes a line, a pause or an appearance away; false where the group has none of that id. */
export async function removePart(tx: Tx, writing: GroupWriting, part: Part, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(tx.query)
    .deleteFrom(part)
    .where('id', '=', id)
    .where('group_id', '=', writing.group)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await recordSaved(tx, writing)
  return true
}

/** Writes the people of one year; an empty band is not counted. False where the group was saved since `version`. */
export async function saveParticipants(
  tx: Tx,
  writing: GroupWriting,
  { year, people, version }: { year: number; people: PeopleByBand; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_group')
    .set({ version: version + 1 })
    .where('id', '=', writing.group)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(tx.query)
    .deleteFrom('network_group_participants')
    .where('group_id', '=', writing.group)
    .where('year', '=', year)
    .execute()
  const rows = ageBands.flatMap((band) => {
    const counted = people[band]
    return counted === undefined ? [] : [{ group_id: writing.group, year, band, people: counted }]
  })
  if (rows.length > 0) await tables(tx.query).insertInto('network_group_participants').values(rows).execute()
  await recordSaved(tx, writing)
  return true
}

/** With all that hangs on it: for the demonstration, which leaves as it came. */
export async function removeGroup({ query }: Tx, id: string): Promise<void> {
  const parts = ['network_group_slot', 'network_group_pause', 'network_group_participants'] as const
  for (const part of [...parts, 'network_group_appearance', 'network_group_text'] as const)
    await tables(query).deleteFrom(part).where('group_id', '=', id).execute()
  await tables(query).deleteFrom('network_group').where('id', '=', id).execute()
}
