import type { DuplicateFigures } from './duplicates.ts'
import { type Audited, categories, leastPerformance } from './lighthouse.ts'
import type { Measured } from './measure.ts'
import type { SearchFigures } from './search.ts'
import type { SignInFigures } from './sign-in.ts'
import type { Transfer } from './transfer.ts'

export interface Start {
  /** Milliseconds from the spawn of `bin/bootstrap.mjs` to the first answer. */
  readonly took: number
  /** What the server itself says, in milliseconds. */
  readonly said: number | undefined
}

export interface Figures {
  /** A whole country, with targets of its own. */
  readonly isLarge: boolean
  /** What the server says of its index of dates. */
  readonly index: string | undefined
  readonly pages: readonly Measured[]
  readonly start: Start
  readonly idleMegabytes: number | undefined
  readonly loadedMegabytes: number | undefined
  readonly transfer: Transfer
  readonly signIn: SignInFigures
  readonly duplicates: DuplicateFigures
}

const number = (value: number | undefined, digits: number): string =>
  value === undefined
    ? '–'
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const fine = (value: number): string => number(value, value < 10 ? 2 : 0)

const head = ['page', 'from', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'br kB', 'plain kB', 'of bare', 'CPU of bare']

/** A table in Markdown, which is readable in a terminal as well. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [first = [], ...others] = rows
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)]
}

export const lighthouseTable = (audited: readonly Audited[]): string[] =>
  table([
    ['template', ...categories, 'what costs points'],
    ...audited.map(({ name, scores, noindex, faults }) => [
      `${name}${noindex ? ' (noindex)' : ''}`,
      ...categories.map((category) => String(scores[category])),
      faults.join(', '),
    ]),
  ])

export const pageTable = (pages: readonly Measured[]): string[] =>
  table([
    head,
    ...pages.map((row) => [
      row.page,
      row.mode,
      number(row.perSecond, row.perSecond < 100 ? 1 : 0),
      fine(row.p50),
      fine(row.p99),
      row.cpu === undefined ? '–' : number(row.cpu, 3),
      number(row.packed / 1000, 1),
      number(row.whole / 1000, 1),
      number(row.ratio, 2),
      number(row.cpuRatio, 2),
    ]),
  ])

const duplicateLines = ({ all, judging, p50, p99 }: DuplicateFigures): string[] => [
  ...[['labelled pairs', all] as const, ['of them that nothing was fitted on', judging] as const].map(
    ([which, { pairs, precision, recall, asked }]) =>
      `duplicates, ${pairs} ${which}: precision ${number(precision, 3)} of what is joined unasked, recall ${number(recall, 3)}; ${number(asked, 3)} of what is joined or asked about is the same`,
  ),
  `duplicate check on save: ${fine(p50)} ms, p99 ${fine(p99)} ms`,
]

export const otherLines = ({
  index,
  start,
  idleMegabytes,
  loadedMegabytes,
  transfer,
  signIn,
  duplicates,
}: Figures): string[] => [
  `later start: ${number(start.took, 0)} ms to the first answer (the server itself says ${number(start.said, 0)} ms)`,
  `memory: ${number(idleMegabytes, 0)} MB idle, ${number(loadedMegabytes, 0)} MB after the load`,
  `first visit of the list: ${number(transfer.total / 1000, 1)} kB, ${transfer.scripts} scripts (${transfer.parts.map(({ what, bytes }) => `${what} ${number(bytes / 1000, 1)}`).join(', ')})`,
  `index of dates: ${index ?? 'not said'}`,
  `sign-in: ${fine(signIn.known)} ms a verification (unknown address ${number(signIn.unknown / signIn.known, 2)} of it), ${fine(signIn.form)} ms the form; of 40 at once ${signIn.sentAway} are sent away, the others take ${fine(signIn.crowded)} ms each`,
  ...duplicateLines(duplicates),
]

interface Target {
  readonly what: string
  readonly wanted: string
  readonly found: number | undefined
  readonly met: (found: number) => boolean
  readonly digits: number
}

const atLeast = (what: string, least: number, found: number | undefined): Target => ({
  what,
  wanted: `>= ${least}`,
  found,
  met: (value) => value >= least,
  digits: 2,
})
const atMost = (what: string, most: number, found: number | undefined, digits = 0): Target => ({
  what,
  wanted: `<= ${most}`,
  found,
  met: (value) => value <= most,
  digits,
})

/** The lowest of all templates; performance is simulated for a phone on slow 4G and may lose two points. */
export const lighthouseTargets = (audited: readonly Audited[]): Target[] =>
  categories.map((category) => ({
    ...atLeast(
      `Lighthouse ${category}, lowest of ${audited.length} templates`,
      category === 'performance' ? leastPerformance : 100,
      Math.min(...audited.map(({ scores }) => scores[category])),
    ),
    digits: 0,
  }))

export const searchTargets = ({ search, suggestions, sets, forms }: SearchFigures): Target[] => [
  atMost('search of 100,000 documents, p99 ms', 50, search, 1),
  atMost('suggestions, p99 ms', 30, suggestions, 1),
  ...sets.map(({ name, ndcg, queries }) => ({ ...atLeast(`nDCG@10 of ${queries} ${name}`, 0.85, ndcg), digits: 3 })),
  { ...atLeast(`share of ${forms?.pairs ?? 0} inflected forms that meet their lemma`, 0.95, forms?.share), digits: 3 },
]

const indexTook = (said: string | undefined): number | undefined => {
  const [, milliseconds] = /milliseconds=(\d+)/.exec(said ?? '') ?? []
  return milliseconds === undefined ? undefined : Number(milliseconds)
}

export function targetsOf({
  isLarge,
  index,
  pages,
  start,
  idleMegabytes,
  loadedMegabytes,
  transfer,
  signIn,
  duplicates,
}: Figures): Target[] {
  const fresh = (page: string) => pages.find((row) => row.page === page && row.mode === 'afresh')?.cpu
  const filtered = pages.find((row) => row.page === 'filtered' && row.mode === 'afresh')
  return [
    ...pages
      .filter(({ mode }) => mode === 'memory')
      .flatMap(({ page, ratio, cpuRatio }) => [
        atLeast(`${page} from memory, requests of bare`, 0.65, ratio),
        atLeast(`${page} from memory, CPU of bare`, 0.65, cpuRatio),
      ]),
    atMost('list afresh, ms of CPU', isLarge ? 3 : 0.75, fresh('list'), 2),
    atMost('event afresh, ms of CPU', isLarge ? 3 : 0.75, fresh('event'), 2),
    atMost('article afresh, ms of CPU', 0.75, fresh('article'), 2),
    atMost('newsroom afresh, ms of CPU', 2, fresh('newsroom'), 2),
    atMost('filtered list with counts, p99 ms', 25, filtered?.p99, 1),
    atMost('directory afresh, ms of CPU', 2, fresh('directory'), 2),
    isLarge
      ? atMost('memory under load without mapped files, MB', 250, loadedMegabytes)
      : atMost('idle memory, MB', 110, idleMegabytes),
    atLeast('precision of joined duplicates', 0.98, duplicates.all.precision),
    atLeast('recall of duplicates', 0.9, duplicates.all.recall),
    atMost('duplicate check on save, p99 ms', 15, duplicates.p99, 1),
    atMost('index of dates after the start, ms', 5000, indexTook(index)),
    atMost('later start, ms', 1000, start.took),
    atMost('sign-in by password, ms', 150, signIn.known),
    atMost('first visit, kB', 60, transfer.total / 1000, 1),
    atMost('scripts on it', 0, transfer.scripts),
  ]
}

/** Lines of the targets, and how many were missed. What the system cannot tell counts as neither. */
export function targetTable(targets: readonly Target[]): { lines: string[]; missed: number } {
  const all = targets.map((target) => {
    const verdict = target.found === undefined ? 'unknown' : target.met(target.found) ? 'ok' : 'MISS'
    return { target, verdict }
  })
  const rows = all.map(({ target, verdict }) => [
    target.what,
    target.wanted,
    number(target.found, target.digits),
    verdict,
  ])
  return {
    lines: table([['target', 'wanted', 'found', ''], ...rows]),
    missed: all.filter(({ verdict }) => verdict === 'MISS').length,
  }
}
