import type { Visit } from '#src/platform/http/visit.ts'
import type { DeadJob } from '#src/platform/jobs/jobs.store.ts'
import { instantWords } from '#src/platform/language/instant-words.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { deskPath } from '../addresses.ts'
import { Retried } from '../retried.view.tsx'
import { jobRetriesPath } from './addresses.ts'
import { messages } from './messages.ts'

export const JobsView = ({ visit, jobs }: { visit: Visit; jobs: readonly DeadJob[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      <div class="ui-wrap app-desk-head">
        <h1>{words.title}</h1>
        <Retried visit={visit} words={messages[visit.lang]} />
        <Prose text={words.lead} />
      </div>
      {jobs.length === 0 ? (
        <div class="ui-wrap">
          <EmptyState title={words.none} actions={[{ label: words.toDesk, href: deskPath(lang) }]}>
            <p>{words.noneText}</p>
          </EmptyState>
        </div>
      ) : (
        <Section>
          <List visit={visit} jobs={jobs} />
          <p class="app-after-table">{words.help}</p>
          {jobs.length > 1 ? (
            <ActButton action={jobRetriesPath(lang)} label={words.retryAll} fields={{ all: 'yes' }} />
          ) : null}
        </Section>
      )}
    </>
  )
}

const List = ({ visit, jobs }: { visit: Visit; jobs: readonly DeadJob[] }) => {
  const { lang } = visit
  const words = messages[lang]
  const rows = jobs.map(({ id, name, attempts, last_error, dead_at }) => [
    <span lang="en">{name}</span>,
    dead_at === null ? '' : instantWords(dead_at, visit),
    attempts,
    <span class="app-server-words" lang="en">
      {last_error}
    </span>,
    <ActButton action={jobRetriesPath(lang)} label={words.retry} fields={{ job: id }} />,
  ])
  const columns = [
    { label: words.job },
    { label: words.stopped },
    { label: words.attempts, numeric: true },
    { label: words.reason },
    { label: words.act },
  ]
  return <Table caption={words.list} columns={columns} rows={rows} />
}
