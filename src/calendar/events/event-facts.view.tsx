import { organisationAddress } from '#src/network/index.ts'
import { accessWords, mapAddress, settlementName, venuePath, wayLines } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { eventFileAddress, inLang } from '../addresses.ts'
import { type CalendarLink, linksOfDate, linksOfFeed } from '../feeds/calendar-links.ts'
import { messages } from '../messages.ts'
import { accessTermsWords, agesWords, audiencesWords, bookingWords, spokenIn } from './detail-facts.ts'
import { roleKindWords } from './detail-words.ts'
import type { EventFacts, Named } from './event-facts.store.ts'
import type { EventPage } from './event-page.store.ts'
import { lastingWords, todayWords, weekLines } from './open-hours.ts'
import type { PageDate } from './page-dates.store.ts'
import { House, Organiser, TopicLinks, WayThere } from './shared-facts.view.tsx'
import { inOneLine, whereOf } from './where-of.ts'
import { days, hours, knowsOnlyMonth, machineTime, priceWords } from './wording.ts'

type Lang = Visit['lang']

/** Who reads, and when. */
export type Moment = Pick<Visit, 'lang' | 'now' | 'zone' | 'today'>

interface FactsProps {
  visit: Moment
  event: EventPage
  facts: EventFacts
  main: PageDate
  dates: readonly PageDate[]
  day: string | undefined
  title: string
  /** Whole address of the page. */
  page: string
}

/** When, where, for whom, at what price, by whom; and the ways into one's own calendar. */
export const FactsOfEvent = (props: FactsProps) => {
  const { visit, event, facts, main } = props
  const { lang } = visit
  const words = messages[lang]
  const said: (Fact | undefined)[] = [
    whenFact(props),
    whereFact(event, facts, main, lang),
    accessFact(facts, main, lang),
    audienceFact(event, facts, lang),
    admissionFact(event, lang),
    fact(words.language, spokenIn(event, lang)),
    organiserFact(event, lang),
    partnersFact(facts, lang),
    topicsFact(facts, lang),
    fact(words.award, event.award ?? undefined),
  ]
  const { action, links } = waysOf(props)
  return <Facts label={words.inBrief} facts={said.filter((each) => each !== undefined)} action={action} links={links} />
}

const fact = (term: string, value: string | undefined): Fact | undefined => (value ? { term, value } : undefined)

function whenFact(props: FactsProps): Fact {
  const { visit, event, main, dates, day } = props
  const { lang, zone } = visit
  const lasting = lastingFact(props)
  if (lasting) return lasting
  const words = messages[lang]
  const zoned = event.toldIn === zone ? hours(main, lang) : `${hours(main, lang)}, ${words.otherZone(event.toldIn)}`
  const until =
    main.ends === null ? (
      zoned
    ) : (
      <time class="dt-end" datetime={machineTime(main.ends, event.toldIn)}>
        {zoned}
      </time>
    )
  const starts = knowsOnlyMonth(main) ? main.starts.slice(0, 7) : machineTime(main.starts, event.toldIn)
  return {
    term: words.when,
    value: (
      <time class="dt-start" datetime={starts}>
        {days(main, lang)}
      </time>
    ),
    detail:
      event.series && dates.length > 1 ? (
        <>
          <span class="calendar-line">{until}</span>
          <a href="#dates">{day ? words.otherDates : words.allDates}</a>
        </>
      ) : (
        until
      ),
  }
}

/** A period or a permanent offer: until when, whether it is open today, and the hours of the week. */
function lastingFact({ visit: { lang, now, today }, event, facts: { hours }, main }: FactsProps): Fact | undefined {
  const { type } = event
  if (type !== 'period' && type !== 'permanent') return undefined
  const { firstDay, lastDay } = main
  const here = now.toZonedDateTimeISO(event.toldIn)
  const isOn = firstDay <= today.toString() && today.toString() <= lastDay && main.status === 'confirmed'
  const open = isOn ? todayWords(hours, here, lang) : undefined
  const lines = [...(open ? [open] : []), ...weekLines(hours, lang)]
  return {
    term: messages[lang].when,
    value: (
      <time class="dt-start" datetime={firstDay}>
        {lastingWords({ type, firstDay, lastDay }, hours, { today, lang }) ?? days(main, lang)}
      </time>
    ),
    detail: lines.map((line) => <span class="calendar-line">{line}</span>),
  }
}

function whereFact(event: EventPage, facts: EventFacts, main: PageDate, lang: Lang): Fact | undefined {
  const words = messages[lang]
  const online = event.onlineUrl ? <a href={event.onlineUrl}>{words.joinOnline}</a> : undefined
  const where = whereOf(event, main, lang)
  const { house, address } = where
  if (house === undefined) return online ? { term: words.where, value: words.online, detail: online } : undefined
  return {
    term: words.where,
    value: <House lang={lang} house={house} slug={main.venue === null ? null : main.venueSlug} />,
    detail: (
      <>
        <WayThere
          lang={lang}
          room={main.room}
          address={address}
          map={mapAddress(main, inOneLine(where))}
          ways={wayLines(main, lang)}
        />
        {facts.places.map((place) => (
          <span class="calendar-line">
            {words.alsoAt} <NamedLink named={place} href={place.slug && venuePath(lang, place.slug)} lang={lang} />
          </span>
        ))}
        {online ? <span class="calendar-line">{online}</span> : null}
      </>
    ),
  }
}

const NamedLink = ({ named: { name }, href, lang }: { named: Named; href: string | null; lang: Lang }) =>
  href ? (
    <a href={href}>
      <Marked text={name} lang={lang} />
    </a>
  ) : (
    <Marked text={name} lang={lang} />
  )

/** What the house has, and what the organiser does for this event. */
function accessFact(facts: EventFacts, main: PageDate, lang: Lang): Fact | undefined {
  const done = accessTermsWords(facts, lang)
  const house = main.access ? accessWords(main.access, lang) : undefined
  if (!done) return fact(messages[lang].access, house)
  return { term: messages[lang].access, value: done, detail: house }
}

function audienceFact(event: EventPage, facts: EventFacts, lang: Lang): Fact | undefined {
  const ages = agesWords(event, lang)
  const words = event.text.audience ?? audiencesWords(facts, lang)
  const value = words ?? ages
  return value === undefined
    ? undefined
    : { term: messages[lang].forWhom, value: <Marked text={value} lang={lang} />, detail: words ? ages : undefined }
}

function admissionFact(event: EventPage, lang: Lang): Fact | undefined {
  const words = messages[lang]
  const free = event.price !== null && event.price.from === 0 && !event.price.to
  const price = free ? words.freeValue : priceWords(event.price, lang)
  const booking = bookingWords(event, lang)
  const value = price ?? booking
  return value === undefined ? undefined : { term: words.admission, value, detail: price ? booking : undefined }
}

function organiserFact({ organisation }: EventPage, lang: Lang): Fact {
  const words = messages[lang]
  const place = settlementName({ kind: organisation.kind, name: organisation.settlement }, lang)
  return {
    term: words.organiser,
    value: <Organiser lang={lang} slug={organisation.slug} name={`${organisation.name}, ${place}`} />,
    detail: organisation.phone ? (
      <a href={`tel:${organisation.phone.replace(/\s/g, '')}`}>{words.telephone(organisation.phone)}</a>
    ) : undefined,
  }
}

/** Who does it with the organiser, each with the part taken. */
function partnersFact({ partners }: EventFacts, lang: Lang): Fact | undefined {
  if (partners.length === 0) return undefined
  return {
    term: messages[lang].together,
    value: partners.map((partner) => (
      <span class="calendar-line">
        {roleKindWords[lang][partner.role]}:{' '}
        <NamedLink named={partner} href={partner.slug && inLang(lang, organisationAddress(partner.slug))} lang={lang} />
      </span>
    )),
  }
}

const topicsFact = ({ topics }: EventFacts, lang: Lang): Fact | undefined =>
  topics.length === 0 ? undefined : { term: messages[lang].topics, value: <TopicLinks lang={lang} topics={topics} /> }

interface Ways {
  readonly action: CalendarLink | undefined
  readonly links: readonly CalendarLink[]
}

/** What is over or cancelled, or has no day yet, is nothing to put into a calendar. A series is subscribed to, a date taken. */
function waysOf({ visit: { lang, now }, event, main, day, title, page }: FactsProps): Ways {
  const status = event.series && !day ? event.status : main.status
  const none = { action: undefined, links: [] }
  if (status === 'cancelled' || main.endsAt <= instantText(now) || knowsOnlyMonth(main)) return none
  const file = inLang(lang, eventFileAddress(event.slug))
  const whole = `${new URL(page).origin}${file}`
  const date = {
    ...{ title, starts: main.starts, ends: main.ends, zone: event.toldIn, details: page },
    location: inOneLine(whereOf(event, main, lang)),
  }
  return {
    action: { label: messages[lang].addToCalendar, href: file },
    links: event.series && !day ? linksOfFeed(whole, title, lang) : linksOfDate(date, whole, lang),
  }
}
