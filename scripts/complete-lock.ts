// `npm ci` refuses a lock file that leaves out a package of another system, and npm leaves out what it could not fetch.
// This adds what is missing, by the name that its parent gives it. Run it after a change of packages.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface Lock {
  packages: Record<string, Locked>
}

interface Gap {
  readonly name: string
  readonly version: string
  readonly dev: boolean
}

/** Optional packages that are asked for and have no place of their own. */
export function findGaps({ packages }: Lock): Gap[] {
  const gaps = new Map<string, Gap>()
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const places = [`node_modules/${name}`, `${path}/node_modules/${name}`]
      if (places.every((place) => !packages[place])) gaps.set(name, { name, version, dev: parent.dev === true })
    }
  }
  return [...gaps.values()]
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

function lockedFor({ name, version, dev }: Gap): Locked {
  const words = name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1 || !/^\d/.test(version))
    throw new Error(`${name}@${version} does not say in its name which system it is for; add it to the lock by hand`)
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc']
  return { version, cpu, ...(dev ? { dev } : {}), ...(os[0] === 'linux' ? { libc } : {}), optional: true, os }
}

/** The lock with every gap filled, its packages in npm's order. */
export function completed(lock: Lock): Lock {
  const added = findGaps(lock).map((gap): [string, Locked] => [`node_modules/${gap.name}`, lockedFor(gap)])
  const entries = [...Object.entries(lock.packages), ...added]
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(entries) }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../package-lock.json')
  const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`)
  console.log(`${findGaps(lock).length} packages of other systems added.`)
}
