import type { Visit } from '#src/platform/http/visit.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { DeskActs, DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { messages } from '../messages.ts'
import type { Run } from '../runs/runs.store.ts'
import type { StoredPlan } from '../runs/stored-plan.ts'
import { isFetched, type Source } from '../source.ts'
import { pathOf, startWords } from './desk-page.tsx'
import type { SourceProps } from './source.view.tsx'
import { WordsLinks } from './words.view.tsx'

type Planned = Run & { readonly plan: StoredPlan }

/** What a first publication would bring: how much, the first twenty, what nobody understood. */
export const PreviewView = ({ visit, source, run, notes, asked }: SourceProps & { readonly run: Planned }) => {
  const words = messages[visit.lang]
  const { plan } = run
  return (
    <DeskPart title={words.whatComes}>
      <p>
        {plan.total === 0 ? words.emptySource : words.found(plan.total)}{' '}
        {plan.untitled > 0 ? `${words.untitledOf(plan.untitled)} ` : null}
        {notes > 0 ? <a href={pathOf(visit, source.id, 'runs', run.id)}>{words.problemCount(notes)}</a> : null}
      </p>
      {asked.length > 0 ? <WordsLinks visit={visit} source={source} asked={asked} /> : null}
      {plan.total > 0 ? (
        <div class="sources-publish">
          <ActButton
            action={pathOf(visit, source.id, 'publication')}
            label={words.publish}
            kind="main"
            fields={{ run: run.id }}
          />
          <DeskHint>{isFetched(source) ? words.publishText : words.publishFileText}</DeskHint>
        </div>
      ) : null}
      {plan.total > 0 ? <FirstRecords visit={visit} plan={plan} /> : null}
    </DeskPart>
  )
}

const FirstRecords = ({ visit, plan }: { visit: Visit; plan: StoredPlan }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <Table
      caption={words.firstOf(plan.first.length, plan.total)}
      columns={[{ label: words.title }, { label: words.when }, { label: words.where }]}
      rows={plan.first.map(({ title, starts, where, cancelled }) => [
        <>
          {title ? (
            <span lang={foreignLang(title, lang)}>{title}</span>
          ) : (
            <StateLabel tone="changed" label={words.untitled} />
          )}
          {cancelled ? (
            <>
              {' '}
              <StateLabel tone="cancelled" label={words.cancelled} />
            </>
          ) : null}
        </>,
        startWords(starts, visit),
        where ? <Marked text={where} lang={lang} /> : words.noWhere,
      ])}
    />
  )
}

const mostListed = 50

/** So much would go that somebody decides: what, how much, and both ways out. */
export const WaitingView = ({ visit, source, run }: { visit: Visit; source: Source; run: Planned }) => {
  const { lang } = visit
  const words = messages[lang]
  const { gone, fates } = run.plan
  const listed = gone.first.slice(0, mostListed)
  const act = (decision: string) => ({ run: run.id, decision })
  const news = fates.added + fates.back
  return (
    <DeskPart title={words.decide} hint={words.decideText(gone.count)}>
      {news + fates.changed > 0 ? <p>{words.otherwise(news, fates.changed)}</p> : null}
      <h3>{words.wouldGo}</h3>
      <ul class="sources-gone">
        {listed.map(({ title, starts }) => (
          <li>
            <span lang={foreignLang(title, lang)}>{title}</span>
            <span class="sources-note">{startWords(starts, visit)}</span>
          </li>
        ))}
      </ul>
      {gone.count > listed.length ? <p>{words.andMore(gone.count - listed.length)}</p> : null}
      <p>{words.acceptText}</p>
      <DeskActs>
        <ActButton
          action={pathOf(visit, source.id, 'decision')}
          label={words.keepThem}
          kind="main"
          fields={act('keep')}
        />
        <ActButton
          action={pathOf(visit, source.id, 'decision')}
          label={words.accept}
          kind="danger"
          fields={act('accept')}
        />
      </DeskActs>
    </DeskPart>
  )
}
