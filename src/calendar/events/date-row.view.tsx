import type { Child } from 'hono/jsx'
import { type Picture, PictureView } from '#src/media/index.ts'
import { settlementInRow, settlementShortName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords, monthName, weekdayWords } from '#src/platform/language/dates.ts'
import { type ArtworkSource, inRow, lookOf } from '#src/ui/artwork/draw.ts'
import { Card, Cards } from '#src/ui/card/card.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { keepMarkup } from '#src/ui/raw/raw.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { dateAddress, eventAddress, inLang, viewAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { ListedDate } from './event-list.store.ts'
import { knowsOnlyMonth, priceWords, shortWhen, startHour, stateOf } from './wording.ts'

/** A single event has one page; a date of a series has its own, named by the day the rule gave it. */
export const datePath = (
  { slug, series, recurrenceId }: Pick<ListedDate, 'slug' | 'series' | 'recurrenceId'>,
  lang: Lang,
): string => inLang(lang, series ? dateAddress(slug, recurrenceId.slice(0, 10)) : eventAddress(slug))

/**
 * „НЧ „Пробуда-1901“, с. Николово“; the settlement is left out where the name already says it, and stands alone after the organiser
 * where nobody named a place.
 */
function whereWords(
  date: Pick<ListedDate, 'venue' | 'place' | 'organiser' | 'settlement' | 'settlementKind' | 'online'>,
  lang: Lang,
): string | undefined {
  const house = date.venue ?? date.place
  if (house === null && date.online) return messages[lang].online
  const { settlement: name, settlementKind } = date
  const said = house ?? date.organiser ?? ''
  if (name === null || said.includes(settlementShortName({ name }, lang))) return house ?? undefined
  const settlement = settlementInRow({ kind: settlementKind ?? '', name }, lang)
  return house === null ? settlement : `${house}, ${settlement}`
}

const where = (date: ListedDate, lang: Lang) => {
  const words = whereWords(date, lang)
  return words === undefined ? undefined : <Marked text={words} lang={lang} />
}

/** Who organises stands in for a place that nobody named. */
const organiser = (date: ListedDate, lang: Lang) =>
  date.place === null && date.organiser !== null ? <Marked text={date.organiser} lang={lang} /> : undefined

const price = (date: ListedDate, lang: Lang) =>
  priceWords(
    date.priceFrom === null ? null : { from: date.priceFrom, to: date.priceTo, currency: date.currency ?? 'EUR' },
    lang,
  )

interface DateRowProps {
  date: ListedDate
  lang: Lang
  /** Stands in place of the hour, e.g. a date. */
  time?: string | undefined
  timeNote?: string | undefined
}

/** A part drawn once for each date, language and time column. A date whose row says the same is the same object. */
const drawnWith =
  <Props extends DateRowProps>(name: string, Part: (props: Props) => Child) =>
  (props: Props) =>
    keepMarkup(props.date, `${name} ${props.lang} ${props.time ?? ''} ${props.timeNote ?? ''}`, () => Part(props))

/** A line of a day's list. */
export const DateRow = drawnWith('row', ({ date, lang, time, timeNote }: DateRowProps) => (
  <Row
    title={date.title}
    titleLang={date.titleLang === lang ? undefined : date.titleLang}
    href={datePath(date, lang)}
    time={time ?? startHour(date) ?? (knowsOnlyMonth(date) ? messages[lang].sometime : messages[lang].allDay)}
    timeNote={timeNote}
    datetime={date.starts.length === 10 ? date.firstDay : date.startsAt}
    details={[organiser(date, lang), where(date, lang), price(date, lang)].filter((words) => words !== undefined)}
    sphere={{ sphere: date.sphere, label: messages[lang][date.sphere] }}
    state={stateOf(date, lang)}
    cancelled={date.status === 'cancelled'}
  />
))

/** What has begun and goes on, said by its last day: „до 18 декември“, or „постоянно“. */
const LastingRow = drawnWith('lasting', ({ date, lang }: DateRowProps) => {
  const lastDay = dateWords(Temporal.PlainDate.from(date.lastDay), lang, { weekday: false, year: false })
  const until = date.permanent ? messages[lang].permanent : messages[lang].until(lastDay)
  return (
    <Row
      title={date.title}
      titleLang={date.titleLang === lang ? undefined : date.titleLang}
      href={datePath(date, lang)}
      details={[
        knowsOnlyMonth(date) ? undefined : until,
        organiser(date, lang),
        where(date, lang),
        price(date, lang),
      ].filter((words) => words !== undefined)}
      sphere={{ sphere: date.sphere, label: messages[lang][date.sphere] }}
      state={stateOf(date, lang)}
      cancelled={date.status === 'cancelled'}
    />
  )
})

/** Exhibitions and the like, under their own heading. */
export const Lasting = ({
  dates,
  lang,
  more,
}: {
  dates: readonly ListedDate[]
  lang: Lang
  more?: string | undefined
}) =>
  dates.length === 0 ? null : (
    <section class="calendar-day">
      <h2>{messages[lang].ongoing}</h2>
      <Rows>
        {dates.map((date) => (
          <LastingRow date={date} lang={lang} />
        ))}
      </Rows>
      {more ? (
        <p>
          <a href={inLang(lang, viewAddress(more))}>{messages[lang].allOngoing}</a>
        </p>
      ) : null}
    </section>
  )

const DateCard = ({
  date,
  lang,
  artwork,
  photo,
}: DateRowProps & { artwork: ArtworkSource; photo?: Picture | undefined }) => (
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
    artwork={artwork}
    leaf={leafOf(date, lang)}
    photo={photo && <PictureView picture={photo} lang={lang} sizes={cardSizes} cropped />}
  />
)

/** The day torn off the calendar, where there is one. */
function leafOf(date: ListedDate, lang: Lang) {
  if (knowsOnlyMonth(date) || date.firstDay !== date.lastDay) return undefined
  const day = Temporal.PlainDate.from(date.firstDay)
  return { month: monthName(day.month, lang, 'short'), day: day.day, weekday: weekdayWords(day, lang, 'short') }
}

/** Three beside each other where there is room. */
const cardSizes = '(min-width: 60rem) 26rem, 100vw'

interface DateCardsProps {
  readonly dates: readonly ListedDate[]
  /** Photographs by the id of their event. */
  readonly photos: ReadonlyMap<string, Picture>
  readonly lang: Lang
}

/** Cards in a grid, no two pictures in a row alike. */
export const DateCards = ({ dates, photos, lang }: DateCardsProps) => {
  const pictures = inRow(dates.map(({ eventId, sphere, kind }) => ({ seed: eventId, sphere, kind })))
  return (
    <Cards>
      {pictures.map((artwork, index) => {
        const date = dates[index]
        if (!date) return null
        const photo = photos.get(date.eventId)
        if (photo) return DateCard({ date, lang, artwork, photo })
        const { composition, palette } = lookOf(artwork)
        return keepMarkup(date, `card ${lang} ${composition} ${palette}`, () => DateCard({ date, lang, artwork }))
      })}
    </Cards>
  )
}
