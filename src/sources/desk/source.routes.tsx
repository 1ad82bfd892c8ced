import { readFile } from 'node:fs/promises'
import { instantText } from '#src/platform/clock.ts'
import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Intake } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, versionOf } from '#src/platform/of-visit.ts'
import { messages } from '../messages.ts'
import { type Fetching, patience } from '../runs/fetch-source.ts'
import { readMappings } from '../runs/mappings.store.ts'
import { runSource } from '../runs/run-source.ts'
import { countProblems, type Run, readOneRun, readProblems, readRuns } from '../runs/runs.store.ts'
import type { StoredPlan } from '../runs/stored-plan.ts'
import { isFetched, type Source } from '../source.ts'
import { addSource, saveSource } from '../sources.store.ts'
import { backTo, deskPage, momentWords, nameOf, pathOf, sourceOf } from './desk-page.tsx'
import { mendablesOf } from './mending.view.tsx'
import { ReportView } from './runs.view.tsx'
import { readNewSource, readSourceForm } from './source.form.ts'
import { type Progress, SourceView } from './source.view.tsx'
import { NewSourceView, SettingsView } from './source-form.view.tsx'
import { askedOf, intakeOf } from './words.routes.tsx'

const runsShown = 20

export type FetchingOf = (source: Pick<Source, 'address'>) => Fetching

/** The first intake is the usual one; with several a form would ask. */
const usualIntake = (house: House): Intake => {
  const [intake] = house.intakes()
  if (!intake) throw new NotFound()
  return intake
}

export const newPage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> =>
    newForm(house, visit, noProblems)

const newForm = (house: House, visit: Visit, problems: FieldProblems) =>
  deskPage({
    visit,
    title: messages[visit.lang].newSource,
    parts: ['new'],
    problems,
    main: <NewSourceView visit={visit} intake={usualIntake(house)} problems={problems} />,
  })

/** Adds a source and reads it at once, within the limits of a page; how that went is told by its own page. */
export const addRoute =
  (house: House, fetching: FetchingOf) =>
  async (visit: Visit): Promise<Answer> => {
    const intake = usualIntake(house)
    const reading = readNewSource(visit, intake)
    if (!reading.ok) return newForm(house, visit, reading.problems)
    const { name, address, reader, choices, everyHours } = reading.value
    const id = house.ids()
    const source = {
      ...{ id, organisation: organisationOf(visit), name, intake: intake.name, reader, choices },
      ...{ address: address ?? `file:${id}`, everyHours: address === undefined ? 0 : everyHours },
    }
    const by = { now: visit.now, actor: personOf(visit) }
    if (!(await house.database.write((tx) => addSource(tx, source, by))))
      return newForm(house, visit, problemAt('address', messages[visit.lang].addressTaken).problems)
    const file = visit.upload?.file
    await runSource(house, id, {
      seconds: patience.desk,
      actor: by.actor,
      fetching: fetching(source),
      ...(file ? { file: { bytes: new Uint8Array(await readFile(file.path)) } } : {}),
    })
    return { kind: 'redirect', to: pathOf(visit, id), status: 303 }
  }

export const sourcePage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> =>
    showSource(house, visit, await sourceOf(house, visit), noProblems)

export async function showSource(house: House, visit: Visit, source: Source, problems: FieldProblems) {
  const { read } = house.database
  const [runs, mappings] = await Promise.all([readRuns(read, source.id, runsShown), readMappings(read, source)])
  const open = runs.find(isOpen)
  const latest = open ?? runs[0]
  const notes = open ? await countProblems(read, open.id) : 0
  const progress = progressOf(visit, source, runs[0])
  const intake = intakeOf(house, source)
  const mendables =
    latest && !isFetched(source) ? mendablesOf(intake, await readProblems(read, latest.id), visit.lang) : []
  return deskPage({
    visit,
    title: nameOf(source, visit),
    parts: [source.id],
    problems,
    latest: runs[0],
    busy: progress !== undefined,
    main: (
      <SourceView
        visit={visit}
        source={source}
        intake={intake}
        runs={runs}
        latest={latest}
        progress={progress}
        mendables={mendables}
        open={open}
        notes={notes}
        asked={askedOf(runs, mappings)}
        problems={problems}
      />
    ),
  })
}

/** A reading that has not come back within the hour was broken off. */
function progressOf({ now, query }: Visit, { readAnew }: Source, run: Run | undefined): Progress | undefined {
  if (readAnew && query.get('done') === 'begun') return { done: 0, total: 0 }
  const isFresh = run?.state === 'running' && run.startedAt > instantText(now.subtract({ hours: 1 }))
  if (!isFresh) return undefined
  const plan = run.plan as Partial<StoredPlan> | undefined
  return { done: run.came, total: plan?.total ?? 0 }
}

const isOpen = (run: Run): run is Run & { readonly plan: StoredPlan } =>
  (run.state === 'preview' || run.state === 'waiting') && run.plan !== undefined

export const settingsPage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> =>
    settingsForm(house, visit, await sourceOf(house, visit), {})

interface FormWishes {
  readonly problems?: FieldProblems
  readonly changed?: boolean
}

function settingsForm(house: House, visit: Visit, source: Source, { problems = noProblems, changed }: FormWishes) {
  const intake = intakeOf(house, source)
  return deskPage({
    visit,
    title: messages[visit.lang].settings,
    parts: [source.id, 'settings'],
    above: source,
    problems,
    changed,
    main: <SettingsView visit={visit} intake={intake} problems={problems} source={source} />,
  })
}

export const saveRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const reading = readSourceForm(visit.form, visit.lang, intakeOf(house, source))
    if (!reading.ok) return settingsForm(house, visit, source, { problems: reading.problems })
    const everyHours = source.everyHours === 0 ? 0 : reading.value.everyHours
    const wanted = { ...reading.value, everyHours, version: versionOf(visit) }
    const saved = await house.database.write((tx) => saveSource(tx, source, wanted, personOf(visit)))
    return saved ? backTo(visit, [source.id], 'saved') : settingsForm(house, visit, source, { changed: true })
  }

export const reportPage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const run = await readOneRun(house.database.read, visit.params.run ?? '')
    if (!run || run.source !== source.id) throw new NotFound()
    const problems = await readProblems(house.database.read, run.id)
    return deskPage({
      visit,
      title: `${messages[visit.lang].report}: ${momentWords(run.startedAt, visit)}`,
      parts: [source.id, 'runs', run.id],
      above: source,
      main: <ReportView visit={visit} run={run} intake={intakeOf(house, source)} problems={problems} />,
    })
  }
