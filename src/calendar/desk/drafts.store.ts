import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'

type DraftTables = {
  calendar_draft: {
    id: string
    organisation_id: string
    person_id: string | null
    title: string
    form: string
    updated_at: string
  }
}

const tables = (query: Reader) => query.withTables<DraftTables>()

const draftKeptDays = 90

export interface Draft {
  readonly id: string
  readonly title: string
  readonly form: URLSearchParams
  readonly updatedAt: string
}

/** Fields of the page and not of the event. */
const ofThePage = ['draft', 'version', 'act']

/** Keeps the form as it stands; a draft of another organisation is never touched. Answers the draft's id. */
export async function keepDraft(
  { query, record }: Tx,
  {
    id,
    organisation,
    person,
    form,
  }: { id: string; organisation: string; person: string | null; form: URLSearchParams },
  now: Temporal.Instant,
): Promise<string> {
  const kept = new URLSearchParams([...form].filter(([name, value]) => value !== '' && !ofThePage.includes(name)))
  const title = (kept.get('title') ?? kept.get('title_en') ?? '').trim().slice(0, 200)
  const values = { person_id: person, title, form: kept.toString(), updated_at: instantText(now) }
  await tables(query)
    .insertInto('calendar_draft')
    .values({ id, organisation_id: organisation, ...values })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(values).where('calendar_draft.organisation_id', '=', organisation),
    )
    .execute()
  await record({ name: 'calendar.draft.kept', ids: { draft: id, organisation }, actor: person })
  return id
}

export async function readDraft(query: Reader, organisation: string, id: string): Promise<Draft | undefined> {
  const row = await tables(query)
    .selectFrom('calendar_draft')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  return row && { id, title: row.title, form: new URLSearchParams(row.form), updatedAt: row.updated_at }
}

const mostDrafts = 100

/** The drafts of an organisation, the last written first. */
export const readDrafts = async (query: Reader, organisation: string): Promise<Omit<Draft, 'form'>[]> =>
  tables(query)
    .selectFrom('calendar_draft')
    .select(['id', 'title', 'updated_at as updatedAt'])
    .where('organisation_id', '=', organisation)
    .orderBy('updated_at', 'desc')
    .limit(mostDrafts)
    .execute()

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
