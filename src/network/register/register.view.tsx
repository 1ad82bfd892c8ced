import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords, timeWords } from '#src/platform/language/dates.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { Desk, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { partnersPath, registerPath } from '../addresses.ts'
import { registerMessages } from './messages.ts'
import type { countProblems, readRuns } from './register.store.ts'
import type { RowProblem } from './register-plan.ts'
import { detailIn, reasonsIn } from './register-reasons.ts'

type Run = Awaited<ReturnType<typeof readRuns>>[number]

interface RegisterProps {
  readonly visit: Visit
  readonly runs: readonly Run[]
  /** The one whose rows are shown. */
  readonly run: Run | undefined
  readonly reasons: Awaited<ReturnType<typeof countProblems>>
  readonly code: string | undefined
  readonly rows: readonly RowProblem[]
  readonly pages: { readonly page: number; readonly last: number; readonly count: number }
}

export const RegisterView = (register: RegisterProps) => {
  const { visit, run } = register
  const words = registerMessages[visit.lang]
  return (
    <Desk lang={visit.lang} title={words.title}>
      <Prose text={words.lead} />
      {run ? (
        <>
          <Runs {...register} />
          <Rest {...register} run={run} />
        </>
      ) : (
        <EmptyState title={words.none} actions={[{ label: words.toPartners, href: partnersPath(visit.lang) }]}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
    </Desk>
  )
}

const counts = ['came', 'added', 'changed', 'unchanged', 'refused'] as const

const Runs = ({ visit, runs, run: current }: RegisterProps) => {
  const { lang } = visit
  const words = registerMessages[lang]
  return (
    <>
      <Table
        caption={words.runs}
        columns={[
          { label: words.when },
          { label: words.file },
          ...counts.map((count) => ({ label: words[count], numeric: true })),
        ]}
        rows={runs.map((run) => [
          <a href={registerPath(lang, { run: run.id })} aria-current={run.id === current?.id ? 'true' : undefined}>
            {whenOf(run, visit)}
          </a>,
          run.finished_at === null ? `${run.label}: ${words.brokenOff}` : run.label,
          ...counts.map((count) => run[count]),
        ])}
      />
      <p>
        <a href={`${partnersPath(lang)}?status=draft`}>{words.toDrafts}</a>
      </p>
    </>
  )
}

function whenOf({ started_at }: Run, { lang, zone }: Visit): string {
  const at = Temporal.Instant.from(started_at).toZonedDateTimeISO(zone)
  return `${dateWords(at.toPlainDate(), lang)}, ${timeWords(at.toPlainTime(), lang)}`
}

/** The rows that were refused or need a look, by reason. */
const Rest = ({ visit, run, reasons, code, rows, pages }: RegisterProps & { run: Run }) => {
  const { lang } = visit
  const words = registerMessages[lang]
  const why = reasonsIn(lang)
  const to = (page: number) => registerPath(lang, { run: run.id, code, page })
  const chips = reasons.map((reason) => ({
    label: why[reason.code] ?? reason.code,
    count: Number(reason.count),
    current: reason.code === code,
    removes: words.remove,
    href: registerPath(lang, { run: run.id, code: reason.code === code ? undefined : reason.code }),
  }))
  return (
    <DeskPart title={words.rowsOf(whenOf(run, visit))}>
      {rows.length === 0 ? (
        <p>{words.noRows}</p>
      ) : (
        <>
          <Chips label={words.reasons} chips={chips} />
          <Table
            caption={words.rows(pages.count)}
            columns={[
              { label: words.name },
              { label: words.line, numeric: true },
              { label: words.why },
              { label: words.detail },
            ]}
            rows={rows.map((row) => [
              row.name || '–',
              row.line,
              row.refused ? words.isRefused(why[row.code] ?? row.code) : (why[row.code] ?? row.code),
              detailIn(lang, row),
            ])}
          />
          {pages.last > 1 ? (
            <Pagination
              label={words.pages}
              previous={pages.page > 1 ? { label: words.previous, href: to(pages.page - 1) } : undefined}
              position={words.page(pages.page, pages.last)}
              next={pages.page < pages.last ? { label: words.next, href: to(pages.page + 1) } : undefined}
            />
          ) : null}
        </>
      )}
    </DeskPart>
  )
}
