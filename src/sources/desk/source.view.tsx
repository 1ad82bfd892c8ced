import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake } from '#src/platform/intake.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { messages } from '../messages.ts'
import type { Run } from '../runs/runs.store.ts'
import type { AskedWords, StoredPlan } from '../runs/stored-plan.ts'
import { isFetched, type Source } from '../source.ts'
import { momentWords, pathOf } from './desk-page.tsx'
import { type Mendable, MendingView } from './mending.view.tsx'
import { PreviewView, WaitingView } from './plan.view.tsx'
import { problemSentence } from './problem-sentence.ts'
import { RunsTable } from './runs.view.tsx'
import { FileField, fileField } from './source-form.view.tsx'
import { stateOf } from './state-of.ts'
import { WordsLinks } from './words.view.tsx'

export interface Progress {
  readonly done: number
  /** 0 while nobody knows. */
  readonly total: number
}

export interface SourceProps {
  readonly visit: Visit
  readonly source: Source
  readonly intake: Intake
  readonly runs: readonly Run[]
  /** The run that is shown before publication, or waits for a decision. */
  readonly open: (Run & { readonly plan: StoredPlan }) | undefined
  readonly notes: number
  /** The reading that is shown, or the last one. */
  readonly latest: Run | undefined
  /** Of a reading in the background. */
  readonly progress: Progress | undefined
  /** What of it a person can mend here. */
  readonly mendables: readonly Mendable[]
  /** Words that nobody has explained yet. */
  readonly asked: readonly AskedWords[]
  readonly problems: FieldProblems
}

/** One source: how it stands, what waits to be decided, what its readings brought, what can be done. */
export const SourceView = (props: SourceProps) => {
  const { visit, source, open, asked } = props
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      <p>
        <StateLabel {...stateOf(source, open !== undefined, lang)} />
      </p>
      {source.problem === null ? null : (
        <Banner tone="warning" title={problemSentence(source.problem, lang, props.intake)} />
      )}
      {props.progress ? (
        <Banner tone="info" title={words.progress(props.progress.done, props.progress.total)}>
          <p>{words.progressText}</p>
        </Banner>
      ) : null}
      <SourceFacts {...props} />
      {props.mendables.length > 0 && props.latest ? <MendingView {...props} run={props.latest.id} /> : null}
      {open?.state === 'preview' ? <PreviewView {...props} run={open} /> : null}
      {open?.state === 'waiting' ? <WaitingView visit={visit} source={source} run={open} /> : null}
      {asked.length > 0 && source.state !== 'draft' ? (
        <DeskPart title={words.words} hint={words.wordsText}>
          <WordsLinks visit={visit} source={source} asked={asked} />
        </DeskPart>
      ) : null}
      {source.state === 'draft' ? null : (
        <DeskPart title={words.results}>
          <RunsTable visit={visit} source={source} runs={props.runs} />
        </DeskPart>
      )}
      <Acts {...props} />
    </>
  )
}

const SourceFacts = ({ visit, source, intake }: SourceProps) => {
  const { lang } = visit
  const words = messages[lang]
  const format = intake.formats.find(({ name }) => name === source.reader)
  const facts: [string, unknown][] = [
    [words.from, isFetched(source) ? <a href={source.address}>{source.address}</a> : words.fileSource],
    [words.brings, [intake.label[lang], format?.label[lang]].filter(Boolean).join(' · ')],
    [words.lastRead, source.checkedAt === null ? words.notYet : momentWords(source.checkedAt, visit)],
    ...(source.state === 'draft' ? [] : [[words.next, nextWords(source, visit)] as [string, unknown]]),
  ]
  return (
    <dl class="sources-facts">
      {facts.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function nextWords({ address, state, nextAt, everyHours }: Source, visit: Visit): string {
  const words = messages[visit.lang]
  if (!isFetched({ address })) return words.byHand
  if (state !== 'active' || nextAt === null) return words[state]
  return `${momentWords(nextAt, visit)} (${words.everyHours(everyHours)})`
}

const Acts = ({ visit, source, problems, open }: SourceProps) => {
  const { lang } = visit
  const words = messages[lang]
  const act = (name: string) => pathOf(visit, source.id, name)
  return (
    <DeskPart title={words.acts}>
      <DeskActs>
        {isFetched(source) && source.state !== 'paused' ? (
          <ActButton
            action={act('reading')}
            label={words.readNow}
            kind={source.state === 'draft' && !open ? 'main' : 'quiet'}
          />
        ) : null}
        {isFetched(source) && source.state === 'active' ? (
          <ActButton action={act('pause')} label={words.pause} />
        ) : null}
        {source.state === 'paused' || source.state === 'gone' ? (
          <ActButton action={act('resumption')} label={words.resume} kind="main" />
        ) : null}
        <ButtonLink href={act('settings')} kind="quiet">
          {words.settings}
        </ButtonLink>
      </DeskActs>
      {isFetched(source) ? null : (
        <div class="sources-box">
          <h3>{words.newFile}</h3>
          <p>{words.newFileText}</p>
          <Form lang={lang} action={act('file')} problems={problems} submit={words.upload} kind="quiet" takesFile>
            <FileField visit={visit} error={problems.get(fileField)} />
          </Form>
        </div>
      )}
      <div class="sources-box">
        <h3>{words.remove}</h3>
        <p>{source.state === 'draft' ? words.removeDraftText : words.removeText}</p>
        <ActButton action={act('removal')} label={words.remove} kind="danger" />
      </div>
    </DeskPart>
  )
}
