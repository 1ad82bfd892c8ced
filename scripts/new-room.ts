// `npm run new-room NAME [THING]`: a room that runs, after the pattern of the others, to be filled with its own life.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { services, storeyOf, storeys } from './storeys.ts'
import { program } from './tests/tiers.ts'

interface NewRoom {
  /** Folder, address, table prefix: one word. */
  readonly room: string
  /** What the room holds, in the singular. */
  readonly thing: string
}

type Made = { ok: true; files: string[]; remarks: string[] } | { ok: false; problem: string }

const template = join(import.meta.dirname, 'room-template')
const roomStorey = storeyOf('calendar') ?? 0
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Undefined when a room of this name may be built. */
export function nameProblem({ room, thing }: NewRoom): string | undefined {
  if (![room, thing].every((word) => /^[a-z]{2,20}$/.test(word))) return 'Names are one word of small Latin letters.'
  if (room === thing) return 'The room and what it holds need two names: `news` holds an `item`.'
  if (services.includes(room)) return `${room} is a service beside the stack, not a room.`
  const storey = storeyOf(room)
  return storey === undefined || storey >= roomStorey
    ? undefined
    : `${room} belongs to storey ${storey}, which is no place for a room.`
}

const wordsOf = ({ room, thing }: NewRoom, now: Temporal.Instant): Record<string, string> => ({
  room,
  Room: capital(room),
  thing,
  Thing: capital(thing),
  things: `${thing}s`,
  stamp: now.toString({ smallestUnit: 'minute' }).replace(/[-:Z]/g, '').replace('T', '_'),
})

const fill = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (token, name: string) => words[name] ?? token)

/** Adds the name to the storey of rooms, unless the plan already has it. */
function announceInStoreys(root: string, room: string): void {
  if (storeys.flat().includes(room)) return
  const file = join(root, 'scripts/storeys.ts')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(\/\/ rooms\n {2}\[[^\]]*)\]/, `$1, '${room}']`))
}

/** Adds one line of import and one name to the list; undefined when the file is not as expected. */
export function withModule(text: string, room: string): string | undefined {
  const imported = text.replace(/(?<=^|\n)import [^\n]*#src\/calendar\/(index|module)\.ts'\n/, (line, door: string) => {
    return `${line}import { ${room} } from '#src/${room}/${door}.ts'\n`
  })
  const listed = imported.replace(/(=\s*\[[^\]]*\bcalendar\b)/, `$1, ${room}`)
  return imported === text || listed === imported ? undefined : listed
}

function announceInApp(root: string, room: string): string[] {
  const file = join(root, 'src/app/modules.ts')
  const changed = existsSync(file) ? withModule(readFileSync(file, 'utf8'), room) : undefined
  if (changed === undefined) return [`Add ${room} to src/app/modules.ts by hand.`]
  writeFileSync(file, changed)
  return []
}

/** The order of imports and the length of lines hang on the names. */
function format(root: string, paths: readonly string[]): void {
  const there = paths.filter((path) => existsSync(join(root, path)))
  execFileSync(process.execPath, [program('@biomejs/biome'), 'check', '--write', ...there], {
    cwd: root,
    stdio: 'pipe',
  })
}

/** Writes the room into the repository at `root` and tells the plan and the app of it. */
export function makeRoom(root: string, wanted: NewRoom, now: Temporal.Instant): Made {
  const problem = nameProblem(wanted)
  if (problem) return { ok: false, problem }
  const target = join(root, 'src', wanted.room)
  if (existsSync(target)) return { ok: false, problem: `src/${wanted.room} is there already.` }
  const words = wordsOf(wanted, now)
  const files = globSync('**/*.template', { cwd: template }).map((source) => {
    const path = fill(source.replace(/\.template$/, ''), words)
    const file = join(target, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, fill(readFileSync(join(template, source), 'utf8'), words))
    return `src/${wanted.room}/${path}`
  })
  announceInStoreys(root, wanted.room)
  const remarks = announceInApp(root, wanted.room)
  format(root, [`src/${wanted.room}`, 'src/app/modules.ts'])
  return { ok: true, files: files.sort(), remarks }
}

if (import.meta.main) {
  const [room = '', thing = 'item'] = process.argv.slice(2)
  const made = makeRoom(join(import.meta.dirname, '..'), { room, thing }, Temporal.Now.instant())
  if (made.ok) {
    console.log([...made.files, ...made.remarks, '', `Next: npm test -- ${room} boundaries`].join('\n'))
  } else {
    console.error(`${made.problem}\nUsage: npm run new-room NAME [THING]`)
    process.exitCode = 1
  }
}
