import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { instantText } from '#src/platform/clock.ts'
import type { House } from '#src/platform/module.ts'
import type { Site } from './site.ts'

/** One page for every way a page can look. Paths are without language. */
export interface Template {
  readonly name: string
  readonly path: string
  /** What the server answers; 200 unless said. */
  readonly status?: number
  /** Its job needs a script, though it works without one. */
  readonly scripted?: true
}

/** A page that the demonstration has to be asked for: the statement answers its path. */
interface Sought {
  readonly name: string
  readonly sql: string
}

/** Finds in a site's demonstration a page of every kind: moved, cancelled, past, online, with a long title. */
export function findTemplates({ dataFolder }: Site): Template[] {
  const database = new DatabaseSync(join(dataFolder, 'db', 'multipolis.sqlite'), { readOnly: true })
  try {
    const now = Temporal.Now.instant()
    const events = soughtAt(now).map(({ name, sql }) => pathOf(name, database.prepare(`${sql} limit 1`).get()))
    return [...lists(now), ...events, ...rest()]
  } finally {
    database.close()
  }
}

/** The same in a house in memory, by its own clock. */
export async function findTemplatesIn({ database, clock }: House): Promise<Template[]> {
  const now = clock.now()
  const events: Template[] = []
  for (const { name, sql: statement } of soughtAt(now)) {
    const { rows } = await sql.raw<Record<string, unknown>>(`${statement} limit 1`).execute(database.read)
    events.push(pathOf(name, rows[0]))
  }
  return [...lists(now), ...events, ...rest()]
}

function lists(now: Temporal.Instant): Template[] {
  const day = now.toZonedDateTimeISO('Europe/Sofia').toPlainDate()
  return [
    { name: 'home', path: '' },
    { name: 'list', path: '/calendar' },
    { name: 'list-filtered', path: `/calendar?from=${day}&to=${day.add({ days: 20 })}&place=ruse&sphere=culture` },
    { name: 'list-wrong', path: '/calendar?from=31.02.2026&sphere=sport&place=atlantida' },
    { name: 'list-empty', path: `/calendar?from=${day.add({ years: 1 })}&place=cherven&sphere=science` },
    { name: 'list-page-2', path: '/calendar?page=2' },
    { name: 'month', path: `/calendar/${day.toPlainYearMonth()}` },
    { name: 'month-empty', path: `/calendar/${day.add({ years: 5 }).toPlainYearMonth()}` },
    { name: 'week', path: `/calendar/${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}` },
    { name: 'day', path: `/calendar/${day.add({ days: (6 - day.dayOfWeek + 7) % 7 })}` },
    { name: 'day-empty', path: `/calendar/${day.add({ years: 5 })}` },
  ]
}

const occurrences = `from calendar_occurrence as date join calendar_event as event on event.id = date.event_id
  join calendar_event_text as text on text.event_id = event.id and text.lang = 'bg'
  left join calendar_event_text as english on english.event_id = event.id and english.lang = 'en'
  where date.listed = 1`
const single = `select '/calendar/' || event.slug as path ${occurrences}`
const dated = `select '/calendar/' || event.slug || '/' || substr(date.recurrence_id, 1, 10) as path ${occurrences}`

const news = `select '/news/' || slug as path from news_item where state = 'published'`

function soughtAt(now: Temporal.Instant): Sought[] {
  const ahead = `date.starts_at > '${instantText(now)}'`
  return [
    {
      name: 'event',
      sql: `${single} and ${ahead} and event.type = 'single' and date.status = 'confirmed' and date.venue_id is not null
        and text.audience is not null and text.body is not null and english.title is not null order by date.starts_at`,
    },
    { name: 'event-series', sql: `${single} and ${ahead} and event.type = 'several' order by date.starts_at` },
    { name: 'event-date', sql: `${dated} and ${ahead} and event.type = 'several' order by date.starts_at` },
    {
      name: 'event-moved',
      sql: `${dated} and ${ahead} and date.starts <> date.recurrence_id order by date.starts_at`,
    },
    {
      name: 'event-cancelled',
      sql: `${single} and date.status = 'cancelled' and event.status = 'cancelled' order by date.starts_at`,
    },
    { name: 'event-online', sql: `${single} and ${ahead} and event.online_url is not null order by date.starts_at` },
    { name: 'event-past', sql: `${single} and event.type = 'single' and not ${ahead} order by date.starts_at` },
    { name: 'event-long', sql: `${single} order by length(text.title) desc` },
    { name: 'news-item', sql: `${news} and event_id is not null order by published_at desc` },
    {
      name: 'news-corrected',
      sql: `${news} and id in (select item_id from news_correction) order by published_at desc`,
    },
    { name: 'news-urgent', sql: `${news} and urgent_until > '${instantText(now)}' order by published_at desc` },
    {
      name: 'news-press',
      sql: `${news.replace('slug as', "slug || '/press' as")} and kind = 'press-release' order by id`,
    },
    { name: 'event-lasting', sql: `${single} and date.lasting = 1 order by date.starts_at` },
  ]
}

const rest = (): Template[] => [
  { name: 'organisation', path: '/network/biblioteka-lyuben-karavelov-ruse' },
  { name: 'organisation-village', path: '/network/probuda-1901-nikolovo' },
  { name: 'venue', path: '/places/rb-ruse' },
  { name: 'venue-bare', path: '/places/liberty-square' },
  { name: 'directory', path: '/network' },
  { name: 'directory-filtered', path: '/network?place=ruse&type=chitalishte' },
  { name: 'directory-empty', path: '/network?place=cherven&type=library&name=zora' },
  { name: 'directory-wrong', path: '/network?place=atlantida&sphere=sport&type=circus&page=99' },
  { name: 'corrections', path: '/network/corrections' },
  { name: 'newsroom', path: '/news' },
  { name: 'newsroom-filtered', path: '/news?topic=books' },
  { name: 'newsroom-empty', path: '/news?kind=public-notice&level=international' },
  { name: 'newsroom-wrong', path: '/news?topic=circus&place=atlantida&page=x' },
  { name: 'join', path: '/network/join' },
  { name: 'application', path: '/network/application' },
  { name: 'application-received', path: '/network/application/received' },
  { name: 'invitation', path: '/network/invitation' },
  { name: 'proposal', path: '/calendar/proposal' },
  { name: 'proposal-received', path: '/calendar/proposal/received' },
  { name: 'data', path: '/calendar/data' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'accessibility-sent', path: '/accessibility?done=sent' },
  { name: 'privacy', path: '/privacy' },
  { name: 'contacts', path: '/contacts' },
  { name: 'sign-in', path: '/people/sign-in' },
  { name: 'sign-in-dead-link', path: '/people/sign-in/link/nothing', status: 410 },
  { name: 'recovery', path: '/people/recovery' },
  { name: 'search', path: '/search?q=книгите', scripted: true },
  { name: 'search-none', path: '/search?q=щраус', scripted: true },
  { name: 'missing', path: '/nothing-here', status: 404 },
  { name: 'design', path: '/design' },
]

function pathOf(name: string, row: Readonly<Record<string, unknown>> | undefined): Template {
  if (typeof row?.path !== 'string') throw new Error(`The demonstration has no ${name}`)
  return { name, path: row.path }
}
