import { deskPathOf, ofOrganisation } from '#src/network/index.ts'
import { csvType, writeCsv } from '#src/platform/csv/write-csv.ts'
import { type Answer, NotFound } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { DeskEntry, House, Measure, Module, Route } from '#src/platform/module.ts'
import { measuresAddress, measuresFileAddress, measuresPath } from './addresses.ts'
import { MeasuresView } from './measures.view.tsx'
import { messages } from './messages.ts'
import { readPeriod, yearBefore } from './period.ts'
import { readMeasuredLines } from './read-measures.ts'

const read = 'app.measures.read'

export const measureActions: NonNullable<Module['actions']> = {
  [read]: {
    roles: ['author', 'editor', 'manager', 'coordinator'],
    about: { bg: 'вижда „Числата ни“', en: 'sees “Our numbers”' },
  },
}

export const measuresEntry: DeskEntry = {
  label: { bg: messages.bg.title, en: messages.en.title },
  action: read,
  of: 'organisation',
  section: 'counting',
  path: (lang, slug) => deskPathOf(lang, slug, 'measures'),
}

const path = '/:lang{(?:bg|en)}/desk/network/:organisation/measures'
/** Every room is asked for two periods. */
const cost = 3

/** What all rooms count of an organisation: the page, and the same as a table. */
export function measureRoutes(house: House, modules: readonly Module[]): Route[] {
  // What is done every week before what is set up once, as in the desk's menu.
  const measures = modules.toReversed().flatMap(({ measures: of }) => of?.(house) ?? [])
  const common = { method: 'GET', action: read, subject: ofOrganisation(house), cost } as const
  return [
    { ...common, path, handle: (visit) => page(house, measures, visit) },
    { ...common, path: `${path}.csv`, handle: (visit) => file(house, measures, visit) },
  ]
}

function subjectOf({ subject: { organisation, slug } }: Visit): { organisation: string; slug: string } {
  if (organisation === undefined || slug === undefined) throw new NotFound()
  return { organisation, slug }
}

async function page({ database }: House, measures: readonly Measure[], visit: Visit): Promise<Answer> {
  const { organisation, slug } = subjectOf(visit)
  const { period, ...reading } = readPeriod(visit.query, visit.today, visit.lang)
  const lines = await readMeasuredLines(database.read, measures, organisation, period)
  const problems = reading.ok ? {} : { problems: reading.problems }
  return {
    kind: 'page',
    frame: 'desk',
    title: messages[visit.lang].title,
    description: messages[visit.lang].title,
    address: measuresAddress(slug, visit.query.size > 0 && reading.ok ? period : undefined),
    main: <MeasuresView visit={visit} period={period} lines={lines} {...problems} />,
    ...(reading.ok ? {} : { status: 422 }),
  }
}

async function file({ database }: House, measures: readonly Measure[], visit: Visit): Promise<Answer> {
  const { organisation, slug } = subjectOf(visit)
  const { lang, query, today } = visit
  const reading = readPeriod(query, today, lang)
  // A period that is none is said on the page, beside its field.
  if (!reading.ok) return { kind: 'redirect', to: `${measuresPath(lang, slug)}?${query}`, status: 302 }
  const { period } = reading
  const words = messages[lang]
  const before = yearBefore(period)
  const lines = await readMeasuredLines(database.read, measures, organisation, period)
  const header = [words.key, words.measure, `${period.from} – ${period.to}`, `${before.from} – ${before.to}`]
  return {
    kind: 'file',
    type: csvType,
    body: writeCsv(
      header,
      lines.map(({ measure, now, before: then }) => [measure.key, measure.label[lang], now, then]),
    ),
    attachment: `${slug}-${period.from}-${period.to}.csv`,
    address: measuresFileAddress(slug, period),
  }
}
