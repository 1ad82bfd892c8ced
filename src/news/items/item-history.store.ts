import type { PeopleTables } from '#src/people/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { newsTables } from '../news.tables.ts'
import type { ItemContent, ItemState } from './item.ts'

/** A save as the list of versions shows it. */
export interface VersionLine {
  readonly number: number
  readonly at: string
  readonly comment: string | null
  readonly personId: string | null
  /** Null once the person is gone. */
  readonly person: string | null
}

/** A step on the way to the reader. */
export interface StepLine {
  readonly before: ItemState
  readonly after: ItemState
  readonly reason: string | null
  readonly at: string
  readonly person: string | null
}

const tables = (query: Reader) => newsTables(query).withTables<PeopleTables>()

const mostLines = 200

/** All saves of an item, the last first. One query. */
export const readVersions = (query: Reader, item: string): Promise<VersionLine[]> =>
  tables(query)
    .selectFrom('news_item_version as version')
    .leftJoin('people_person as person', 'person.id', 'version.person_id')
    .select(['version.number', 'version.at', 'version.comment', 'version.person_id as personId'])
    .select('person.name as person')
    .where('version.item_id', '=', item)
    .orderBy('version.number', 'desc')
    .limit(mostLines)
    .execute()

/** All steps of an item, the last first. One query. */
export const readSteps = (query: Reader, item: string): Promise<StepLine[]> =>
  tables(query)
    .selectFrom('news_item_step as step')
    .leftJoin('people_person as person', 'person.id', 'step.person_id')
    .select(['step.before', 'step.after', 'step.reason', 'step.at', 'person.name as person'])
    .where('step.item_id', '=', item)
    .orderBy('step.number', 'desc')
    .limit(mostLines)
    .execute()

/** What was written in one version; undefined for a number that the item has not. */
export async function readVersion(query: Reader, item: string, number: number): Promise<ItemContent | undefined> {
  const row = await newsTables(query)
    .selectFrom('news_item_version')
    .select('content')
    .where('item_id', '=', item)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && (JSON.parse(row.content) as ItemContent)
}

/** Whoever wrote the text as it stands. */
export async function readLastWriter(query: Reader, item: string, version: number): Promise<string | null> {
  const row = await newsTables(query)
    .selectFrom('news_item_version')
    .select('person_id')
    .where('item_id', '=', item)
    .where('number', '=', version)
    .executeTakeFirst()
  return row?.person_id ?? null
}
