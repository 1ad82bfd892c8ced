import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import { keptQuery } from '#src/platform/db/kept-query.ts'
import { listed, type Narrowing } from './event-list.store.ts'

/** What is on in a window of time, without the dates themselves. */
export interface Summary {
  readonly dates: number
  /** Settlements in which something is on. */
  readonly places: number
  /** The next start and the next end ahead; empty where there is none. */
  readonly startsAt: string
  readonly endsAt: string
}

interface Asked extends Narrowing {
  readonly from: string
  readonly until: string
  readonly now: string
}

const summaryOf = keptQuery((query, asked: Asked) =>
  listed(query, asked)
    .where('occurrence.starts_at', '>=', asked.from)
    .where('occurrence.starts_at', '<', asked.until)
    .select([
      sql<number>`count(*)`.as('dates'),
      sql<number>`count(distinct occurrence.settlement_id)`.as('places'),
      sql<string>`coalesce(min(case when occurrence.starts_at > ${asked.now} then occurrence.starts_at end), '')`.as(
        'startsAt',
      ),
      sql<string>`coalesce(min(case when occurrence.ends_at > ${asked.now} then occurrence.ends_at end), '')`.as(
        'endsAt',
      ),
    ]),
)

/** Of the dates that begin in [from, until), as the page of a day shows them: those that are over count too. One query. */
export async function readSummary(
  query: Reader,
  narrowing: Narrowing,
  window: { from: Temporal.Instant; until: Temporal.Instant; now: Temporal.Instant },
): Promise<Summary> {
  const [from, until, now] = [instantText(window.from), instantText(window.until), instantText(window.now)]
  const [row] = await summaryOf(query, { ...narrowing, from, until, now })
  return {
    dates: Number(row?.dates ?? 0),
    places: Number(row?.places ?? 0),
    startsAt: row?.startsAt ?? '',
    endsAt: row?.endsAt ?? '',
  }
}
