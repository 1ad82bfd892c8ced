import { posix } from 'node:path'
import { firstModuleStorey, services, storeyOf } from '../../scripts/storeys.ts'

/** Path below `src/` with `/`, and the text of the file. */
export type Sources = Readonly<Record<string, string>>

type Rule = (path: string, text: string) => readonly string[]

const seenByServices = ['platform', 'ui']
const doors = ['index.ts']
const doorsForApp = ['index.ts', 'module.ts']

const moduleOf = (path: string): string => path.split('/')[0] ?? ''
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const isCode = (path: string): boolean => /\.tsx?$/.test(path)
const isMigration = (path: string): boolean => path.endsWith('.sql')

/** Static, dynamic, re-exported and bare imports alike. */
const importForm = /\b(?:from|import)\s*\(?\s*(['"`])([^'"`\n]+)\1/g

/** What a file imports from the house, as paths below `src/`; a path that begins with `..` leaves it. */
export function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(importForm)].flatMap(([, , target = '']) => {
    if (target.startsWith('#src/')) return [posix.normalize(target.slice('#src/'.length))]
    return target.startsWith('.') ? [posix.normalize(posix.join(posix.dirname(path), target))] : []
  })
}

function mayImport(path: string, target: string): string | undefined {
  const [from, to] = [moduleOf(path), moduleOf(target)]
  if (from === to) return
  if (target.startsWith('..'))
    return isTest(path) ? undefined : `${path} imports ${target}, which is not part of the program`
  const [above, below] = [storeyOf(from), storeyOf(to)]
  const fault = `${path} may not import ${target}`
  if (services.includes(to))
    return from === 'app' ? doorProblem(path, target) : `${fault}: services hear of facts and manifests`
  if (below === undefined) return `${fault}: ${to} has no storey in scripts/storeys.ts`
  if (services.includes(from))
    return seenByServices.includes(to) ? undefined : `${fault}: services see platform and ui only`
  if (above === undefined) return `${fault}: ${from} has no storey in scripts/storeys.ts`
  if (below >= above) return `${fault}: imports go down only`
  // A test may look behind the doors of what lies below, to prepare it or to compare with it.
  return below < firstModuleStorey || isTest(path) ? undefined : doorProblem(path, target)
}

function doorProblem(path: string, target: string): string | undefined {
  const open = moduleOf(path) === 'app' ? doorsForApp : doors
  return open.some((door) => target === `${moduleOf(target)}/${door}`)
    ? undefined
    : `${path} may not import ${target}: other modules are entered by their index.ts`
}

const importRule: Rule = (path, text) =>
  isCode(path) ? importsOf(path, text).flatMap((target) => mayImport(path, target) ?? []) : []

const rawForm = /(?<![.\w])raw\(|dangerouslySetInnerHTML|['"]hono\/(?:utils\/)?html['"]/

const rawRule: Rule = (path, text) =>
  isCode(path) && !isTest(path) && path !== 'ui/raw/raw.tsx' && rawForm.test(text)
    ? [`${path} writes markup that is not escaped; only ui/raw/raw.tsx may`]
    : []

const emptyNames = /(?:^|[-.])(?:utils?|helpers?|common|misc|controllers?)(?:[-.]|$)/

const nameRule: Rule = (path) =>
  path.split('/').some((part) => emptyNames.test(part)) ? [`${path} has a name that says nothing`] : []

const lengthRule: Rule = (path, text) => {
  const lines = text.split('\n').length - 1
  return isCode(path) && lines > 400 ? [`${path} has ${lines} lines; 400 are allowed, 300 are wished`] : []
}

const migrationName = /^[a-z]+\/migrations\/\d{8}_\d{4}_[a-z0-9_-]+(?:\.sqlite|\.postgres)?\.sql$/

const migrationRule: Rule = (path, text) => {
  if (!isMigration(path)) return []
  const named = migrationName.test(path) ? [] : [`${path} is not named migrations/YYYYMMDD_HHMM_name.sql`]
  return [...named, ...tableProblems(path, text)]
}

function tableProblems(path: string, text: string): string[] {
  const own = moduleOf(path)
  const sql = text.replaceAll(/--.*$/gm, '').toLowerCase()
  const made = [...sql.matchAll(/\bcreate\s+(?:virtual\s+)?table\s+(?:if\s+not\s+exists\s+)?(\w+)/g)].map(
    ([, name = '']) => name,
  )
  const pointed = [...sql.matchAll(/\breferences\s+(\w+)/g)].map(([, name = '']) => name)
  return [
    ...made
      .filter((table) => !table.startsWith(`${own}_`))
      .map((table) => `${path} makes ${table}: tables are ${own}_<noun>`),
    ...pointed
      .filter((table) => !mayPointTo(own, table))
      .map((table) => `${path} may not point to ${table}: foreign keys go down only`),
  ]
}

function mayPointTo(own: string, table: string): boolean {
  const other = table.split('_')[0] ?? ''
  if (own === other) return true
  const [above, below] = [services.includes(own) ? firstModuleStorey : storeyOf(own), storeyOf(other)]
  return above !== undefined && below !== undefined && below < above
}

/** Rules about a module as a whole: what lies in its folder. */
function folderProblems(sources: Sources): string[] {
  const modules = new Set(
    Object.keys(sources)
      .filter((path) => path.includes('/'))
      .map(moduleOf),
  )
  return [...modules].flatMap((module) => {
    const storey = services.includes(module) ? firstModuleStorey : storeyOf(module)
    if (storey === undefined) return [`${module} has no storey in scripts/storeys.ts`]
    const needed =
      storey < firstModuleStorey || module === 'app' ? ['README.md'] : ['README.md', 'index.ts', 'module.ts']
    return [
      ...needed.filter((file) => !(`${module}/${file}` in sources)).map((file) => `${module} has no ${file}`),
      ...readmeProblems(module, sources[`${module}/README.md`]),
    ]
  })
}

function readmeProblems(module: string, readme: string | undefined): string[] {
  const lines = readme?.trim().split('\n').length
  return lines !== undefined && (lines < 3 || lines > 20)
    ? [`${module}/README.md has ${lines} lines; about ten are wished`]
    : []
}

const rules: readonly Rule[] = [importRule, rawRule, nameRule, lengthRule, migrationRule]

/** Everything in these files that breaks the plan of the house, a sentence each. */
export const problemsIn = (sources: Sources): string[] => [
  ...Object.entries(sources).flatMap(([path, text]) => rules.flatMap((rule) => rule(path, text))),
  ...folderProblems(sources),
]
