import type { Child } from 'hono/jsx'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { kindWords } from '../mail/letter-kinds.ts'
import { exportFilePath, myDataPath } from './addresses.ts'
import { fieldWords, isShown, valueWords } from './field-words.ts'
import { messages } from './messages.ts'

type Kept = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The same as the file, to be read: each heading a table of its rows. */
export const ExportView = ({ visit, kept }: { visit: Visit; kept: Kept }) => {
  const { lang } = visit
  const words = messages[lang]
  const headings = Object.values(kept).flatMap((part) => Object.entries(part))
  return (
    <>
      <div class="ui-wrap app-desk-head">
        <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.title, href: myDataPath(lang) }]} />
        <h1>{words.exportPage}</h1>
        <Prose text={words.exportLead(dateWords(visit.today, lang, { weekday: false }))} />
        <p class="app-acts">
          <ButtonLink href={exportFilePath(lang)} download>
            {words.exportFile}
          </ButtonLink>
        </p>
      </div>
      {headings.map(([title, value]) => (
        <Section>
          <Value title={fieldWords(title, lang)} value={value} visit={visit} />
        </Section>
      ))}
    </>
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const Value = ({ title, value, visit }: { title: string; value: unknown; visit: Visit }) => {
  const rows = (Array.isArray(value) ? value : [value]).filter((row) => row !== null && row !== undefined)
  if (rows.length === 0)
    return (
      <>
        <h2>{title}</h2>
        <p>{messages[visit.lang].nothing}</p>
      </>
    )
  const records = rows.filter(isRecord)
  const columns = [...new Set(records.flatMap(Object.keys))].filter(isShown)
  if (records.length < rows.length || columns.length === 0)
    return (
      <>
        <h2>{title}</h2>
        <ul class="app-paper-list">
          {rows.map((row) => (
            <li>{cellOf('', row, visit)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <Table
      caption={title}
      columns={columns.map((column) => ({ label: fieldWords(column, visit.lang) }))}
      rows={records.map((record) => columns.map((column) => cellOf(column, record[column], visit)))}
    />
  )
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/** Values as people read them; what is nested is written out. */
function cellOf(field: string, value: unknown, visit: Visit): Child {
  const words = messages[visit.lang]
  const said =
    valueWords(field, value, visit.lang) ?? (field === 'kind' ? kindWords(String(value), visit.lang) : undefined)
  if (said !== undefined) return said
  if (value === null || value === undefined || value === '') return words.none
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string' && instant.test(value)) return instantWords(value, visit)
  return marked(typeof value === 'string' ? value : JSON.stringify(value), visit.lang)
}

const marked = (text: string, lang: Lang): Child => <span lang={foreignLang(text, lang)}>{text}</span>
