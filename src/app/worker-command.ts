import { readArguments } from '#src/platform/config/arguments.ts'
import { OperatorError } from '#src/platform/failure.ts'
import { countJobs, readDeadJobs, retryDeadJobs } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { bringUpToDate } from './backup/bring-up-to-date.ts'
import type { RootCommand } from './command-line.ts'
import { hireWorker, openHouse } from './house.ts'
import { modules } from './modules.ts'
import { untilStopped } from './until-stopped.ts'

type Say = (line: string) => void

const usage = 'worker [--dead] [--retry ID|all]'

export const workerCommand: RootCommand = {
  usage,
  about:
    'Works off jobs apart from the site (PostgreSQL), lists those that failed for good, or gives them another round.',
  run: async (settings, ground, args, say) => {
    const { values } = readArguments(args, usage, { dead: { type: 'boolean' }, retry: { type: 'string' } })
    const works = !values.dead && values.retry === undefined
    if (works && !settings.DATABASE_URL)
      throw new OperatorError('The embedded database has its worker inside start. A worker apart needs DATABASE_URL.')
    const house = await openHouse(settings, modules)
    try {
      await bringUpToDate(house, ground.source, say)
      if (values.dead) return await listDead(house, say)
      if (values.retry !== undefined) return await retry(house, values.retry, say)
      return await work(house, say)
    } finally {
      await house.mailer.close()
      await house.database.close()
    }
  },
}

async function work(house: House, say: Say): Promise<number> {
  const worker = hireWorker(house, modules)
  worker.start()
  say('The worker is at its desk. Ctrl+C lets it finish the job in hand.')
  await untilStopped()
  await worker.stop()
  return 0
}

async function listDead({ database }: House, say: Say): Promise<number> {
  const dead = await readDeadJobs(database.read)
  for (const { id, name, attempts, last_error: error, dead_at: at } of dead)
    say(`${id}  ${name}  ${attempts} attempts, given up ${at}: ${error}`)
  const { waiting } = await countJobs(database.read)
  say(`${dead.length} given up, ${waiting} waiting.`)
  return 0
}

async function retry({ database, clock }: House, id: string, say: Say): Promise<number> {
  const count = await database.write((tx) => retryDeadJobs(tx, id === 'all' ? undefined : id, clock.now()))
  if (count === 0)
    throw new OperatorError(
      id === 'all' ? 'No job was given up.' : `No job ${id} was given up; "npx multipolis worker --dead" lists them.`,
    )
  say(`${count} ${count === 1 ? 'job' : 'jobs'} will be tried again.`)
  return 0
}
