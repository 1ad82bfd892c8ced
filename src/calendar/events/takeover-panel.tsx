import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { calendarTables } from './event.store.ts'

/** For a successor: how many events the organisation has, and how many of them are still ahead. One query. */
export const takeoverPanel =
  ({ database }: House) =>
  async ({ id, slug }: PanelSubject, { lang, now }: Visit): Promise<Panel> => {
    const { all, ahead } = await countEvents(database.read, id, now)
    const main = (
      <li>
        <a href={inLang(lang, listAddress({ organisation: slug }))}>{messages[lang].takeover(all, ahead)}</a>
      </li>
    )
    return { main, cache: { tags: ['calendar', `organisation:${id}`] } }
  }

async function countEvents(query: Reader, organisation: string, now: Temporal.Instant) {
  const rows = await calendarTables(query)
    .selectFrom('calendar_event as event')
    .select(({ fn, exists, selectFrom }) => [
      fn.countAll<number | string>().as('all'),
      fn
        .count<number | string>('event.id')
        .filterWhere(
          exists(
            selectFrom('calendar_occurrence as date')
              .select('date.event_id')
              .whereRef('date.event_id', '=', 'event.id')
              .where('date.listed', '=', 1)
              .where('date.starts_at', '>=', instantText(now)),
          ),
        )
        .as('ahead'),
    ])
    .where('event.organisation_id', '=', organisation)
    .executeTakeFirstOrThrow()
  // PostgreSQL counts in bigint, which arrives as text.
  return { all: Number(rows.all), ahead: Number(rows.ahead) }
}
