import type { Reader, Tx } from '#src/platform/db/database.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import type { Service } from './service.ts'

type ServiceTables = {
  network_service: {
    id: string
    organisation_id: string
    since_year: number | null
    new_in_year: number | null
    ended_on: string | null
    version: number
  }
  network_service_text: {
    service_id: string
    lang: Lang
    name: string
    audience: string | null
    place: string | null
    price: string | null
  }
}

const tables = (query: Reader) => query.withTables<ServiceTables>()

const joined = (query: Reader, organisation: string) =>
  tables(query)
    .selectFrom('network_service as service')
    .innerJoin('network_service_text as text', 'text.service_id', 'service.id')
    .select(['service.id', 'service.organisation_id', 'service.since_year', 'service.new_in_year', 'service.ended_on'])
    .select(['service.version', 'text.lang', 'text.name', 'text.audience', 'text.place', 'text.price'])
    .where('service.organisation_id', '=', organisation)

type Row = Awaited<ReturnType<ReturnType<typeof joined>['execute']>>[number]

const collect = (rows: readonly Row[]): Service[] =>
  [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [row] = own
    if (!row) return []
    const texts = own.map(({ lang, name, audience, place, price }) => [lang, { name, audience, place, price }])
    return [
      {
        id: row.id,
        organisation: row.organisation_id,
        sinceYear: row.since_year,
        newInYear: row.new_in_year,
        endedOn: row.ended_on,
        version: row.version,
        texts: Object.fromEntries(texts),
      },
    ]
  })

/** All services of an organisation by name. One query. */
export async function readServices(query: Reader, organisation: string, lang: Lang): Promise<Service[]> {
  const nameOf = ({ texts }: Service) => (texts[lang] ?? texts[otherLang(lang)])?.name ?? ''
  return collect(await joined(query, organisation).execute()).sort(
    (one, other) => nameOf(one).localeCompare(nameOf(other), lang) || one.id.localeCompare(other.id),
  )
}

/** One of them; undefined where this organisation has none of that id. */
export const readService = async (query: Reader, organisation: string, id: string): Promise<Service | undefined> =>
  collect(await joined(query, organisation).where('service.id', '=', id).execute())[0]

export async function addService(tx: Tx, service: Service, actor: string | null): Promise<void> {
  await tables(tx.query).insertInto('network_service').values(rowOf(service)).execute()
  await writeWords(tx, service)
  await recordSaved(tx, service, actor)
}

/** False where somebody else saved it since `service.version` was read. */
export async function saveService(tx: Tx, service: Service, actor: string | null): Promise<boolean> {
  const { id, version, ...columns } = rowOf(service)
  const { numUpdatedRows } = await tables(tx.query)
    .updateTable('network_service')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tables(tx.query).deleteFrom('network_service_text').where('service_id', '=', id).execute()
  await writeWords(tx, service)
  await recordSaved(tx, service, actor)
  return true
}

const rowOf = ({ id, organisation, sinceYear, newInYear, endedOn, version }: Service) => ({
  id,
  organisation_id: organisation,
  since_year: sinceYear,
  new_in_year: newInYear,
  ended_on: endedOn,
  version,
})

async function writeWords({ query }: Tx, { id, texts }: Service): Promise<void> {
  const rows = Object.entries(texts).map(([lang, words]) => ({ service_id: id, lang: lang as Lang, ...words }))
  await tables(query).insertInto('network_service_text').values(rows).execute()
}

const recordSaved = (tx: Tx, { id, organisation }: Service, actor: string | null): Promise<void> =>
  tx.record({ name: 'network.service.saved', ids: { organisation, service: id }, actor })

/** For the demonstration, which leaves as it came. */
export async function removeService({ query }: Tx, id: string): Promise<void> {
  await tables(query).deleteFrom('network_service_text').where('service_id', '=', id).execute()
  await tables(query).deleteFrom('network_service').where('id', '=', id).execute()
}
