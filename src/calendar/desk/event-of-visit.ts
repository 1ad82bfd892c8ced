import { attachFunding } from '#src/network/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import { Forbidden, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import type { Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { considerDuplicates } from '../duplicates/consider-duplicates.ts'
import { readEventIdBySlug, type Saving, saveEvent } from '../events/event.store.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Marks, readEvents } from '../events/event-read.store.ts'
import { freeSlug } from '../events/slugs.ts'
import { mayPublish, pathOf } from './desk-page.tsx'
import { type Host, readHost } from './host.store.ts'

export type KeptEvent = CalendarEvent & Marks

/** The event of the address, when it is this organisation's. */
export async function eventOf({ database }: House, visit: Visit): Promise<KeptEvent> {
  const [event] = await readEvents(database.read, [visit.params.event ?? ''])
  if (!event || event.organisationId !== organisationOf(visit)) throw new NotFound()
  return event
}

/** The same to be changed: an author may still mend what is not published. */
export async function editable(house: House, visit: Visit): Promise<KeptEvent> {
  const event = await eventOf(house, visit)
  if (event.state === 'published' && !mayPublish(visit)) throw new Forbidden()
  return event
}

export async function hostOf({ database }: House, visit: Visit): Promise<Host> {
  const host = await readHost(database.read, organisationOf(visit), visit.lang)
  if (!host) throw new NotFound()
  return host
}

export const savingBy = (visit: Visit): Saving => ({
  now: visit.now,
  networkZone: visit.zone,
  actor: personOf(visit),
})

/** A title in the language of the page, else in the other. */
export const titleOf = ({ texts }: Pick<CalendarEvent, 'texts'>, lang: Visit['lang']) => {
  const found = texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  return { title: texts[found]?.title ?? '', titleLang: found } as const
}

/** The event above one of its pages. */
export function eventCrumb(visit: Visit, event: CalendarEvent): Crumb {
  const { title, titleLang } = titleOf(event, visit.lang)
  const lang = titleLang === visit.lang ? undefined : titleLang
  return { label: title, href: pathOf(visit, 'events', event.id), lang }
}

/** Saves an event that is new to the calendar under an address that nobody has. */
export async function enterEvent(tx: Tx, event: Omit<CalendarEvent, 'slug'>, saving: Saving): Promise<CalendarEvent> {
  const title = event.texts.bg?.title ?? event.texts.en?.title ?? ''
  const isTaken = async (slug: string) => (await readEventIdBySlug(tx.query, slug)) !== undefined
  const entered = { ...event, slug: await freeSlug(title, event.starts, isTaken) }
  await saveEvent(tx, entered, saving)
  return entered
}

/** Leaves the funding marks on the event that were ticked in its form. */
export const fundEvent = (tx: Tx, visit: Visit, id: string, form: URLSearchParams): Promise<void> =>
  attachFunding(tx, { kind: 'event', id }, form.getAll('funding'), {
    organisation: organisationOf(visit),
    today: visit.today.toString(),
    actor: personOf(visit),
  })

/**
 * Writes what `change` makes of the event as it stands now. False where somebody else saved since `version` was read; without a
 * version the act stands by itself, such as a confirmation.
 */
export async function changeEvent(
  house: House,
  visit: Visit,
  { id, version }: { id: string; version?: number },
  change: (event: KeptEvent, tx: Tx) => CalendarEvent | Promise<CalendarEvent>,
): Promise<boolean> {
  return house.database.write(async (tx) => {
    const [event] = await readEvents(tx.query, [id])
    if (!event || event.organisationId !== organisationOf(visit)) throw new NotFound()
    if (version !== undefined && event.version !== version) return false
    await saveEvent(tx, await change(event, tx), savingBy(visit))
    await considerDuplicates(tx, [id], savingBy(visit), { ask: true })
    return true
  })
}
