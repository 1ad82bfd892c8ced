import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '#src/platform/db/database.ts'
import { source } from './databases.ts'

/** Migrations of version 0.1.0, as the changelog dates it. */
const oldMigrations = [
  'platform/migrations/20261123_0000_platform.sql',
  'people/migrations/20261123_0050_people.sql',
  'places/migrations/20261123_0100_places.sql',
  'network/migrations/20261123_0200_network.sql',
  'sources/migrations/20261123_0300_sources.sql',
  'calendar/migrations/20261123_0400_calendar.sql',
]

/** A source folder with the migrations of that version alone. */
export function oldSource(folder: string): string {
  for (const file of oldMigrations) {
    mkdirSync(join(folder, 'src', dirname(file)), { recursive: true })
    cpSync(join(source, file), join(folder, 'src', file))
  }
  return join(folder, 'src')
}

/** A library with a talk, as 0.1.0 wrote them. */
const oldRows = `
  insert into people_person (id, email, name, language, created_at)
    values ('p1', 'maria@example.org', 'Мария', 'bg', '2026-11-23T03:00:00.000Z');
  insert into places_settlement (id, slug, kind, name, municipality, oblast) values ('s1', 'ruse', 'гр.', 'Русе', 'Русе', 'Русе');
  insert into places_venue (id, slug, settlement_id) values ('v1', 'library', 's1');
  insert into places_venue_text (venue_id, lang, name) values ('v1', 'bg', 'Библиотека');
  insert into network_organisation (id, slug, type, settlement_id, phone) values ('o1', 'biblioteka', 'library', 's1', '082 123 456');
  insert into network_organisation_text (organisation_id, lang, name) values ('o1', 'bg', 'Библиотека „Любен Каравелов“');
  insert into calendar_event (id, slug, organisation_id, type, sphere, kind, venue_id, zone, starts, status, sequence, published_at, created_at, updated_at)
    values ('e1', 'beseda', 'o1', 'single', 'culture', 'talk', 'v1', 'Europe/Sofia', '2026-11-27T18:00:00', 'confirmed', 0,
      '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z', '2026-11-23T03:00:00.000Z');
  insert into calendar_event_text (event_id, lang, title) values ('e1', 'bg', 'Беседа');
  insert into calendar_occurrence (event_id, recurrence_id, kind, starts, starts_at, ends_at, first_day, last_day, lasting, own_text, status,
      venue_id, settlement_id, organisation_id, sphere, listed)
    values ('e1', '2026-11-27T18:00:00', 'date', '2026-11-27T18:00:00', '2026-11-27T16:00:00.000Z', '2026-11-27T18:00:00.000Z',
      '2026-11-27', '2026-11-27', 0, 0, 'confirmed', 'v1', 's1', 'o1', 'culture', 1)`

export async function writeOldRows(database: Database): Promise<void> {
  await database.write(async ({ query }) => {
    for (const statement of oldRows.split(';\n')) await sql.raw(statement).execute(query)
  })
}
