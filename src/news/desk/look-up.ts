import { organisationNamesById, partnersByName } from '#src/network/index.ts'
import { lookUpSettlement, readSettlement, type SettlementLookup, settlementKnown } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House, SearchDocument } from '#src/platform/module.ts'

/** What the typed form is read and shown with: all that only the house knows. */
export interface FormKnown {
  readonly place: SettlementLookup
  /** Events of the organisation around now, and those that are chosen already. */
  readonly events: readonly SearchDocument[]
  /** What was typed as partners: by name, with the id of those that the network knows. */
  readonly partners: readonly { readonly name: string; readonly id: string | undefined }[]
}

const eventsAround = 12
const mostPartners = 20

/** The events of an organisation that news may tell of, in order of time. A few queries. */
export const eventsNear = (house: House, organisation: string, now: Temporal.Instant) =>
  house.announced.of({ organisation, kind: 'event', around: now, most: eventsAround })

/** Reads what was typed against what the house knows; a few queries, whatever was typed. */
export async function lookUp(
  house: House,
  form: URLSearchParams,
  { organisation, lang, now }: { organisation: string; lang: Lang; now: Temporal.Instant },
): Promise<FormKnown> {
  const near = await eventsNear(house, organisation, now)
  const chosen = [...form.getAll('event'), ...form.getAll('events')]
  const far = chosen.filter((id) => id !== '' && near.every((event) => event.id !== id)).slice(0, eventsAround)
  return {
    place: await lookUpSettlement(house.database.read, form, 'settlement', lang),
    events: [...(await house.announced.read('event', far)), ...near],
    partners: await readPartners(house, form),
  }
}

async function readPartners(house: House, form: URLSearchParams): Promise<FormKnown['partners']> {
  const typed = (form.get('partners') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (typed.length === 0) return []
  const byName = await partnersByName(house)
  return typed.slice(0, mostPartners).map((name) => ({ name, id: byName(name) }))
}

/** Names of organisations as they are typed, in the order of the ids. */
export async function partnerNames(house: House, ids: readonly string[], lang: Lang): Promise<string[]> {
  if (ids.length === 0) return []
  const names = await organisationNamesById(house.database.read, lang)
  return ids.flatMap((id) => names.get(id)?.name ?? [])
}

/** The fields of a settlement that is known by its id. */
export async function settlementFields(house: House, id: string | null, lang: Lang): Promise<[string, string][]> {
  if (id === null) return []
  const settlement = await readSettlement(house.database.read, id)
  const { typed, chosen } = settlementKnown(settlement, lang)
  return chosen
    ? [
        ['settlement', typed],
        ['settlement-choice', chosen],
      ]
    : []
}
