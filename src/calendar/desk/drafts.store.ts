import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'

type DraftTables = {
  calendar_draft: {
    id: string
    organisation_id: string
    person_id: string | null
    event_id: string | null
    title: string
    form: string
    updated_at: string
  }
}

const tables = (query: Reader) => query.withTables<DraftTables>()

const draftKeptDays = 90

export interface Draft {
  readonly id: string
  /** The event that it changes, where it is no new one. */
  readonly eventId: string | null
  readonly title: string
  readonly form: URLSearchParams
  readonly updatedAt: string
}

/** Fields of the page and not of the event. */
const ofThePage = ['draft', 'version', 'act']
/** A change has to know which dates of which version it is about. */
const ofTheChange = ['draft', 'act']

interface DraftToKeep {
  readonly id: string
  readonly organisation: string
  readonly person: string | null
  readonly form: URLSearchParams
  /** The event that is being changed. */
  readonly event?: string
  /** It stands already: what is kept every few seconds while somebody types is one fact. */
  readonly again?: boolean
}

/** Keeps the form as it stands; a draft of another organisation is never touched. Answers the draft's id. */
export async function keepDraft(
  { query, record }: Tx,
  { id, organisation, person, form, event, again = false }: DraftToKeep,
  now: Temporal.Instant,
): Promise<string> {
  const left = event === undefined ? ofThePage : ofTheChange
  // Of a change an emptied field is a change as well.
  const isKept = (name: string, value: string) => !left.includes(name) && (value !== '' || event !== undefined)
  const kept = new URLSearchParams([...form].filter(([name, value]) => isKept(name, value)))
  const title = (kept.get('title') ?? kept.get('title_en') ?? '').trim().slice(0, 200)
  const values = { person_id: person, title, form: kept.toString(), updated_at: instantText(now) }
  await tables(query)
    .insertInto('calendar_draft')
    .values({ id, organisation_id: organisation, event_id: event ?? null, ...values })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(values).where('calendar_draft.organisation_id', '=', organisation),
    )
    .execute()
  if (!again) await record({ name: 'calendar.draft.kept', ids: { draft: id, organisation }, actor: person })
  return id
}

export async function readDraft(query: Reader, organisation: string, id: string): Promise<Draft | undefined> {
  const row = await tables(query)
    .selectFrom('calendar_draft')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return (
    row && {
      id,
      eventId: row.event_id,
      title: row.title,
      form: new URLSearchParams(row.form),
      updatedAt: row.updated_at,
    }
  )
}

const mostDrafts = 100

/** The drafts of an organisation, the last written first. */
export const readDrafts = async (query: Reader, organisation: string): Promise<Omit<Draft, 'form'>[]> =>
  tables(query)
    .selectFrom('calendar_draft')
    .select(['id', 'event_id as eventId', 'title', 'updated_at as updatedAt'])
    .where('organisation_id', '=', organisation)
    .orderBy('updated_at', 'desc')
    .limit(mostDrafts)
    .execute()

/** What somebody began to change of an event and did not save, the last written first. */
export const readChangesOf = async (
  query: Reader,
  organisation: string,
  event: string,
): Promise<{ id: string; personId: string | null; updatedAt: string }[]> =>
  tables(query)
    .selectFrom('calendar_draft')
    .select(['id', 'person_id as personId', 'updated_at as updatedAt'])
    .where('event_id', '=', event)
    .where('organisation_id', '=', organisation)
    .orderBy('updated_at', 'desc')
    .limit(mostDrafts)
    .execute()

/** With events that are erased. */
export async function removeChangesOf({ query }: Tx, events: readonly string[]): Promise<void> {
  await tables(query).deleteFrom('calendar_draft').where('event_id', 'in', events).execute()
}

export async function removeDraft({ query }: Tx, organisation: string, id: string): Promise<void> {
  await tables(query)
    .deleteFrom('calendar_draft')
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .execute()
}

/** What nobody went on with for ninety days. */
export async function forgetDrafts({ query }: Tx, now: Temporal.Instant): Promise<void> {
  const before = instantText(now.subtract({ hours: 24 * draftKeptDays }))
  await tables(query).deleteFrom('calendar_draft').where('updated_at', '<', before).execute()
}

const words = phrases({ drafts: { bg: 'Чернови на събития', en: 'Drafts of events' } })

/** Who wrote a draft. The draft is its organisation's and stays. */
export const draftsPersonal: Personal = {
  keeps: [
    {
      bg: `Чернови на събития: кой ги е писал, за да ги продължи. ${draftKeptDays} дни след последната промяна.`,
      en: `Drafts of events: who wrote them, to go on with them. ${draftKeptDays} days after the last change.`,
    },
  ],
  export: async (query, person, lang) => ({
    [words[lang].drafts]: await tables(query)
      .selectFrom('calendar_draft')
      .select(['title', 'form', 'updated_at'])
      .where('person_id', '=', person)
      .orderBy('updated_at')
      .execute(),
  }),
  erase: async ({ query }, person) => {
    await tables(query).updateTable('calendar_draft').set({ person_id: null }).where('person_id', '=', person).execute()
  },
}
