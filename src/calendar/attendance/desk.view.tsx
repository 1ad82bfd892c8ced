import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { instantInFull } from '#src/platform/language/instant-words.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { attendanceAddress, attendanceDateAddress, inLang, letterWishAddress, statisticsAddress } from '../addresses.ts'
import { attendanceFields } from './attendance.form.ts'
import type { Entered } from './attendance.store.ts'
import { totalOf } from './attendance.ts'
import { AttendanceForms, attendanceWords } from './attendance.view.tsx'
import { dayWords, whenWords } from './date-words.ts'
import type { CountedDate, LatelyCounted } from './dates.store.ts'
import { messages } from './messages.ts'
import { type LetterKind, letterKinds } from './refusals.store.ts'
import { rowField, rowKey, rowNumbers, rowsIn } from './rows.form.ts'

interface DeskProps {
  readonly visit: Visit
  readonly waiting: readonly CountedDate[]
  readonly hasMore: boolean
  readonly lately: readonly LatelyCounted[]
  readonly refused: readonly LetterKind[]
  readonly problems: FieldProblems
}

/** What waits for numbers, a row a date; below it what was entered last, and which letters come. */
export const DeskView = (props: DeskProps) => {
  const { visit, waiting, lately, refused } = props
  return (
    <>
      {waiting.length > 0 ? <Waiting {...props} /> : <Nothing visit={visit} />}
      {lately.length > 0 ? <Lately visit={visit} lately={lately} /> : null}
      <Letters visit={visit} refused={refused} />
    </>
  )
}

const Nothing = ({ visit: { lang, params } }: { visit: Visit }) => (
  <EmptyState
    title={messages[lang].none}
    actions={[{ label: messages[lang].toStatistics, href: inLang(lang, statisticsAddress(params.organisation ?? '')) }]}
  >
    <p>{messages[lang].noneHint}</p>
  </EmptyState>
)

const Waiting = ({ visit, waiting, hasMore, problems }: DeskProps) => {
  const { lang, params } = visit
  const words = messages[lang]
  return (
    <>
      <p>{words.lead}</p>
      <Form
        lang={lang}
        action={inLang(lang, attendanceAddress(params.organisation ?? ''))}
        problems={problems}
        submit={words.saveRows}
      >
        <ul class="calendar-count-rows">
          {waiting.map((date, row) => (
            <WaitingRow
              visit={visit}
              date={date}
              row={rowOf(visit, date) ?? freshRow(visit, row)}
              problems={problems}
            />
          ))}
        </ul>
      </Form>
      {hasMore ? <p class="calendar-note">{words.moreWaiting}</p> : null}
    </>
  )
}

/** The row in which this date stood when the form was sent: what was typed comes back beside its date. */
const rowOf = ({ form }: Visit, date: CountedDate): number | undefined =>
  rowsIn(form).find((row) => form.get(rowField('date', row)) === rowKey(date))

const firstFreshRow = 500
/** A date that has ended while the form was open gets a place behind those that were sent. */
const freshRow = ({ form }: Visit, row: number): number => (form.size > 0 ? firstFreshRow + row : row)

interface RowProps {
  readonly visit: Visit
  readonly date: CountedDate
  readonly row: number
  readonly problems: FieldProblems
}

const WaitingRow = ({ visit, date, row, problems }: RowProps) => {
  const { lang, params, form } = visit
  const words = messages[lang]
  const path = inLang(lang, attendanceDateAddress(params.organisation ?? '', date.event, date.recurrenceId))
  return (
    <li>
      <fieldset class="ui-field-row calendar-count-row">
        <legend>
          <span class="calendar-count-title" lang={date.titleLang === lang ? undefined : date.titleLang}>
            {date.title}
          </span>{' '}
          <span class="calendar-note">{whenWords(date, lang)}</span>
        </legend>
        <input type="hidden" name={rowField('date', row)} value={rowKey(date)} />
        {rowNumbers.map((name) => (
          <TextField
            name={rowField(name, row)}
            label={words[name]}
            value={form.get(rowField(name, row)) ?? ''}
            error={problems.get(rowField(name, row))}
            inputmode="numeric"
            autocomplete="off"
          />
        ))}
        <a href={path}>
          {words.moreOf}
          <span class="ui-hidden">
            : <span lang={date.titleLang === lang ? undefined : date.titleLang}>{date.title}</span>
          </span>
        </a>
      </fieldset>
    </li>
  )
}

const Lately = ({ visit: { lang, params }, lately }: { visit: Visit; lately: readonly LatelyCounted[] }) => {
  const words = messages[lang]
  return (
    <Table
      caption={words.lately}
      columns={[
        { label: words.event },
        { label: words.date },
        { label: words.said },
        { label: words.all, numeric: true },
      ]}
      rows={lately.map((date) => [
        <a
          href={inLang(lang, attendanceDateAddress(params.organisation ?? '', date.event, date.recurrenceId))}
          lang={date.titleLang === lang ? undefined : date.titleLang}
        >
          {date.title}
        </a>,
        dayWords(date, lang),
        <Marked text={attendanceWords(date, lang)} lang={lang} />,
        date.held ? totalOf(date.bands) : '–',
      ])}
    />
  )
}

const letterWords = { attendance: 'attendanceLetter', week: 'weekLetter' } as const
export const letterName = (kind: LetterKind, lang: Lang): string => messages[lang][letterWords[kind]]

const Letters = ({ visit: { lang, params }, refused }: { visit: Visit; refused: readonly LetterKind[] }) => {
  const words = messages[lang]
  return (
    <section class="calendar-letters">
      <h2>{words.letters}</h2>
      <p>{words.lettersAbout}</p>
      {letterKinds.map((kind) => {
        const off = refused.includes(kind)
        const what = letterName(kind, lang)
        return (
          <ActButton
            action={inLang(lang, letterWishAddress(params.organisation ?? ''))}
            label={off ? words.start(what) : words.stop(what)}
            fields={{ kind, wanted: off ? 'yes' : 'no' }}
          />
        )
      })}
    </section>
  )
}

interface DateProps {
  readonly visit: Visit
  readonly date: CountedDate
  readonly entered: Entered | undefined
  readonly former: readonly Entered[]
  readonly problems: FieldProblems
}

/** One date with everything that may be said of it, who said it, and what stood there before. */
export const DateView = ({ visit, date, entered, former, problems }: DateProps) => {
  const { lang, params, form } = visit
  const words = messages[lang]
  const list = inLang(lang, attendanceAddress(params.organisation ?? ''))
  const saved: Readonly<Record<string, string>> = entered ? attendanceFields(entered) : {}
  return (
    <>
      <p>{whenWords(date, lang)}</p>
      {entered ? (
        <p>
          <Marked text={words.standing(attendanceWords(entered, lang))} lang={lang} />{' '}
          <Marked text={words.countedBy(whoWords(entered, lang), instantInFull(entered.at, visit))} lang={lang} />
        </p>
      ) : null}
      <AttendanceForms
        lang={lang}
        action={inLang(lang, attendanceDateAddress(params.organisation ?? '', date.event, date.recurrenceId))}
        version={entered?.version ?? 0}
        problems={problems}
        value={(name) => (form.size > 0 ? (form.get(name) ?? '') : (saved[name] ?? ''))}
      />
      {former.length > 0 ? <History visit={visit} former={former} /> : null}
      <p>
        <a href={list}>{words.back}</a>
      </p>
    </>
  )
}

const History = ({ visit, former }: { visit: Visit; former: readonly Entered[] }) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <Table
      caption={words.history}
      columns={[{ label: words.said }, { label: words.when }, { label: words.by }]}
      rows={former.map((entered) => [
        <Marked text={attendanceWords(entered, lang)} lang={lang} />,
        instantInFull(entered.at, visit),
        <Marked text={whoWords(entered, lang)} lang={lang} />,
      ])}
    />
  )
}

const whoWords = ({ by, via }: Entered, lang: Lang): string =>
  by ?? (via === 'link' ? messages[lang].byLink : messages[lang].byNobody)
