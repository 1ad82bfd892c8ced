import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { recordCorrection } from '../corrections/corrections.store.ts'
import { readTypedSpans } from '../profile/opening-hours.ts'
import { profileTables } from '../profile/profile.tables.ts'
import {
  confirmProfile,
  saveBranch,
  saveBuilding,
  saveContacts,
  saveException,
  saveHolder,
  saveHours,
  savePromise,
  type Writing,
} from '../profile/save-profile.ts'
import { type DemoProfile, demoCorrections, demoProfiles } from './demo-profiles.ts'

/** What the demonstration's organisations say of themselves, and two corrections. The organisations stand already. */
export async function loadDemoProfiles(tx: Tx, now: Temporal.Instant, zone: string): Promise<void> {
  for (const profile of demoProfiles) await loadProfile(tx, profile, now, zone)
  for (const { key, organisation, slug, daysAgo, ...said } of demoCorrections) {
    const correction = { id: demoId('correction', key), organisation: demoId('organisation', organisation), ...said }
    const by = { now: now.subtract({ hours: 24 * daysAgo }), actor: null }
    await recordCorrection(tx, { ...correction, path: `/network/${slug}` }, by)
  }
}

async function loadProfile(tx: Tx, profile: DemoProfile, now: Temporal.Instant, zone: string): Promise<void> {
  const organisation = demoId('organisation', profile.key)
  let count = 0
  const ids = () => demoId('profile', `${profile.key} ${++count}`)
  const writing: Writing = { organisation, actor: null, now, ids }
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  await loadWords(tx, profile, organisation)
  const contacts = (profile.contacts ?? []).map(({ label = null, labelEn = null, ...contact }) => {
    return { ...contact, label, labelEn, isPublic: true }
  })
  if (contacts.length > 0) await saveContacts(tx, writing, contacts)
  if (profile.week) await saveHours(tx, writing, { branchId: null, byAppointment: false, week: weekOf(profile.week) })
  if (profile.closed) {
    const from = today.add({ days: profile.closed.inDays })
    const until = from.add({ days: profile.closed.days - 1 })
    const { reason } = profile.closed
    await saveException(tx, writing, ids(), { branchId: null, from, until, spans: [], reason })
  }
  for (const { role, name, since, agreed } of profile.people ?? []) {
    const holder = { id: ids(), role, name, from: since, until: null }
    await saveHolder(tx, writing, holder, { agreed: agreed ? 'paper' : undefined, lang: 'bg', earlier: null })
  }
  for (const { key, kind, name, nameEn = null, phone = null, week } of profile.branches ?? []) {
    const id = demoId('branch', key)
    await saveBranch(tx, writing, { id, kind, name, nameEn, address: null, phone, openedOn: null, closedOn: null })
    if (week) await saveHours(tx, writing, { branchId: id, byAppointment: false, week: weekOf(week) })
  }
  if (profile.building) {
    const rest = { condition: 'good', heating: 'central', internet: 'public' } as const
    await saveBuilding(tx, writing, { area: null, ...profile.building, ...rest })
  }
  if (profile.promise) {
    const { events, reply } = profile.promise
    await savePromise(tx, writing, { eventsAMonth: events, replyDays: reply, since: today.toString() })
  }
  if (profile.checkedDaysAgo !== undefined)
    await confirmProfile(tx, { ...writing, now: now.subtract({ hours: 24 * profile.checkedDaysAgo }) })
}

async function loadWords({ query }: Tx, { spheres, address }: DemoProfile, organisation: string): Promise<void> {
  const tables = profileTables(query)
  const rows = spheres.map((sphere) => ({ organisation_id: organisation, sphere }))
  await tables.insertInto('network_organisation_sphere').values(rows).execute()
  if (!address) return
  const text = tables.updateTable('network_organisation_text').set({ address })
  await text.where('organisation_id', '=', organisation).where('lang', '=', 'bg').execute()
}

const weekOf = (days: readonly string[]) =>
  new Map(
    days.map((typed, at) => {
      const reading = readTypedSpans(typed)
      if (!reading.ok) throw new Error(`The demonstration has no such hours: ${typed}`)
      return [at + 1, reading.spans] as const
    }),
  )
