import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { IntakeProblem } from '#src/platform/intake.ts'
import type { House } from '#src/platform/module.ts'
import { readOneRun, readProblems } from '../runs/runs.store.ts'
import { readKeptFile } from '../runs/source-files.ts'
import { isFetched } from '../source.ts'
import { readAnew } from './act.routes.ts'
import { backTo, sourceOf } from './desk-page.tsx'
import { leaveField, mendablesOf, wordsField } from './mending.view.tsx'
import { intakeOf } from './words.routes.tsx'

/** Takes what was said of the rows that could not be read into the kept file and reads it again. */
export const mendingRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { form, lang } = visit
    const { read } = house.database
    const source = await sourceOf(house, visit)
    const { mending, ...intake } = intakeOf(house, source)
    const run = await readOneRun(read, form.get('run') ?? '')
    if (!mending || isFetched(source) || !run || run.source !== source.id) throw new NotFound()
    const kept = source.fileHash === null ? undefined : await readKeptFile(house.settings, source.id, source.fileHash)
    if (!kept) return backTo(visit, [source.id], 'outdated')
    const mendables = mendablesOf({ ...intake, mending }, await readProblems(read, run.id), lang)
    const said = mendables.flatMap(({ problem, ask }): { problem: IntakeProblem; words: string | null }[] => {
      if (form.get(leaveField(ask.key)) !== null) return [{ problem, words: null }]
      const words = form.get(wordsField(ask.key))?.trim()
      return words === undefined ? [] : [{ problem, words }]
    })
    return readAnew(house, visit, source, { bytes: mending.apply(kept, said), done: 'mended' })
  }
