import { resolve } from 'node:path'
import { readArguments } from '#src/platform/config/arguments.ts'
import { environmentWithFile, readSettings, type Settings } from '#src/platform/config/settings.ts'
import { explainPostgres } from '#src/platform/db/postgres.ts'
import { explainSqlite } from '#src/platform/db/sqlite.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { Command } from '#src/platform/module.ts'
import { backupCommand } from './backup/backup-command.ts'
import { bringUpToDate } from './backup/bring-up-to-date.ts'
import { restoreCommand } from './backup/restore-command.ts'
import { demoCommand } from './demo-command.ts'
import { doctorCommand } from './doctor-command.ts'
import { databaseFile } from './house.ts'
import { modules } from './modules.ts'
import { startCommand } from './start-command.ts'
import { withHouse } from './with-house.ts'
import { workerCommand } from './worker-command.ts'

/** Where migrations and built files lie, whatever folder the program was called from. */
export interface Ground {
  readonly source: string
  readonly assets: string
}

/** A command before the house is open: it decides itself what to open. */
export interface RootCommand {
  readonly usage: string
  readonly about: string
  readonly run: (settings: Settings, ground: Ground, args: readonly string[], say: Say) => Promise<number>
}

type Say = (line: string) => void

const migrateCommand: RootCommand = {
  usage: 'migrate',
  about: 'Brings the database up to date; start does so by itself.',
  run: async (settings, ground, args, say) => {
    readArguments(args, 'migrate', {})
    return withHouse(settings, async (house) => {
      const names = await bringUpToDate(house, ground.source, say)
      say(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`)
      return 0
    })
  },
}

const roots: Readonly<Record<string, RootCommand>> = {
  start: startCommand,
  worker: workerCommand,
  migrate: migrateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  demo: demoCommand,
  doctor: doctorCommand,
}

/** Commands of rooms work on an open house whose database is up to date. */
const ofModules = (): Record<string, RootCommand> =>
  Object.fromEntries(
    modules.flatMap(({ commands = {} }) => Object.entries(commands).map(([name, command]) => [name, rooted(command)])),
  )

const rooted = (command: Command): RootCommand => ({
  usage: command.usage,
  about: command.about,
  run: (settings, ground, args, say) =>
    withHouse(settings, async (house) => {
      await bringUpToDate(house, ground.source, say)
      return command.run(house, args, say)
    }),
})

const helpWords = new Set(['help', '--help', '-h', undefined])

/** Runs one command. Exit codes: 0 done, 1 the operator can mend it, 2 the words were not understood, 70 a bug. */
export async function runCommandLine(
  args: readonly string[],
  ground: Ground,
  say: Say,
  complain: Say,
  environment = () => environmentWithFile(process.cwd()),
): Promise<number> {
  const commands = { ...roots, ...ofModules() }
  const asksHelp = helpWords.has(args[0]) || args.includes('--help') || args.includes('-h')
  const words = helpWords.has(args[0]) ? args.slice(1) : args
  // `user coordinator` before `user`: the longest name that the words begin with.
  const name = Object.keys(commands)
    .filter((each) => each === words.slice(0, each.split(' ').length).join(' '))
    .sort((one, other) => other.length - one.length)[0]
  const named = name ? [name] : Object.keys(commands).filter((each) => each.split(' ')[0] === words[0])
  if (asksHelp && (words[0] === undefined || words[0].startsWith('-') || named.length > 0)) {
    helpOf(commands, named).forEach(say)
    return 0
  }
  const command = name === undefined ? undefined : commands[name]
  if (!name || !command) {
    complain(`There is no command "${words.slice(0, named.length > 0 ? 2 : 1).join(' ')}".`)
    helpOf(commands, named).forEach(complain)
    return 2
  }
  try {
    const reading = readSettings(environment())
    if (!reading.ok) {
      reading.problems.forEach(complain)
      return 1
    }
    return await run(command, reading.settings, ground, args.slice(name.split(' ').length), say)
  } catch (error) {
    if (error instanceof OperatorError) {
      complain(error.message)
      return 1
    }
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 70
  }
}

/** What a damaged file or a broken connection says in the middle of a command is the operator's to mend. */
async function run(command: RootCommand, settings: Settings, ...rest: [Ground, readonly string[], Say]) {
  try {
    return await command.run(settings, ...rest)
  } catch (error) {
    throw settings.DATABASE_URL ? explainPostgres(error) : explainSqlite(error, databaseFile(settings))
  }
}

/** Every command with what it is for; the README's table is made from them. */
export const commandList = (): Pick<RootCommand, 'usage' | 'about'>[] => Object.values({ ...roots, ...ofModules() })

/** Of the commands named; of all where none is. */
function helpOf(commands: Readonly<Record<string, RootCommand>>, names: readonly string[]): string[] {
  const named = Object.entries(commands).filter(([name]) => names.length === 0 || names.includes(name))
  const lines = named.flatMap(([, { usage, about: what }]) => [`  multipolis ${usage}`, `      ${what}`])
  return [
    'Usage:',
    ...lines,
    '',
    'Settings come from the environment and from .env in this folder; the README lists them.',
  ]
}

export const groundAt = (root: string): Ground => ({
  source: resolve(root, 'src'),
  assets: resolve(root, 'dist/assets'),
})
