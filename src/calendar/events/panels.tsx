import type { Picture } from '#src/media/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { monthWords, weekdayName } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { Section, Split } from '#src/ui/layout/layout.tsx'
import { Leaf } from '#src/ui/leaf/leaf.tsx'
import { Rows } from '#src/ui/row/row.tsx'
import { inLang, listAddress, viewAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { readEventPictures } from '../pictures/event-pictures.store.ts'
import { chooseWeekend } from './choose-weekend.ts'
import { DateCards, DateRow } from './date-row.view.tsx'
import { readSummary, type Summary } from './day-summary.store.ts'
import { spheres } from './event.ts'
import { type ListedDate, readDates, readLasting, readNearest } from './event-list.store.ts'
import { freshUntil } from './freshness.ts'
import { periodsOf, startOfDay } from './periods.ts'
import { dayName, shortDay, startHour } from './wording.ts'

const mostToday = 6
const mostCards = 6
const mostOfWeekend = 100
const mostOfOrganisation = 10

/** The first screen of the home page: the leaf, what is on today, the weekend to choose from. */
export const homePanel =
  (house: House) =>
  async (_subject: PanelSubject, visit: Visit): Promise<Panel> => {
    const { now, zone, today } = visit
    const window = { from: startOfDay(today, zone), until: startOfDay(today.add({ days: 1 }), zone), now }
    const day = await readSummary(house.database.read, {}, window)
    const ofToday = await readDates(house, visit, {}, { ...window, limit: mostToday })
    const saturday = today.dayOfWeek === 7 ? today.add({ days: 6 }) : today.add({ days: 6 - today.dayOfWeek })
    const ofWeekend = await readDates(
      house,
      visit,
      {},
      {
        from: startOfDay(saturday, zone),
        until: startOfDay(saturday.add({ days: 2 }), zone),
        now,
        limit: mostOfWeekend,
      },
    )
    const weekend = chooseWeekend(ofWeekend, mostCards)
    const photos = await readEventPictures(
      house.database.read,
      weekend.map(({ eventId }) => eventId),
    )
    const nearest = ofToday.length === 0 ? await readNearest(house, visit, {}, now) : undefined
    return {
      main: (
        <Home
          visit={visit}
          region={regionOf(house, visit)}
          day={day}
          ofToday={ofToday}
          weekend={weekend}
          photos={photos}
          nearest={nearest}
        />
      ),
      // What begins or ends on the weekend before midnight is of today.
      cache: { tags: ['calendar', 'media', 'network', 'places'], until: freshUntil([day], now, zone) },
    }
  }

const regionOf = ({ settings }: House, { lang }: Visit): string =>
  lang === 'bg' ? settings.REGION_BG : settings.REGION_EN

interface HomeProps {
  visit: Visit
  region: string
  day: Summary
  /** The first of the day. */
  ofToday: readonly ListedDate[]
  weekend: readonly ListedDate[]
  photos: ReadonlyMap<string, Picture>
  nearest: ListedDate | undefined
}

const Home = ({ visit, region, day, ofToday, weekend, photos, nearest }: HomeProps) => {
  const { lang, today } = visit
  const words = messages[lang]
  const aside = (
    <Leaf
      month={sentenceCase(monthWords(today.toPlainYearMonth(), lang))}
      day={today.day}
      weekday={weekdayName(today.dayOfWeek, lang)}
      date={today.toString()}
    >
      {day.dates > 0 ? (
        <>
          <a href={inLang(lang, viewAddress(today.toString()))}>
            {ofToday.length > 0 && day.dates > ofToday.length
              ? words.allToday(day.dates)
              : words.eventsToday(day.dates)}
          </a>
          {day.places > 0 ? <span class="calendar-home-places">{words.inPlaces(day.places)}</span> : null}
        </>
      ) : null}
    </Leaf>
  )
  return (
    <>
      <Split side="start" aside={aside}>
        <h1>{words.todayIn(region)}</h1>
        <HomeChips visit={visit} />
        {ofToday.length > 0 ? (
          <Rows>
            {ofToday.map((date) => (
              <DateRow date={date} lang={lang} />
            ))}
          </Rows>
        ) : (
          <NothingToday visit={visit} day={day} nearest={nearest} />
        )}
      </Split>
      {weekend.length > 0 ? (
        <Section title={words.onWeekend} more={{ label: words.wholeCalendar, href: inLang(lang, listAddress()) }}>
          <DateCards dates={weekend} photos={photos} lang={lang} />
        </Section>
      ) : null}
    </>
  )
}

const NothingToday = ({ visit: { lang, today }, day, nearest }: Pick<HomeProps, 'visit' | 'day' | 'nearest'>) => {
  const words = messages[lang]
  return (
    <EmptyState
      title={day.dates > 0 ? words.todayOver : words.nothingToday}
      actions={[{ label: words.wholeCalendar, href: inLang(lang, listAddress()) }]}
    >
      {nearest ? (
        <>
          <p>{words.nearest(dayName(nearest.firstDay, today, lang))}</p>
          <Rows>
            <DateRow date={nearest} lang={lang} />
          </Rows>
        </>
      ) : null}
    </EmptyState>
  )
}

const HomeChips = ({ visit: { lang, today } }: Pick<HomeProps, 'visit'>) => {
  const words = messages[lang]
  const periods = periodsOf(today)
  const chips = [
    { label: words.tomorrow, href: inLang(lang, listAddress(periods.tomorrow)) },
    { label: words.weekend, href: inLang(lang, listAddress(periods.weekend)) },
    { label: words.month, href: inLang(lang, viewAddress(today.toPlainYearMonth().toString())) },
    ...spheres.map((sphere) => ({ label: sentenceCase(words[sphere]), href: inLang(lang, listAddress({ sphere })) })),
  ]
  return <Chips label={words.filters} chips={chips} />
}

/** What is on and coming on the page of an organisation. */
export const organisationPanel =
  (house: House) =>
  async ({ id: organisationId, slug }: PanelSubject, visit: Visit): Promise<Panel> => {
    const { lang, now, zone } = visit
    const words = messages[lang]
    const dates = await readDates(
      house,
      visit,
      { organisationId },
      { from: startOfDay(visit.today, zone), now, limit: mostOfOrganisation },
    )
    const day = visit.today.toString()
    const lasting = await readLasting(house, visit, { organisationId }, day, mostOfOrganisation)
    const shown = [...lasting, ...dates]
    const all = { label: words.allOf, href: inLang(lang, listAddress({ organisation: slug })) }
    const main = (
      <Section title={words.upcomingOf} {...(shown.length > 0 ? { more: all } : {})}>
        {shown.length > 0 ? <DatedRows dates={shown} visit={visit} /> : <p>{words.noneOf}</p>}
      </Section>
    )
    return {
      main,
      cache: { tags: ['calendar', `organisation:${organisationId}`], until: freshUntil(shown, now, zone) },
    }
  }

/** What has begun on an earlier day and is still there says until when, everything else its first day. */
export const DatedRows = ({ dates, visit: { lang, today } }: { dates: readonly ListedDate[]; visit: Visit }) => (
  <Rows>
    {dates.map((date) =>
      date.firstDay < today.toString() ? (
        <DateRow
          date={date}
          lang={lang}
          time={date.permanent ? messages[lang].goingOn : messages[lang].until(shortDay(date.lastDay, lang))}
        />
      ) : (
        <DateRow date={date} lang={lang} time={shortDay(date.firstDay, lang)} timeNote={startHour(date)} />
      ),
    )}
  </Rows>
)
