import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A check without test files of its own: a program that is content or not. */
export interface CheckTier {
  readonly name: string
  readonly command: readonly [string, ...string[]]
}

/** Test files run together in one process, or each in one of its own. */
export interface FileTier {
  readonly name: string
  readonly owns: (path: string) => boolean
  /** How many files run at once where each has a process of its own. */
  readonly apart?: number
  /** Its files start the built program, which is therefore brought up to date first. */
  readonly needsBrowser?: boolean
  /** A hang is cut here. */
  readonly limitSeconds: number
}

export type Tier = CheckTier | FileTier

/** The file that Node runs for the command of an installed package. */
export const program = (name: string): string => {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : String(Object.values(bin)[0]))
}

const isCorpus = (path: string) => path.includes('corpus')
const inFolder = (folder: string) => (path: string) => path.startsWith(`test/${folder}/`)
const isStore = (path: string) => /\.store\.test\.tsx?$/.test(path)
const isPage = (path: string) => /\.page\.test\.tsx?$/.test(path)
const isFault = inFolder('faults')
/** Parts and pages in a real browser belong to the journeys wherever their files lie. */
const isJourney = (path: string) => inFolder('journeys')(path) || /[/.]axe\.test\.tsx?$/.test(path)
const inSource = (path: string) => path.startsWith('src/') && !isCorpus(path) && !isJourney(path)

/** Cheap ones first. The stores share one process, because the PostgreSQL inside it takes seconds to create. */
const tiers: readonly Tier[] = [
  { name: 'format', command: [program('@biomejs/biome'), 'ci', '--colors=off', '--error-on-warnings'] },
  { name: 'types', command: [program('typescript')] },
  { name: 'unused', command: [program('knip'), '--no-progress'] },
  { name: 'build', command: [join(root, 'scripts/build.ts')] },
  { name: 'unit', owns: (path) => inSource(path) && !isStore(path) && !isPage(path), limitSeconds: 120 },
  { name: 'stores', owns: (path) => inSource(path) && isStore(path), limitSeconds: 300 },
  { name: 'pages', owns: (path) => inSource(path) && isPage(path), limitSeconds: 240 },
  {
    name: 'repository',
    owns: (path) => !path.startsWith('src/') && !isCorpus(path) && !isFault(path) && !isJourney(path),
    limitSeconds: 240,
  },
  { name: 'corpus', owns: (path) => isCorpus(path) && !isFault(path) && !isJourney(path), limitSeconds: 300 },
  { name: 'faults', owns: isFault, apart: 1, limitSeconds: 420 },
  { name: 'journeys', owns: isJourney, apart: 2, needsBrowser: true, limitSeconds: 600 },
]

/** Every test file of the repository, relative to its root, with `/` on every system. */
export const findTestFiles = (): string[] =>
  globSync('{src,test,scripts}/**/*.test.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

interface Selection {
  readonly tiers: readonly Tier[]
  readonly files: readonly string[]
}

/** `unit calendar` means the tier `unit` and in it the files with `calendar` in their path. */
export function select(words: readonly string[], files: readonly string[]): Selection {
  const names = words.filter((word) => tiers.some(({ name }) => name === word))
  const parts = words.filter((word) => !names.includes(word))
  return {
    tiers: tiers.filter((tier) =>
      names.length > 0 ? names.includes(tier.name) : parts.length === 0 || 'owns' in tier,
    ),
    files: files.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part))),
  }
}
