import { networkPath } from '#src/network/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, relativeDay, timeWords } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { audienceWords, topicWords } from '#src/platform/language/terms.ts'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { filterEntries, inLang, listAddress } from '../addresses.ts'
import type { Choices } from '../events/choices.store.ts'
import { DateRow } from '../events/date-row.view.tsx'
import { isWholeDay } from '../events/event.ts'
import type { ListedDate } from '../events/event-list.store.ts'
import type { Filter } from '../events/filter.form.ts'
import { isPeriod, periodsOf } from '../events/periods.ts'
import { messages } from '../messages.ts'
import { daysChosen } from './choice.view.tsx'
import { findingMessages } from './messages.ts'
import type { Nearest } from './nearest.ts'

interface NothingProps {
  readonly visit: Pick<Visit, 'lang' | 'today'>
  readonly filter: Filter
  readonly choices: Choices
  readonly nearest: Nearest | undefined
}

/** „В Николово днес няма обявени събития. Най-близкото е в петък, 27 ноември, в 18:00 ч.“, and what to do. */
export const Nothing = ({ visit: { lang, today }, filter, choices, nearest }: NothingProps) => {
  const words = messages[lang]
  // Who has chosen nothing cannot take a choice back.
  if (filterEntries(filter).every(([, value]) => value === undefined))
    return (
      <EmptyState title={words.nothingYet} actions={[{ label: words.toPartners, href: networkPath(lang) }]}>
        <p>{words.nothingYetHint}</p>
      </EmptyState>
    )
  const { nearestIs, nearestOther } = findingMessages[lang]
  return (
    <EmptyState
      title={nothingWords(filter, choices, today, lang)}
      actions={[{ label: words.clear, href: inLang(lang, listAddress()) }]}
      search={{ lang, words: wordsOf(filter, choices, lang) }}
    >
      {nearest ? (
        <>
          <p>{(nearest.ofChoice ? nearestIs : nearestOther)(whenIn(nearest.date, today, lang))}</p>
          <Rows>
            <DateRow date={nearest.date} lang={lang} />
          </Rows>
        </>
      ) : null}
    </EmptyState>
  )
}

/** What was chosen as one would type it: „Николово музика“. Days and hours are no words of a search. */
function wordsOf({ place, sphere, topic, audience }: Filter, choices: Choices, lang: Lang): string {
  return [
    place && choices.places.get(place)?.name,
    topic && topicWords[lang][topic],
    sphere && !topic ? messages[lang][sphere] : undefined,
    audience && audienceWords[lang][audience],
  ]
    .filter(Boolean)
    .join(' ')
}

/** „В Николово днес няма обявени събития.“; what else was chosen is „по този избор“. */
function nothingWords(filter: Filter, choices: Choices, today: Temporal.PlainDate, lang: Lang): string {
  const words = findingMessages[lang]
  const place = filter.place === undefined ? undefined : choices.places.get(filter.place)?.name
  const others = { ...filter, from: undefined, to: undefined, place: undefined }
  const isMore = filterEntries(others).some(([, value]) => value !== undefined)
  const parts = [place && words.inPlace(place), periodWords(filter, today, lang), isMore && words.byChoice]
  return sentenceCase(words.nothingFor(parts.filter(Boolean).join(' ')))
}

function periodWords(filter: Filter, today: Temporal.PlainDate, lang: Lang): string | undefined {
  const words = findingMessages[lang]
  const periods = periodsOf(today)
  if (isPeriod(filter, periods.today)) return relativeDay(today, today, lang) ?? undefined
  if (isPeriod(filter, periods.tomorrow)) return relativeDay(today.add({ days: 1 }), today, lang) ?? undefined
  if (isPeriod(filter, periods.weekend)) return words.weekend
  const days = daysChosen(filter, lang)
  return days !== undefined && filter.from && filter.to ? words.onDays(days) : days
}

/** „в петък, 27 ноември, в 18:00 ч.“, „днес в 18:00 ч.“ */
function whenIn(
  { firstDay, starts }: Pick<ListedDate, 'firstDay' | 'starts'>,
  today: Temporal.PlainDate,
  lang: Lang,
): string {
  const words = findingMessages[lang]
  const date = Temporal.PlainDate.from(firstDay)
  const near = relativeDay(date, today, lang)
  const day = near ?? words.onDay(dateWords(date, lang, { year: date.year !== today.year }))
  if (isWholeDay(starts)) return day
  const hour = words.atHour(timeWords(Temporal.PlainTime.from(starts.slice(11, 16)), lang))
  return near === null ? `${day}, ${hour}` : `${day} ${hour}`
}
