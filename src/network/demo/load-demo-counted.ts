import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { addMark, attachFunding, removeMark } from '../funding-marks/funding-marks.store.ts'
import { addGroup, addSlot, removeGroup, saveParticipants } from '../groups/groups.store.ts'
import { addMeeting, removeMeeting } from '../meetings/meetings.store.ts'
import { addService, removeService } from '../services/services.store.ts'
import { forgetEnteredBy, removeNumbers, saveNumbers } from '../yearly-facts/yearly-facts.store.ts'
import { type DemoGroup, demoGroups, demoMarks, demoMeetings, demoNumbers, demoServices } from './demo-counted.ts'

const organisationId = (key: string) => demoId('organisation', key)
const groupId = (key: string) => demoId('group', key)
const serviceId = (key: string) => demoId('service', key)
const markId = (key: string) => demoId('funding', key)
const meetingId = (key: string) => demoId('meeting', key)
const numberId = (organisation: string, which: number, key: string) =>
  demoId('number', `${organisation} ${which === 0 ? 'before' : 'now'} ${key}`)

interface Now {
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
}

/** What the demonstration's organisations do all year. Its venues and organisations stand already. */
export async function loadDemoCounted(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  const at = { now, today: now.toZonedDateTimeISO(zone).toPlainDate() }
  for (const group of demoGroups) await loadGroup(tx, group, at)
  for (const { key, organisation, since, isNew, bg, en } of demoServices) {
    const id = serviceId(key)
    const newInYear = isNew ? at.today.year : null
    const texts = { bg, ...(en ? { en } : {}) }
    const own = organisationId(organisation)
    const service = { id, organisation: own, sinceYear: since, newInYear, endedOn: null, texts, version: 1 }
    await addService(tx, service, null)
  }
  await loadNumbers(tx, at)
  await loadMarks(tx, at)
  for (const { key, organisation, kind, back, counts } of demoMeetings) {
    const [present, total, decisionsTaken, decisionsDone] = counts
    const heldOn = at.today.subtract({ days: back }).toString()
    const told = {
      id: meetingId(key),
      organisation: organisationId(organisation),
      kind,
      heldOn,
      note: null,
      version: 1,
    }
    await addMeeting(tx, { ...told, present, total, decisionsTaken, decisionsDone }, null)
  }
}

async function loadGroup(tx: Tx, group: DemoGroup, { today }: Now): Promise<void> {
  const id = groupId(group.key)
  const organisation = organisationId(group.organisation)
  const english = group.name.en ? { en: { name: group.name.en, about: group.about.en ?? null } } : {}
  const lastYear = `${today.year - 1}-06-30`
  await addGroup(
    tx,
    {
      id,
      organisation,
      kind: group.kind,
      standing: group.standing,
      sinceYear: group.since,
      endedOn: group.ended ? lastYear : null,
      leaderRole: group.leader,
      leaderName: null,
      lookingFor: group.looking ?? null,
      lookingUntil: group.looking ? today.add({ months: 2 }).toString() : null,
      texts: { bg: { name: group.name.bg, about: group.about.bg }, ...english },
      version: 1,
    },
    null,
  )
  const writing = { organisation, group: id, actor: null }
  for (const [weekday, starts, ends, place] of group.week)
    await addSlot(tx, writing, {
      id: demoId('slot', `${group.key} ${weekday} ${starts}`),
      weekday,
      starts,
      ends,
      venueId: demoId('venue', group.organisation),
      place,
      seasonFrom: null,
      seasonUntil: null,
    })
  const year = group.ended ? today.year - 1 : today.year
  await saveParticipants(tx, writing, { year, people: group.people, version: 1 })
}

async function loadNumbers(tx: Tx, { now, today }: Now): Promise<void> {
  for (const [key, numbers] of Object.entries(demoNumbers)) {
    const organisation = organisationId(key)
    for (const which of [0, 1] as const) {
      const year = today.year - 1 + which
      const asOf = which === 0 ? `${year}-12-31` : today.toString()
      const facts = Object.entries(numbers).flatMap(([number, values]) => {
        const value = values[which]
        return value === null ? [] : [{ key: number, value, asOf, source: null }]
      })
      const ids = facts.map((fact) => numberId(key, which, fact.key))
      const newId = () => ids.shift() ?? ''
      await saveNumbers(tx, { organisation, year, facts, version: 0, actor: null, now, newId })
    }
  }
}

async function loadMarks(tx: Tx, { today }: Now): Promise<void> {
  for (const { key, organisation: own, emblem, contract, texts, groups, services } of demoMarks) {
    const organisation = organisationId(own)
    const starts = today.subtract({ months: 6 }).toString()
    const ends = today.add({ months: 6 }).toString()
    await addMark(tx, { id: markId(key), organisation, emblem, contract, starts, ends, texts, version: 1 }, null)
    const by = { organisation, today: today.toString(), actor: null }
    for (const group of groups) await attachFunding(tx, { kind: 'group', id: groupId(group) }, [markId(key)], by)
    for (const service of services)
      await attachFunding(tx, { kind: 'service', id: serviceId(service) }, [markId(key)], by)
  }
}

/** Takes away what the demonstration brought for one organisation; what people entered beside it stays. */
export async function removeDemoCounted(tx: Tx, organisation: string): Promise<void> {
  const own = <T extends { organisation: string }>(all: readonly T[]) =>
    all.filter((each) => each.organisation === organisation)
  for (const { key } of own<{ organisation: string; key: string }>(demoMarks)) await removeMark(tx, markId(key))
  for (const { key } of own(demoGroups)) await removeGroup(tx, groupId(key))
  for (const { key } of own(demoServices)) await removeService(tx, serviceId(key))
  for (const { key } of own<{ organisation: string; key: string }>(demoMeetings))
    await removeMeeting(tx, meetingId(key))
  const numbers = Object.keys(demoNumbers[organisation] ?? {})
  const ids = [0, 1].flatMap((which) => numbers.map((number) => numberId(organisation, which, number)))
  if (ids.length > 0) await removeNumbers(tx, ids)
}

/** Whoever tried the demonstration as one of its persons may have entered numbers. */
export async function forgetDemoPersons(tx: Tx): Promise<void> {
  for (const key of ['coordinator', 'secretary', 'librarian']) await forgetEnteredBy(tx, demoId('person', key))
}
