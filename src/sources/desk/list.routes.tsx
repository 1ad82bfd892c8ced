import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { messages } from '../messages.ts'
import { readWaitingSources } from '../runs/runs.store.ts'
import { isFetched, type Source } from '../source.ts'
import { readSources } from '../sources.store.ts'
import { deskPage, momentWords, nameOf, pathOf } from './desk-page.tsx'
import { stateOf } from './state-of.ts'

/** All sources of an organisation, with how they stand; two queries for any number. */
export const listPage =
  ({ database }: House) =>
  async (visit: Visit) => {
    const organisation = organisationOf(visit)
    const [all, waiting] = await Promise.all([
      readSources(database.read, organisation),
      readWaitingSources(database.read, [organisation]),
    ])
    const main = <ListView visit={visit} sources={all} waiting={waiting} />
    return deskPage({ visit, title: messages[visit.lang].sources, parts: [], main })
  }

interface ListProps {
  readonly visit: Visit
  readonly sources: readonly Source[]
  readonly waiting: ReadonlySet<string>
}

const ListView = ({ visit, sources, waiting }: ListProps) => {
  const { lang } = visit
  const words = messages[lang]
  const add = pathOf(visit, 'new')
  if (sources.length === 0)
    return (
      <EmptyState title={words.none} actions={[{ label: words.add, href: add }]}>
        <p>{words.noneHint}</p>
      </EmptyState>
    )
  return (
    <>
      <p class="sources-lead">{words.lead}</p>
      <p>
        <ButtonLink href={add}>{words.add}</ButtonLink>
      </p>
      <Table
        caption={words.fromWhere}
        columns={[{ label: words.source }, { label: words.state }, { label: words.lastRead }, { label: words.every }]}
        rows={sources.map((source) => [
          <a href={pathOf(visit, source.id)} lang={foreignLang(source.name, lang)}>
            {nameOf(source, visit)}
          </a>,
          <StateLabel {...stateOf(source, waiting.has(source.id), lang)} />,
          source.checkedAt === null ? words.notYet : momentWords(source.checkedAt, visit),
          isFetched(source) ? words.everyHours(source.everyHours) : words.fileSource,
        ])}
      />
    </>
  )
}
