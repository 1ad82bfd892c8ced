import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake, IntakeProblem } from '#src/platform/intake.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { StateLabel, type StateTone } from '#src/ui/state-label/state-label.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { messages } from '../messages.ts'
import type { Run } from '../runs/runs.store.ts'
import type { Source } from '../source.ts'
import { momentWords, pathOf } from './desk-page.tsx'

/** Readings that brought something, the newest first. */
export const RunsTable = ({ visit, source, runs }: { visit: Visit; source: Source; runs: readonly Run[] }) => {
  const words = messages[visit.lang]
  if (runs.length === 0) return <p>{words.noRuns}</p>
  return (
    <Table
      caption={words.readings}
      columns={[
        { label: words.started },
        { label: words.state },
        { label: words.added, numeric: true },
        { label: words.changedCount, numeric: true },
        { label: words.unchanged, numeric: true },
        { label: words.withdrawn, numeric: true },
        { label: words.refused, numeric: true },
      ]}
      rows={runs.map((run) => [
        <a href={pathOf(visit, source.id, 'runs', run.id)}>{momentWords(run.startedAt, visit)}</a>,
        <StateLabel {...stateOfRun(run, visit)} />,
        ...[run.added, run.changed, run.unchanged, run.withdrawn, run.refused].map(String),
      ])}
    />
  )
}

function stateOfRun({ state, came }: Run, { lang }: Visit): { label: string; tone: StateTone } {
  const words = messages[lang]
  switch (state) {
    case 'running':
      return { label: words.running(came), tone: 'few' }
    case 'preview':
      return { label: words.runPreview, tone: 'few' }
    case 'waiting':
      return { label: words.waiting, tone: 'changed' }
    case 'failed':
      return { label: words.runFailed, tone: 'cancelled' }
    case 'replaced':
      return { label: words.runReplaced, tone: 'quiet' }
    case 'done':
      return { label: words.runDone, tone: 'quiet' }
  }
}

interface ReportProps {
  readonly visit: Visit
  readonly run: Run
  readonly intake: Intake
  readonly problems: readonly IntakeProblem[]
}

/** The whole report of a reading: counts, then every note in words. */
export const ReportView = ({ visit, run, intake, problems }: ReportProps) => {
  const { lang } = visit
  const words = messages[lang]
  const counts: [string, number][] = [
    [words.added, run.added],
    [words.changedCount, run.changed],
    [words.unchanged, run.unchanged],
    [words.withdrawn, run.withdrawn],
    [words.refused, run.refused],
  ]
  return (
    <>
      <p>
        <StateLabel {...stateOfRun(run, visit)} />
      </p>
      {run.state === 'preview' || run.state === 'waiting' ? null : (
        <dl class="sources-facts sources-counts">
          {counts.map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <DeskPart title={words.problems}>
        {problems.length === 0 ? <p>{words.noProblems}</p> : null}
        <ul class="sources-notes">
          {problems.map((problem) => (
            <li>
              <Note visit={visit} intake={intake} problem={problem} />
            </li>
          ))}
        </ul>
      </DeskPart>
    </>
  )
}

const Note = ({
  visit: { lang },
  intake,
  problem,
}: Omit<ReportProps, 'run' | 'problems'> & { problem: IntakeProblem }) => {
  const words = messages[lang]
  const { at, detail, refused } = problem
  const sentence = intake.explain(problem, lang)
  return (
    <>
      <span class="sources-line">
        <span lang={foreignLang(sentence ?? '', lang)}>{sentence ?? `${words.otherProblem}: ${detail}`}</span>
        {refused ? <StateLabel tone="changed" label={words.notTaken} /> : null}
      </span>
      {at === 'file' ? null : (
        <span class="sources-note" lang={foreignLang(at, lang)}>
          {at}
        </span>
      )}
    </>
  )
}
