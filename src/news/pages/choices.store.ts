import { sql } from 'kysely'
import { readOrganisationNames } from '#src/network/index.ts'
import { settlementShortName } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import type { ItemNarrowing } from '../items/item-list.store.ts'
import { newsTables } from '../news.tables.ts'
import type { NewsFilter } from './filter.form.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

/** What the newsroom can be narrowed to, by slug. */
export interface NewsChoices {
  readonly places: ReadonlyMap<string, Choice>
  readonly organisations: ReadonlyMap<string, Choice>
  /** The organisations that have told something, in the order of their names. */
  readonly writers: readonly (readonly [slug: string, choice: Choice])[]
}

/** Three queries, kept until something is told, a partner or a place changes. */
export const readNewsChoices = (
  { database, memo }: Pick<House, 'database' | 'memo'>,
  lang: Lang,
): Promise<NewsChoices> =>
  memo.get(`news choices ${lang}`, ['news', 'places', 'network'], async () => {
    const { read } = database
    const writing = new Set((await readWriters(read)).map(({ id }) => id))
    const organisations = (await readOrganisationNames(read, lang)).map(
      ({ id, slug, name, place }): [string, Choice] => [
        slug,
        { id, name: name.endsWith(place) ? name : `${name}, ${place}` },
      ],
    )
    return {
      places: new Map(
        (await readPlaces(read)).map((place) => [place.slug, { id: place.id, name: settlementShortName(place, lang) }]),
      ),
      organisations: new Map(organisations),
      writers: organisations.filter(([, { id }]) => writing.has(id)),
    }
  })

const readPlaces = (query: Reader) =>
  newsTables(query)
    .selectFrom('places_settlement')
    .select(['id', 'slug', 'name'])
    .where(
      'id',
      'in',
      publishedOf(query).select(sql<string>`settlement_id`.as('id')).where('settlement_id', 'is not', null),
    )
    .orderBy('name')
    .execute()

/** With something to search for, the index is searched and not walked. */
const readWriters = (query: Reader) =>
  publishedOf(query).select('organisation_id as id').where('organisation_id', '>', '').distinct().execute()

const publishedOf = (query: Reader) =>
  newsTables(query)
    .selectFrom('news_item')
    .where('state', '=', sql.lit('published' as const))

/** The filter by ids, as the store asks. */
export const narrowingOf = (filter: NewsFilter, choices: NewsChoices): ItemNarrowing => ({
  organisationId: filter.organisation && choices.organisations.get(filter.organisation)?.id,
  settlementId: filter.place && choices.places.get(filter.place)?.id,
  kind: filter.kind,
  topic: filter.topic,
  audience: filter.audience,
  level: filter.level,
})
