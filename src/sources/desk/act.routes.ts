import { readFile } from 'node:fs/promises'
import { problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { messages } from '../messages.ts'
import { patience } from '../runs/fetch-source.ts'
import { type RunResult, type RunWishes, runSource } from '../runs/run-source.ts'
import { readWaitingRun } from '../runs/runs.store.ts'
import { fileHashOf, keepFile, readKeptFile } from '../runs/source-files.ts'
import { isTooLong, runLater } from '../runs/sources.jobs.ts'
import { isFetched, type Source } from '../source.ts'
import { idsOf, markSource, removeSource } from '../sources.store.ts'
import { backTo, type Done, pathOf, sourceOf } from './desk-page.tsx'
import { tooLarge } from './source.form.ts'
import { type FetchingOf, showSource } from './source.routes.tsx'
import { fileField } from './source-form.view.tsx'
import { intakeOf } from './words.routes.tsx'

/** Reads the source now or, when it is long, in the background; `done` is told when it was done here. */
async function goOn(house: House, visit: Visit, source: Source, wishes: Partial<RunWishes>, done: Done): Promise<Done> {
  const actor = personOf(visit)
  if (await isTooLong(house, source)) {
    const { kept, decision } = wishes
    const asked = { source: source.id, actor, ...(kept ? { kept } : {}), ...(decision ? { decision } : {}) }
    await house.database.write((tx) => runLater(tx, house, asked))
    return 'begun'
  }
  return told(await runSource(house, source.id, { seconds: patience.desk, actor, ...wishes }), done)
}

const told = (result: RunResult, done: Done): Done => (result.kind === 'busy' ? 'busy' : done)

/** What was looked at must be what is published: a newer reading is looked at first. */
async function isCurrent({ database }: House, visit: Visit, source: Source): Promise<boolean> {
  const open = await readWaitingRun(database.read, source.id)
  return open !== undefined && open.id === visit.form.get('run')
}

/** The first publication, which somebody does by hand. */
export const publicationRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const { id } = source
    const done = isFetched(source) ? 'published' : 'publishedFile'
    if (source.state !== 'draft') return backTo(visit, [id], done)
    if (!(await isCurrent(house, visit, source))) return backTo(visit, [id], 'outdated')
    const { now } = visit
    await house.database.write(async (tx) => {
      const next = isFetched(source) ? { nextAt: now } : {}
      await markSource(tx, id, { state: 'active', publishedAt: now, readAnew: true, ...next })
      await tx.record({ name: 'sources.source.published', ids: idsOf(source), actor: personOf(visit) })
    })
    return backTo(visit, [id], await goOn(house, visit, source, { kept: true }, done))
  }

/** A run that waits: what is missing goes, or stays for good. */
export const decisionRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    const decision = visit.form.get('decision')
    if (decision !== 'accept' && decision !== 'keep') throw new NotFound()
    if (!(await isCurrent(house, visit, source))) return backTo(visit, [source.id], 'outdated')
    const done = decision === 'accept' ? 'accepted' : 'keptThem'
    return backTo(visit, [source.id], await goOn(house, visit, source, { kept: true, decision }, done))
  }

/** Asks the address now, whenever it would be due. */
export const readingRoute =
  (house: House, fetching: FetchingOf) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    if (!isFetched(source)) throw new NotFound()
    const wishes = { seconds: patience.desk, actor: personOf(visit), fetching: fetching(source) }
    const result = await runSource(house, source.id, wishes)
    return answerOf(visit, source, result, 'read')
  }

/** A problem is told by the page itself. */
const answerOf = (visit: Visit, { id }: Source, result: RunResult, done: Done): Answer =>
  result.kind === 'problem'
    ? { kind: 'redirect', to: pathOf(visit, id), status: 303 }
    : backTo(visit, [id], result.kind === 'same' ? 'same' : told(result, done))

/** A new file in the place of the former one. */
export const fileRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    if (isFetched(source)) throw new NotFound()
    const { upload, lang } = visit
    const sentence = upload?.tooLarge === undefined ? messages[lang].fileMissing : tooLarge(upload.tooLarge, lang)
    if (!upload?.file) return showSource(house, visit, source, problemAt(fileField, sentence).problems)
    const bytes = new Uint8Array(await readFile(upload.file.path))
    return readAnew(house, visit, source, { bytes: await carried(house, source, bytes), done: 'read' })
  }

/** What somebody has mended in the former file holds for the new one, wherever it says the same. */
async function carried(house: House, source: Source, bytes: Uint8Array): Promise<Uint8Array> {
  const { mending } = intakeOf(house, source)
  if (!mending || source.fileHash === null) return bytes
  const former = await readKeptFile(house.settings, source.id, source.fileHash)
  return former ? mending.carry(former, bytes) : bytes
}

/** Reads a file in the place of the former one: at once, or in the background when taking it in is too long for a page. */
export async function readAnew(
  house: House,
  visit: Visit,
  source: Source,
  { bytes, done }: { readonly bytes: Uint8Array; readonly done: Done },
): Promise<Answer> {
  const actor = personOf(visit)
  if (source.state === 'draft' || !(await isTooLong(house, source))) {
    const result = await runSource(house, source.id, { seconds: patience.desk, actor, file: { bytes } })
    return answerOf(visit, source, result, done)
  }
  const fileHash = fileHashOf(bytes)
  await keepFile(house.settings, source.id, fileHash, bytes)
  await house.database.write(async (tx) => {
    await markSource(tx, source.id, { fileHash, readAnew: true })
    await runLater(tx, house, { source: source.id, kept: true, actor })
  })
  return backTo(visit, [source.id], 'begun')
}

const stateRoute =
  (house: House, state: 'paused' | 'active', done: Done) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    if (source.state === 'draft') throw new NotFound()
    const again = state === 'active' && isFetched(source) ? { nextAt: visit.now, failures: 0, problem: null } : {}
    await house.database.write(async (tx) => {
      await markSource(tx, source.id, { state, ...again })
      await tx.record({ name: 'sources.source.saved', ids: idsOf(source), actor: personOf(visit) })
    })
    return backTo(visit, [source.id], done)
  }

export const pauseRoute = (house: House) => stateRoute(house, 'paused', 'pausedNow')
export const resumptionRoute = (house: House) => stateRoute(house, 'active', 'resumed')

export const removalRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const source = await sourceOf(house, visit)
    await house.database.write((tx) => removeSource(tx, source, personOf(visit)))
    return backTo(visit, [], 'removed')
  }
