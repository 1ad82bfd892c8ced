import { readArguments } from '#src/platform/config/arguments.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { FactTables } from '#src/platform/facts/facts.store.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { House } from '#src/platform/module.ts'
import { bringUpToDate } from './backup/bring-up-to-date.ts'
import type { RootCommand } from './command-line.ts'
import { modules } from './modules.ts'
import { withHouse } from './with-house.ts'

const usage = 'demo [--remove]'
const [loaded, removed] = ['app.demo.loaded', 'app.demo.removed']

/** Nothing has ever happened here: the journal of facts is empty. */
const isEmpty = async (query: Reader): Promise<boolean> =>
  (await query.withTables<FactTables>().selectFrom('platform_fact').select('id').limit(1).executeTakeFirst()) ===
  undefined

const demoStands = async ({ database }: House): Promise<boolean> => {
  const last = await database.read
    .withTables<FactTables>()
    .selectFrom('platform_fact')
    .select('name')
    .where('name', 'in', [loaded, removed])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.name === loaded
}

/** False, with nothing loaded, where the database is not empty. One write: a kill or a second program leaves no half. */
export async function loadDemo(house: House): Promise<boolean> {
  if (!(await isEmpty(house.database.read))) return false
  return house.database.write(async (tx) => {
    if (!(await isEmpty(tx.query))) return false
    for (const { demo } of modules) await demo?.load(tx, house)
    await tx.record({ name: loaded, ids: {} })
    return true
  })
}

/** What lies beside the database, for those who will look at it. */
export async function drawDemo(house: House): Promise<void> {
  for (const { demo } of modules) await demo?.files?.(house)
}

/** How many records stayed, because somebody's own stand on them. While some do, it can be asked for again. */
async function removeDemo(house: House): Promise<number> {
  let stayed = 0
  for (const { demo } of modules.toReversed()) stayed += (await demo?.remove(house)) ?? 0
  if (stayed === 0) await house.database.write((tx) => tx.record({ name: removed, ids: {} }))
  return stayed
}

export const demoCommand: RootCommand = {
  usage,
  about: 'Loads the demonstration network into an empty database, or takes it away again.',
  run: async (settings, ground, args, say) => {
    const { values } = readArguments(args, usage, { remove: { type: 'boolean' } })
    return withHouse(settings, async (house) => {
      await bringUpToDate(house, ground.source, say)
      if (values.remove) {
        if (!(await demoStands(house))) throw new OperatorError('There is no demonstration network in this database.')
        say(wordsOfRemoval(await removeDemo(house)))
        return 0
      }
      if (!(await loadDemo(house)))
        throw new OperatorError('The database is not empty; the demonstration loads only into an empty one.')
      await drawDemo(house)
      say('The demonstration network is loaded.')
      return 0
    })
  },
}

const wordsOfRemoval = (stayed: number): string => {
  if (stayed === 0) return 'The demonstration network is gone; what you entered yourself has stayed.'
  const records = stayed === 1 ? '1 organisation or place' : `${stayed} organisations and places`
  return `The demonstration network is gone but for ${records} on which your own entries stand; these have stayed with them.`
}
