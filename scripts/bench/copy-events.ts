import { DatabaseSync } from 'node:sqlite'

/** What holds the copies; ids of the bench end in a number. */
export interface Copying {
  readonly events: number
  readonly copies: number
  readonly organisations: number
  readonly venues: number
}

const id = (kind: string, number: string): string => `printf('00000000-0000-7000-${kind}-%012d', ${number})`
const numberOf = (column: string): string => `cast(substr(${column}, -12) as integer)`
/** Each copy lies a number of whole weeks away, so that weekdays stay. */
const days = "((((copy.number * 37) % 101) - 50) * 7) || ' days'"
const moved = (column: string): string =>
  `case when ${column} is null then null else date(substr(${column}, 1, 10), ${days}) || substr(${column}, 11) end`

/**
 * Makes many events of some, in the database itself: saving a million dates one by one would take an hour. Copies lie at other times, in
 * other houses and with other organisers.
 */
export function copyEvents(file: string, { events, copies, organisations, venues }: Copying): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  database.exec('pragma synchronous = off; pragma cache_size = -200000')
  const eventId = (column: string) => id('8000', `${numberOf(column)} + copy.number * ${events}`)
  const organisation = (column: string) => id('9003', `(${numberOf(column)} + copy.number * 37) % ${organisations}`)
  const venue = (column: string) =>
    `case when ${column} is null then null else ${id('9002', `(${numberOf(column)} + copy.number * 41) % ${venues}`)} end`
  const changed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    calendar_event: {
      id: eventId('id'),
      slug: `'premiera-na-knigata-hlyab-sol-i-dumi-' || (${numberOf('id')} + copy.number * ${events})`,
      organisation_id: organisation('organisation_id'),
      venue_id: venue('venue_id'),
      starts: moved('starts'),
      ends: moved('ends'),
    },
    calendar_event_text: { event_id: eventId('event_id') },
    calendar_event_term: { event_id: eventId('event_id') },
    calendar_change: { event_id: eventId('event_id'), ...movedAll('recurrence_id', 'starts', 'ends') },
    calendar_change_text: { event_id: eventId('event_id'), ...movedAll('recurrence_id') },
    calendar_occurrence: {
      event_id: eventId('event_id'),
      ...movedAll('recurrence_id', 'starts', 'ends', 'starts_at', 'ends_at', 'first_day', 'last_day'),
      organisation_id: organisation('organisation_id'),
      venue_id: venue('venue_id'),
    },
  }
  for (const [table, values] of Object.entries(changed)) {
    const columns = database
      .prepare(`pragma table_info(${table})`)
      .all()
      .map(({ name }) => String(name))
    database.exec(`
      with recursive copy (number) as (select 1 union all select number + 1 from copy where number < ${copies - 1})
      insert into ${table} (${columns.join(', ')})
      select ${columns.map((name) => values[name] ?? name).join(', ')} from copy cross join ${table} as original`)
  }
  database.exec(`update calendar_occurrence set settlement_id = (
    select settlement_id from places_venue where id = calendar_occurrence.venue_id
  )`)
  database.exec('pragma wal_checkpoint(truncate); analyze')
  database.close()
}

const movedAll = (...columns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [column, moved(column)]))
