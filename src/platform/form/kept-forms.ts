import { sql } from 'kysely'
import { instantText } from '../clock.ts'
import type { Reader, Tx } from '../db/database.ts'
import type { FileAnswer } from '../http/answer.ts'
import type { Visit } from '../http/visit.ts'
import type { Lang } from '../i18n/lang.ts'
import type { House, Personal } from '../module.ts'
import { organisationOf, personOf } from '../of-visit.ts'

/** What somebody has typed and not saved, as a form that can be gone on with. */
export interface KeptForm {
  readonly id: string
  /** What it changes; null where it is of something new. */
  readonly target: string | null
  readonly title: string
  readonly form: URLSearchParams
  readonly updatedAt: string
}

/** A form that changes something, and who wrote it. */
export interface KeptChange extends KeptForm {
  readonly person: string | null
}

interface FormToKeep {
  readonly id: string
  readonly organisation: string
  readonly person: string | null
  readonly form: URLSearchParams
  /** What is being changed. */
  readonly target?: string | undefined
  /** What it is called where the form gives no title. */
  readonly title?: string | undefined
  /** It stands already: what is kept every few seconds while somebody types is one fact. */
  readonly again?: boolean
}

type DraftTable = `${string}_draft`
type Row = {
  id: string
  organisation_id: string
  person_id: string | null
  target_id: string | null
  title: string
  form: string
  updated_at: string
}

const keptDays = 90
const mostListed = 100

/** Fields of the page and not of the thing; of a change its version is part of what it says. */
const ofThePage = ['draft', 'version', 'act']
const ofTheChange = ['draft', 'act']

type Keeping = Pick<House, 'database' | 'ids'>

interface Wishes {
  /** With the columns `id, organisation_id, person_id, title, form, updated_at` and the one below. */
  readonly table: DraftTable
  /** Its column that says which thing is being changed: `item_id`. */
  readonly target: `${string}_id`
  /** Recorded whenever one is begun. */
  readonly fact: string
  /** „Чернови на събития“ */
  readonly label: Readonly<Record<Lang, string>>
  /** A field that says which part of the thing a change is about: of each part somebody has one. */
  readonly part?: string
}

/**
 * The unsaved forms of a room, kept for ninety days after the last change. They belong to an organisation; whoever wrote one is
 * remembered, so that it can be exported and forgotten.
 */
export function keptForms({ table, target: column, fact, label, part = '' }: Wishes) {
  const tables = (query: Reader) => query.withTables<Record<DraftTable, Row>>()
  const targetId = sql.ref<string | null>(column)
  const listed = (query: Reader, organisation: string) =>
    tables(query)
      .selectFrom(table)
      .select(['id', 'title', 'person_id as person', 'updated_at as updatedAt', targetId.as('target')])
      .where('organisation_id', '=', organisation)
      .orderBy('updated_at', 'desc')
      .limit(mostListed)
  const drafts = {
    /** Keeps the form as it stands; a draft of another organisation is never touched. Answers the draft's id. */
    async keep({ query, record }: Tx, kept: FormToKeep, now: Temporal.Instant): Promise<string> {
      const { id, organisation, person, target, again = false } = kept
      const left = target === undefined ? ofThePage : ofTheChange
      // Of a change an emptied field is a change as well.
      const isKept = (name: string, value: string) => !left.includes(name) && (value !== '' || target !== undefined)
      const form = new URLSearchParams([...kept.form].filter(([name, value]) => isKept(name, value)))
      const title = (form.get('title') || form.get('title_en') || kept.title || '').trim().slice(0, 200)
      const at = instantText(now)
      await sql`
        insert into ${sql.table(table)} (id, organisation_id, person_id, ${sql.ref(column)}, title, form, updated_at)
        values (${id}, ${organisation}, ${person}, ${target ?? null}, ${title}, ${form.toString()}, ${at})
        on conflict (id) do update set
          person_id = excluded.person_id, title = excluded.title, form = excluded.form, updated_at = excluded.updated_at
        where ${sql.table(table)}.organisation_id = excluded.organisation_id
      `.execute(query)
      if (!again) await record({ name: fact, ids: { draft: id, organisation }, actor: person })
      return id
    },

    async read(query: Reader, organisation: string, id: string): Promise<KeptForm | undefined> {
      const row = await tables(query)
        .selectFrom(table)
        .select(['title', 'form', 'updated_at as updatedAt', targetId.as('target')])
        .where('id', '=', id)
        .where('organisation_id', '=', organisation)
        .executeTakeFirst()
      return row && { ...row, id, form: new URLSearchParams(row.form) }
    },

    /** Those of an organisation, the last written first. One query. */
    list: (query: Reader, organisation: string) => listed(query, organisation).execute(),

    /** What somebody began to change of a thing and did not save. One query. */
    async changesOf(query: Reader, organisation: string, target: string): Promise<KeptChange[]> {
      const rows = await listed(query, organisation).select('form').where(targetId, '=', target).execute()
      return rows.map((row) => ({ ...row, form: new URLSearchParams(row.form) }))
    },

    /** What was typed of something new, under the draft that the form came from, else a new one. Answers the draft's id. */
    async keepNew({ database, ids }: Keeping, visit: Visit): Promise<string> {
      const { form, now } = visit
      const organisation = organisationOf(visit)
      const said = form.get('draft') ?? ''
      const known = said === '' ? undefined : await drafts.read(database.read, organisation, said)
      const again = known?.target === null
      const kept = { id: again ? known.id : ids(), again, organisation, person: personOf(visit), form }
      return database.write((tx) => drafts.keep(tx, kept, now))
    },

    /** What somebody changes of a thing; each has one such draft of it. Answers the draft's id. */
    async keepChange({ database, ids }: Keeping, visit: Visit, target: string, title?: string): Promise<string> {
      const { form, now } = visit
      const [organisation, person] = [organisationOf(visit), personOf(visit)]
      const known = await drafts.changesOf(database.read, organisation, target)
      const own =
        known.find(({ id }) => id === form.get('draft')) ??
        known.find((each) => each.person === person && each.form.get(part) === form.get(part))
      const kept = { id: own?.id ?? ids(), again: own !== undefined, organisation, person, target, title, form }
      return database.write((tx) => drafts.keep(tx, kept, now))
    },

    async remove({ query }: Tx, organisation: string, id: string): Promise<void> {
      await tables(query).deleteFrom(table).where('id', '=', id).where('organisation_id', '=', organisation).execute()
    },

    /** With things that are erased. */
    async removeChangesOf({ query }: Tx, targets: readonly string[]): Promise<void> {
      await tables(query).deleteFrom(table).where(targetId, 'in', targets).execute()
    },

    /** What nobody went on with for ninety days. */
    async forget({ query }: Tx, now: Temporal.Instant): Promise<void> {
      const before = instantText(now.subtract({ hours: 24 * keptDays }))
      await tables(query).deleteFrom(table).where('updated_at', '<', before).execute()
    },

    /** Who wrote one. It is its organisation's and stays. */
    personal: {
      keeps: [
        {
          bg: `${label.bg}: кой ги е писал, за да ги продължи. ${keptDays} дни след последната промяна.`,
          en: `${label.en}: who wrote them, to go on with them. ${keptDays} days after the last change.`,
        },
      ],
      export: async (query, person, lang) => ({
        [label[lang]]: await tables(query)
          .selectFrom(table)
          .select(['title', 'form', 'updated_at'])
          .where('person_id', '=', person)
          .orderBy('updated_at')
          .execute(),
      }),
      erase: async ({ query }, person) => {
        await tables(query).updateTable(table).set({ person_id: null }).where('person_id', '=', person).execute()
      },
    } satisfies Personal,
  }
  return drafts
}

/** What the script of a form is answered: under which draft the words lie now, and the sentence of it. */
export const keptAnswer = (draft: string, said: string, address: string): FileAnswer => ({
  kind: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({ draft, said }),
  address,
})
