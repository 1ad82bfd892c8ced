import type { Child } from 'hono/jsx'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { monthName } from '#src/platform/language/dates.ts'
import { levels, levelWords } from '#src/platform/language/terms.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { BarChart } from '#src/ui/bar-chart/bar-chart.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { Desk } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { attendanceAddress, inLang, statisticsAddress, statisticsFileAddress } from '../addresses.ts'
import { bands } from '../attendance/attendance.ts'
import { countedKinds } from '../events/event-details.ts'
import { compareYears } from './compare-years.ts'
import { type MeasureGroup, peopleIn, type Sum, sumOf, sumsBy } from './measures.ts'
import { messages } from './messages.ts'

interface PageParts {
  readonly visit: Visit
  readonly year: number
  readonly title: string
  readonly groups: readonly MeasureGroup[]
  /** Of the year before. */
  readonly before: readonly MeasureGroup[]
}

/** A year in numbers; without anything held it says what comes next. */
export const statisticsPage = ({ visit, title, ...parts }: PageParts): Child => (
  <Desk lang={visit.lang} title={title}>
    {visit.subject.name ? (
      <p>
        <Marked text={visit.subject.name} lang={visit.lang} />
      </p>
    ) : null}
    <Years visit={visit} year={parts.year} />
    {parts.groups.length > 0 ? <Numbers visit={visit} {...parts} /> : <Nothing visit={visit} year={parts.year} />}
  </Desk>
)

const yearsShown = 4

const Years = ({ visit, year }: { visit: Visit; year: number }) => (
  <Chips
    label={messages[visit.lang].years}
    look="tabs"
    chips={Array.from({ length: yearsShown }, (_, back) => visit.today.year - back).map((each) => ({
      label: messages[visit.lang].year(each),
      href: inLang(visit.lang, statisticsAddress(slugOf(visit), each)),
      current: each === year,
    }))}
  />
)

const Nothing = ({ visit, year }: { visit: Visit; year: number }) => (
  <EmptyState
    title={messages[visit.lang].empty(year)}
    actions={[{ label: messages[visit.lang].toAttendance, href: inLang(visit.lang, attendanceAddress(slugOf(visit))) }]}
  >
    <p>{messages[visit.lang].emptyHint}</p>
  </EmptyState>
)

type NumbersProps = Omit<PageParts, 'title'>

const Numbers = ({ visit, year, groups, before }: NumbersProps) => {
  const { lang } = visit
  const words = messages[lang]
  const months = sumsBy(groups, ({ month }) => Number(month.slice(5)))
  const kinds = sumsBy(groups, ({ kind }) => kind)
  const byLevel = sumsBy(groups, ({ level }) => level)
  const places = sumsBy(groups, ({ away }) => away)
  const named = <K,>(keys: readonly K[], sums: ReadonlyMap<K, Sum>, label: (key: K) => string): Line[] =>
    keys.flatMap((key) => {
      const sum = sums.get(key)
      return sum ? [{ label: label(key), sum }] : []
    })
  const monthLines = named([...months.keys()], months, (month) => monthName(month, lang))
  return (
    <>
      <p>{words.lead}</p>
      <Brief visit={visit} year={year} groups={groups} />
      <TwoYears visit={visit} year={year} groups={groups} before={before} />
      <Chart lang={lang} lines={monthLines} />
      <Lines lang={lang} caption={words.byMonth} first={words.month} lines={monthLines} />
      <Lines
        lang={lang}
        caption={words.byKind}
        first={words.kind}
        lines={named([...countedKinds, null], kinds, (kind) => (kind ? words[kind] : words.unsaid))}
      />
      <Lines
        lang={lang}
        caption={words.byLevel}
        first={words.level}
        lines={named([...levels, null], byLevel, (level) => (level ? levelWords[lang][level] : words.unsaid))}
      />
      <Lines
        lang={lang}
        caption={words.byWhere}
        first={words.where}
        lines={named([false, true], places, (away) => (away ? words.away : words.seat))}
      />
      {peopleIn(sumOf(groups)) > 0 ? <Ages lang={lang} sum={sumOf(groups)} /> : null}
    </>
  )
}

const Brief = ({ visit, year, groups }: Omit<NumbersProps, 'before'>) => {
  const { lang } = visit
  const words = messages[lang]
  const sum = sumOf(groups)
  const missing = sum.held - sum.counted
  const fileOf = (format: 'csv' | 'xlsx' | 'pdf') => inLang(lang, statisticsFileAddress(slugOf(visit), year, format))
  return (
    <>
      <div class="calendar-statistics">
        <Facts
          label={words.inBrief}
          facts={[
            { term: words.held, value: numberWords(sum.held, lang) },
            { term: words.people, value: numberWords(peopleIn(sum), lang) },
            { term: words.online, value: numberWords(sum.online, lang) },
            {
              term: words.volunteers,
              value: numberWords(sum.volunteers, lang),
              ...(sum.volunteerHours > 0 ? { detail: words.hours(numberWords(sum.volunteerHours, lang)) } : {}),
            },
          ]}
          links={[
            { label: words.workbook, href: fileOf('xlsx'), download: true },
            { label: words.document, href: fileOf('pdf'), download: true },
            { label: words.csv, href: fileOf('csv'), download: true },
          ]}
        />
      </div>
      {missing > 0 ? (
        <p>
          {words.missing(missing)} <a href={inLang(lang, attendanceAddress(slugOf(visit)))}>{words.enter}</a>
        </p>
      ) : null}
    </>
  )
}

/** What the ministry and the methodical centre ask for: the year beside the one before it. */
const TwoYears = ({ visit: { lang }, year, groups, before }: NumbersProps) => {
  const words = messages[lang]
  const [brief] = compareYears(groups, before, lang)
  return (
    <Table
      caption={words.twoYears(year)}
      columns={[
        { label: words.measure },
        { label: words.year(year), numeric: true },
        { label: words.year(year - 1), numeric: true },
      ]}
      rows={(brief?.rows ?? []).map((row) => [row.label, numberWords(row.now, lang), numberWords(row.before, lang)])}
    />
  )
}

interface Line {
  readonly label: string
  readonly sum: Sum
}

const Chart = ({ lang, lines }: { lang: Lang; lines: readonly Line[] }) => {
  const words = messages[lang]
  const [most] = lines.toSorted((one, other) => peopleIn(other.sum) - peopleIn(one.sum))
  const total = peopleIn(sumOf(lines.map(({ sum }) => sum)))
  return (
    <BarChart
      id="months"
      title={words.chart}
      summary={
        most && total > 0
          ? words.chartSummary(most.label, numberWords(peopleIn(most.sum), lang), numberWords(total, lang))
          : words.chartEmpty
      }
      bars={lines.map(({ label, sum }) => ({ label, value: peopleIn(sum), words: numberWords(peopleIn(sum), lang) }))}
    />
  )
}

interface LinesProps {
  readonly lang: Lang
  readonly caption: string
  readonly first: string
  readonly lines: readonly Line[]
}

const Lines = ({ lang, caption, first, lines }: LinesProps) => {
  const words = messages[lang]
  const cells = ({ held, counted, online, bands: told }: Sum) =>
    [held, counted, peopleIn({ bands: told }), online].map((number) => numberWords(number, lang))
  return (
    <Table
      caption={caption}
      columns={[
        { label: first },
        ...[words.held, words.counted, words.people, words.online].map((label) => ({ label, numeric: true })),
      ]}
      rows={[
        ...lines.map(({ label, sum }) => [label, ...cells(sum)]),
        ...(lines.length > 1 ? [[words.total, ...cells(sumOf(lines.map(({ sum }) => sum)))]] : []),
      ]}
    />
  )
}

/** Who came, by age; a band in which nobody was is left out. */
const Ages = ({ lang, sum }: { lang: Lang; sum: Sum }) => {
  const words = messages[lang]
  const total = peopleIn(sum)
  return (
    <Table
      caption={words.byBand}
      columns={[{ label: words.band }, { label: words.people, numeric: true }, { label: words.share, numeric: true }]}
      rows={[
        ...bands
          .filter((band) => sum.bands[band] > 0)
          .map((band) => [words[band], numberWords(sum.bands[band], lang), shareWords(sum.bands[band], total, lang)]),
        [words.total, numberWords(total, lang), shareWords(total, total, lang)],
      ]}
    />
  )
}

const formats = { bg: new Intl.NumberFormat('bg'), en: new Intl.NumberFormat('en-GB') }
const numberWords = (number: number, lang: Lang): string => formats[lang].format(number)

const percents = {
  bg: new Intl.NumberFormat('bg', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}
/** Bulgarian sets the sign apart, English does not. */
const percentSigns = { bg: '\u00a0%', en: '%' }
const shareWords = (part: number, total: number, lang: Lang): string =>
  total === 0 ? '–' : `${percents[lang].format((100 * part) / total)}${percentSigns[lang]}`
