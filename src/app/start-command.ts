import { accessSync, constants } from 'node:fs'
import { startFinding } from '#src/calendar/index.ts'
import { heedLedger } from '#src/media/index.ts'
import { firstCoordinatorLink } from '#src/network/index.ts'
import { readArguments } from '#src/platform/config/arguments.ts'
import type { Settings } from '#src/platform/config/settings.ts'
import { pendingMigrations } from '#src/platform/db/migrate.ts'
import { messageOf, OperatorError } from '#src/platform/failure.ts'
import { readAssets } from '#src/platform/http/assets.ts'
import { createPageCache } from '#src/platform/http/page-cache.ts'
import { createHttpServer, listen, stopServer } from '#src/platform/http/server.ts'
import { makeFolder } from '#src/platform/make-folder.ts'
import type { House } from '#src/platform/module.ts'
import { bringUpToDate } from './backup/bring-up-to-date.ts'
import type { Ground, RootCommand } from './command-line.ts'
import { drawDemo, loadDemo } from './demo-command.ts'
import { hireWorker, openFront, openHouse } from './house.ts'
import { modules } from './modules.ts'
import { untilStopped } from './until-stopped.ts'
import { keepYoungSpaceSmall, letYoungSpaceGrow } from './young-space.ts'

const usage = 'start [--without-worker]'

export const startCommand: RootCommand = {
  usage,
  about: 'Runs the site: brings the database up to date, fills an empty one with the demonstration, listens on PORT.',
  run: async (settings, ground, args, say) => {
    // The first start may have installed and built in this very process; that is not what "ready" tells.
    const began = performance.now()
    keepYoungSpaceSmall()
    const { values } = readArguments(args, usage, { 'without-worker': { type: 'boolean' } })
    checkDataFolder(settings)
    const house = await openHouse(settings, modules)
    try {
      await prepare(house, ground, say)
      await serve(house, ground, { alone: values['without-worker'] === true, began }, say)
      return 0
    } finally {
      await house.mailer.close()
      await house.database.close()
    }
  },
}

function checkDataFolder({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>): void {
  try {
    makeFolder(DATA_DIR)
    accessSync(DATA_DIR, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OperatorError(
      `The data folder ${DATA_DIR} cannot be written (${messageOf(error)}). Mend its rights, or set DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}

async function prepare(house: House, { source }: Ground, say: (line: string) => void): Promise<void> {
  const applied = await bringUpToDate(house, source, say)
  if (applied.length > 0)
    say(`Database: ${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied.`)
  const withdrawn = await heedLedger(house)
  if (withdrawn > 0) say(`Withdrawn before and taken away again: ${withdrawn} of the pictures.`)
  if (house.settings.DEMO === 'auto' && (await loadDemo(house))) {
    await drawDemo(house)
    say('The database was empty: a demonstration network was loaded. "npx multipolis demo --remove" takes it away.')
  }
}

async function serve(
  house: House,
  ground: Ground,
  { alone, began }: { alone: boolean; began: number },
  say: (line: string) => void,
): Promise<void> {
  const { settings, database, clock } = house
  let stopping = false
  // Left out for measuring only: without it every page is made afresh.
  const cache = process.env.PAGE_CACHE === 'off' ? undefined : createPageCache()
  const assets = readAssets(ground.assets)
  const ready = async () => !stopping && (await pendingMigrations(database, ground.source)).length === 0
  const app = openFront(house, modules, { assets, cache, ready })
  const server = createHttpServer({ app, cache, assets, clock })
  const port = await listen(server, settings.PORT, settings.HOST)
  const finding = startFinding(house)
  finding.loaded.then(({ took, bytes, dates }) => {
    letYoungSpaceGrow()
    house.log.info('the index of dates stands', {
      dates,
      milliseconds: Math.round(took),
      kilobytes: Math.round(bytes / 1000),
    })
  })
  const worker = alone ? undefined : hireWorker(house, modules)
  worker?.start()
  // Before the sentence: whoever waits for it may stop the program at once.
  const stopped = untilStopped()
  const origin = settings.PUBLIC_URL?.origin ?? `http://localhost:${port}`
  const link = await firstCoordinatorLink(house, origin)
  if (link) say(`The network has no coordinator yet. Who opens this link within 48 hours becomes the first: ${link}`)
  say(`Multipolis stands at ${origin}/ (ready in ${Math.round(performance.now() - began)} ms). Ctrl+C stops it.`)
  await stopped
  stopping = true
  await stopServer(server)
  await worker?.stop()
}
