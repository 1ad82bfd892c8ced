import { resolve } from 'node:path'
import { environmentWithFile, readSettings, type Settings } from '#src/platform/config/settings.ts'
import { migrate } from '#src/platform/db/migrate.ts'
import { OperatorError } from '#src/platform/failure.ts'
import type { Command } from '#src/platform/module.ts'
import { demoCommand } from './demo-command.ts'
import { doctorCommand } from './doctor-command.ts'
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
  run: (settings, ground, _args, say) =>
    withHouse(settings, async (house) => {
      const names = await migrate(house.database, ground.source)
      say(names.length === 0 ? 'The database is up to date.' : `Applied ${names.join(', ')}.`)
      return 0
    }),
}

const roots: Readonly<Record<string, RootCommand>> = {
  start: startCommand,
  worker: workerCommand,
  migrate: migrateCommand,
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
      await migrate(house.database, ground.source)
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
): Promise<number> {
  const commands = { ...roots, ...ofModules() }
  if (helpWords.has(args[0]) || args.includes('--help')) {
    helpOf(commands, args[0]).forEach(say)
    return 0
  }
  const name = Object.keys(commands).find((each) => each === args.slice(0, each.split(' ').length).join(' '))
  const command = name === undefined ? undefined : commands[name]
  if (!name || !command) {
    complain(`There is no command "${args.slice(0, 2).join(' ')}".`)
    helpOf(commands).forEach(complain)
    return 2
  }
  const reading = readSettings(environmentWithFile(process.cwd()))
  if (!reading.ok) {
    reading.problems.forEach(complain)
    return 1
  }
  try {
    return await command.run(reading.settings, ground, args.slice(name.split(' ').length), say)
  } catch (error) {
    if (error instanceof OperatorError) {
      complain(error.message)
      return 1
    }
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 70
  }
}

function helpOf(commands: Readonly<Record<string, RootCommand>>, about?: string): string[] {
  const named = Object.entries(commands).filter(([name]) => name === about || name.startsWith(`${about} `))
  const shown = named.length > 0 ? named : Object.entries(commands)
  const lines = shown.flatMap(([, { usage, about: what }]) => [`  multipolis ${usage}`, `      ${what}`])
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
