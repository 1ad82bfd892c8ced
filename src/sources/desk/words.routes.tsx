import { searchOrganisations } from '#src/network/index.ts'
import { lookUpVenue } from '#src/places/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Intake, wordKinds } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { messages } from '../messages.ts'
import { type Fetching, patience } from '../runs/fetch-source.ts'
import { type Mapping, meaningOf, readMappings, saveMappings } from '../runs/mappings.store.ts'
import { runSource } from '../runs/run-source.ts'
import { type Run, readRuns } from '../runs/runs.store.ts'
import { isTooLong, runLater } from '../runs/sources.jobs.ts'
import type { AskedWords, StoredPlan } from '../runs/stored-plan.ts'
import type { Source } from '../source.ts'
import { backTo, deskPage, sourceOf } from './desk-page.tsx'
import { asWordsField, saidField, type WordField, WordsView } from './words.view.tsx'

const mostAtOnce = 20

/** The words of the latest reading that nobody has explained. */
export function askedOf(runs: readonly Run[], mappings: readonly Mapping[]): AskedWords[] {
  const plan = runs.find((run) => run.plan !== undefined)?.plan as StoredPlan | undefined
  const meaning = meaningOf(mappings)
  const columns = (plan?.columns ?? [])
    .filter(({ field }) => field === null)
    .map(({ heading }) => ({ kind: 'column' as const, words: heading, count: plan?.total ?? 0 }))
  return [...columns, ...(plan?.words ?? [])].filter(({ kind, words }) => meaning(kind, words) === undefined)
}

export const intakeOf = (house: Pick<House, 'intakes'>, source: Pick<Source, 'intake'>): Intake => {
  const intake = house.intakes().find(({ name }) => name === source.intake)
  if (!intake) throw new NotFound()
  return intake
}

async function fieldsOf({ database }: House, source: Source): Promise<WordField[]> {
  const [runs, mappings] = await Promise.all([
    readRuns(database.read, source.id, 5),
    readMappings(database.read, source),
  ])
  const asked = askedOf(runs, mappings)
  return wordKinds.flatMap((kind) =>
    asked
      .filter((each) => each.kind === kind)
      .slice(0, mostAtOnce)
      .map((each, number) => ({ ...each, field: `${kind}-${number}` })),
  )
}

export const wordsPage =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const nothing = { typed: '', choices: [], venue: undefined, problem: undefined }
    const fields = (await fieldsOf(house, source)).map((field) =>
      field.kind === 'place' ? { ...field, place: nothing } : field,
    )
    return page(house, visit, source, fields, noProblems)
  }

const page = (house: House, visit: Visit, source: Source, fields: readonly WordField[], problems: FieldProblems) =>
  deskPage({
    visit,
    title: messages[visit.lang].words,
    parts: [source.id, 'words'],
    above: source,
    problems,
    main: (
      <WordsView visit={visit} source={source} intake={intakeOf(house, source)} fields={fields} problems={problems} />
    ),
  })

/** What was said of each word; the source is read again at once, when it is not too long for a page. */
export const wordsRoute =
  (house: House, fetching: (source: Source) => Fetching) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const read = await readWords(house, visit, intakeOf(house, source), sentFields(visit.form))
    if (read.problems.size > 0) return page(house, visit, source, read.fields, read.problems)
    const by = { now: visit.now, actor: personOf(visit) }
    const later = await isTooLong(house, source)
    await house.database.write(async (tx) => {
      await saveMappings(tx, source, read.mappings, by)
      if (later) await runLater(tx, house, { source: source.id, kept: true, actor: by.actor })
    })
    if (!later && source.state !== 'paused' && source.fileHash !== null)
      await runSource(house, source.id, {
        seconds: patience.desk,
        kept: true,
        actor: by.actor,
        fetching: fetching(source),
      })
    return backTo(visit, [source.id], 'mapped')
  }

/** The words that the form was about: a newer reading may have others. */
const sentFields = (form: URLSearchParams): WordField[] =>
  wordKinds.flatMap((kind) =>
    Array.from({ length: mostAtOnce }, (_, number) => `${kind}-${number}`).flatMap((field) => {
      const words = form.get(saidField(field))
      return words ? [{ kind, words, count: 1, field }] : []
    }),
  )

interface WordsRead {
  readonly fields: readonly WordField[]
  readonly mappings: readonly Mapping[]
  readonly problems: FieldProblems
}

async function readWords(house: House, visit: Visit, intake: Intake, sent: readonly WordField[]): Promise<WordsRead> {
  const fields: WordField[] = []
  const mappings: Mapping[] = []
  const problems = new Map<string, string>()
  for (const field of sent) {
    const { kind, words } = field
    const said = await readOne(house, visit, intake, field)
    fields.push(said.field)
    if (said.problem !== undefined) problems.set(field.field, said.problem)
    else if (said.target !== undefined) mappings.push({ kind, words, target: said.target })
  }
  return { fields, mappings, problems }
}

interface Said {
  readonly field: WordField
  /** Undefined: nothing was said. */
  readonly target?: string | undefined
  readonly problem?: string | undefined
}

async function readOne(house: House, visit: Visit, intake: Intake, field: WordField): Promise<Said> {
  const { form, lang } = visit
  const words = messages[lang]
  const typed = (form.get(field.field) ?? '').trim()
  const meanings = intake.meanings[field.kind]
  if (meanings) {
    if (typed === '') return { field }
    // A column that is not used says so itself; other words mean nothing of ours.
    if (typed === '-') return { field, target: field.kind === 'column' ? '-' : '' }
    return meanings.some(({ value }) => value === typed) ? { field, target: typed } : { field }
  }
  const leave = form.get(asWordsField(field.field)) !== null
  if (field.kind === 'place') {
    const place = await lookUpVenue(house.database.read, form, field.field, { lang })
    const shown = { ...field, place }
    if (leave) return { field: shown, target: '' }
    if (place.typed === '') return { field: shown }
    if (place.venue) return { field: shown, target: place.venue.id }
    return { field: shown, problem: place.problem ?? words.noSuchPlace }
  }
  if (leave) return { field, target: '' }
  if (typed === '') return { field }
  const [one, second] = await searchOrganisations(house, typed, lang)
  return one && !second ? { field, target: one.id } : { field, problem: words.noSuchHouse }
}
