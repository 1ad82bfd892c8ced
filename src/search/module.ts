import { OperatorError } from '#src/platform/failure.ts'
import { enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House, Module, Searchable } from '#src/platform/module.ts'
import { searchRoute, suggestionsRoute } from './find/search.routes.ts'
import { countThings } from './index/generation.store.ts'
import { beginRebuild, isCurrent, type Progress, readAgain, rebuildStep } from './index/rebuild.ts'

const read = 'search.result.read'
const begin = 'search.rebuild-begin'
const step = 'search.rebuild-step'
/** One search counts for so many usual pages. */
const searchCost = 3

/** The search over whatever these modules announce as `searchable`. */
export function searchOver(modules: readonly Module[]): Module {
  const searchablesOf = (house: House): Searchable[] => modules.flatMap(({ searchable }) => searchable?.(house) ?? [])
  return {
    name: 'search',
    personal: 'keeps nothing of persons',
    actions: { [read]: ['visitor'] },
    routes: (house) => {
      const searchables = searchablesOf(house)
      const get = { method: 'GET', action: read, cost: searchCost } as const
      return [
        { ...get, path: '/:lang{(?:bg|en)}/search', handle: searchRoute(house, searchables) },
        { ...get, path: '/:lang{(?:bg|en)}/search/suggestions', handle: suggestionsRoute(house, searchables) },
      ]
    },
    on: (house) =>
      searchablesOf(house).flatMap((searchable) =>
        searchable.touchedBy.map(({ fact, id }) => ({
          fact,
          name: `search.${searchable.kind}.${fact}`,
          run: async (job) => {
            const thing = job.fact?.ids[id]
            return thing === undefined ? undefined : (tx) => follow(tx, house, { searchable, thing, job: job.id })
          },
        })),
      ),
    jobs: (house) => [
      {
        name: 'search.keep-up',
        everyHours: 1,
        run: async () => ((await isCurrent(house)) ? undefined : beginning(house, searchablesOf(house))),
      },
      { name: begin, run: () => beginning(house, searchablesOf(house)) },
      {
        name: step,
        run: async ({ payload }) => {
          const next = await rebuildStep(house, searchablesOf(house), payload as Progress)
          return next && ((tx) => goOn(tx, house, next))
        },
      },
    ],
    sitemap: async () => [{ address: '/search', languages: ['bg', 'en'] }],
    commands: {
      'search rebuild': {
        usage: 'search rebuild',
        about: 'Reads everything that can be found anew, beside the index that is searched meanwhile.',
        run: async (house, args, say) => {
          if (args.length > 0) throw new OperatorError('There is nothing to choose: search rebuild.')
          const searchables = searchablesOf(house)
          let progress = await beginRebuild(house, searchables)
          while (progress) progress = await rebuildStep(house, searchables, progress)
          say(`The index stands: ${await countThings(house.database.read)} things can be found.`)
          return 0
        },
      },
    },
  }
}

type Write = Parameters<typeof enqueue>[0]

interface Touched {
  readonly searchable: Searchable
  readonly thing: string
  readonly job: string
}

/** Reads a thing again; where a name has changed, everything, since its events and news are found by it as well. */
async function follow(tx: Write, house: House, { searchable, thing, job }: Touched): Promise<void> {
  if (await readAgain(house, tx, searchable, [thing]))
    await enqueue(tx, { id: house.ids(), name: begin, key: job, due: house.clock.now() })
}

async function beginning(house: House, searchables: readonly Searchable[]) {
  const progress = await beginRebuild(house, searchables)
  return progress && ((tx: Write) => goOn(tx, house, progress))
}

const goOn = (tx: Write, { ids, clock }: House, progress: Progress): Promise<void> =>
  enqueue(tx, {
    id: ids(),
    name: step,
    key: `${progress.making} ${progress.kind} ${progress.after}`,
    payload: progress,
    due: clock.now(),
  })
