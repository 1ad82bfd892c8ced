import { settlementName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Card } from '#src/ui/card/card.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Row } from '#src/ui/row/row.tsx'
import { dateAddress, eventAddress, inLang } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { ListedDate } from './event-list.store.ts'
import { priceWords, shortWhen, startHour, stateOf } from './wording.ts'

/** A single event has one page; a date of a series has its own, named by the day the rule gave it. */
export const datePath = (
  { slug, series, recurrenceId }: Pick<ListedDate, 'slug' | 'series' | 'recurrenceId'>,
  lang: Lang,
): string => inLang(lang, series ? dateAddress(slug, recurrenceId.slice(0, 10)) : eventAddress(slug))

/** „НЧ „Пробуда-1901“, с. Николово“; the settlement is left out where the name already says it. */
export function whereWords(
  date: Pick<ListedDate, 'venue' | 'place' | 'settlement' | 'settlementKind' | 'online'>,
  lang: Lang,
): string | undefined {
  const house = date.venue ?? date.place
  if (house === null) return date.online ? messages[lang].online : undefined
  if (date.settlement === null || house.includes(date.settlement)) return house
  return `${house}, ${settlementName({ kind: date.settlementKind ?? '', name: date.settlement }, lang)}`
}

const where = (date: ListedDate, lang: Lang) => {
  const words = whereWords(date, lang)
  return words === undefined ? undefined : <Marked text={words} lang={lang} />
}

const price = (date: ListedDate, lang: Lang) =>
  priceWords(
    date.priceFrom === null ? null : { from: date.priceFrom, to: date.priceTo, currency: date.currency ?? 'EUR' },
    lang,
  )

/** A line of a day's list; `lasting` shows until when instead of an hour. */
export const DateRow = ({ date, lang, time }: { date: ListedDate; lang: Lang; time?: string | undefined }) => (
  <Row
    title={date.title}
    titleLang={date.titleLang === lang ? undefined : date.titleLang}
    href={datePath(date, lang)}
    time={time ?? startHour(date) ?? messages[lang].allDay}
    datetime={date.starts.length === 10 ? date.firstDay : date.startsAt}
    details={[where(date, lang), price(date, lang)].filter((words) => words !== undefined)}
    sphere={{ sphere: date.sphere, label: messages[lang][date.sphere] }}
    state={stateOf(date, lang)}
    cancelled={date.status === 'cancelled'}
  />
)

export const DateCard = ({ date, lang }: { date: ListedDate; lang: Lang }) => (
  <Card
    title={date.title}
    titleLang={date.titleLang === lang ? undefined : date.titleLang}
    href={datePath(date, lang)}
    when={shortWhen(date, lang)}
    datetime={date.starts.length === 10 ? date.firstDay : date.startsAt}
    where={where(date, lang)}
    sphere={{ sphere: date.sphere, label: messages[lang][date.sphere] }}
    note={price(date, lang)}
    state={stateOf(date, lang)}
    cancelled={date.status === 'cancelled'}
    artwork={{ seed: date.eventId, sphere: date.sphere, kind: date.kind }}
  />
)
