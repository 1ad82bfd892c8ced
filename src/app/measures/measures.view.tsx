import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DateField, TextField } from '#src/ui/field/field.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { measuresFileAddress, measuresPath } from './addresses.ts'
import { messages } from './messages.ts'
import { type Period, samePeriod, usualPeriods, yearBefore } from './period.ts'
import type { MeasuredLine } from './read-measures.ts'

interface MeasuresProps {
  readonly visit: Visit
  readonly period: Period
  readonly problems?: FieldProblems
  readonly lines: readonly MeasuredLine[]
}

/** What is counted of an organisation, a row a measure; on paper the table alone. */
export const MeasuresView = ({ visit, period, problems = noProblems, lines }: MeasuresProps) => {
  const { lang, subject } = visit
  const words = messages[lang]
  const empty = lines.every(({ now, before }) => now === 0 && before === 0)
  return (
    <div class="ui-wrap app-measures">
      <h1>{words.title}</h1>
      {subject.name ? (
        <p>
          <Marked text={subject.name} lang={lang} />
        </p>
      ) : null}
      <p>{words.lead}</p>
      <Choice visit={visit} period={period} problems={problems} />
      {problems.size > 0 ? <Banner tone="warning" title={words.usual} /> : null}
      {empty ? <p>{words.nothing}</p> : null}
      <Table
        caption={periodWords(period, lang)}
        columns={[
          { label: words.measure },
          { label: spanWords(period, lang), numeric: true },
          { label: spanWords(yearBefore(period), lang), numeric: true },
        ]}
        rows={lines.map(({ measure, now, before }) => [
          measure.label[lang],
          numberWords(now, lang),
          numberWords(before, lang),
        ])}
      />
      <p class="app-after-table">
        <a href={`/${lang}${measuresFileAddress(subject.slug ?? '', period)}`} download>
          {words.csv}
        </a>
      </p>
      <p class="app-measures-hint">{words.printHint}</p>
    </div>
  )
}

const Choice = ({ visit, period, problems = noProblems }: Omit<MeasuresProps, 'lines'>) => {
  const { lang, subject, today, query } = visit
  const words = messages[lang]
  const slug = subject.slug ?? ''
  const usual = usualPeriods(today)
  const names = ['month', 'lastMonth', 'year', 'lastYear'] as const
  const day = (name: 'from' | 'to') => {
    const error = problems.get(name)
    const typed = query.get(name)
    const common = { name, label: words[name], error }
    // A date field cannot hold what is no date; typed words stay in a line of text.
    if (error && typed) return <TextField {...common} value={typed} />
    return <DateField {...common} value={problems.size > 0 ? (typed ?? '') : period[name].toString()} />
  }
  return (
    <div class="app-measures-choice">
      <Chips
        label={words.periods}
        look="tabs"
        chips={names.map((name) => ({
          label: words[name],
          href: measuresPath(lang, slug, usual[name]),
          current: problems.size === 0 && samePeriod(usual[name], period),
        }))}
      />
      <form method="get" action={measuresPath(lang, slug)} class="app-measures-days">
        {day('from')}
        {day('to')}
        <Button kind="quiet">{words.show}</Button>
      </form>
    </div>
  )
}

/** „1 януари – 31 декември 2026 г.“ */
const periodWords = ({ from, to }: Period, lang: Lang): string =>
  `${dateWords(from, lang, { weekday: false })} – ${dateWords(to, lang, { weekday: false })}`

const spanWords = (period: Period, lang: Lang): string => {
  const { from, to } = period
  const whole = from.year === to.year && from.dayOfYear === 1 && to.dayOfYear === to.daysInYear
  if (!whole) return periodWords(period, lang)
  return lang === 'bg' ? `${from.year}\u00a0г.` : String(from.year)
}

const formats = { bg: new Intl.NumberFormat('bg'), en: new Intl.NumberFormat('en-GB') }
const numberWords = (number: number, lang: Lang): string => formats[lang].format(number)
