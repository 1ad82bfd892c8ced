import { parseArgs } from 'node:util'
import type { Database } from '#src/platform/db/database.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import type { RootCommand } from './command-line.ts'
import { modules } from './modules.ts'
import { withHouse } from './with-house.ts'

/** Nothing has ever happened here: the journal of facts is empty. */
export const isEmpty = async ({ read }: Database): Promise<boolean> =>
  (await read.withTables<FactTables>().selectFrom('platform_fact').select('id').limit(1).executeTakeFirst()) ===
  undefined

export async function loadDemo(house: House): Promise<void> {
  for (const { demo } of modules) await demo?.load(house)
  await house.database.write((tx) => tx.record({ name: 'app.demo.loaded', ids: {} }))
}

async function removeDemo(house: House): Promise<void> {
  for (const { demo } of modules.toReversed()) await demo?.remove(house)
  await house.database.write((tx) => tx.record({ name: 'app.demo.removed', ids: {} }))
}

export const demoCommand: RootCommand = {
  usage: 'demo [--remove]',
  about: 'Loads the demonstration network into an empty database, or takes it away again.',
  run: (settings, ground, args, say) =>
    withHouse(settings, async (house) => {
      await migrate(house.database, ground.source)
      if (wantsRemoval(args)) {
        await removeDemo(house)
        say('The demonstration network is gone; what you entered yourself has stayed.')
        return 0
      }
      if (!(await isEmpty(house.database)))
        throw new OperatorError('The database is not empty; the demonstration loads only into an empty one.')
      await loadDemo(house)
      say('The demonstration network is loaded.')
      return 0
    }),
}

function wantsRemoval(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { remove: { type: 'boolean', default: false } } }).values.remove
  } catch (error) {
    throw new OperatorError(error instanceof Error ? `${error.message}.` : 'The arguments are off.')
  }
}
