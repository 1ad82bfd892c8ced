import { correctionsPath, organisationAddress } from '#src/network/index.ts'
import { accessWords, mapAddress, settlementInRow, settlementName, venuePath } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Artwork } from '#src/ui/artwork/artwork.tsx'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { SphereTag } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { TrustStrip } from '#src/ui/trust-strip/trust-strip.tsx'
import { dateAddress, eventAddress, eventFileAddress, inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { EventPage, PageDate } from './event-page.store.ts'
import { days, hours, machineTime, priceWords, shortWhen, stateOf } from './wording.ts'

interface EventProps {
  visit: Visit
  event: EventPage
  title: string
  /** The date that the page is about, then others. */
  dates: readonly PageDate[]
  most: number
  day: string | undefined
}

/** From this many letters on a title is set smaller, so that the facts stay near it on a phone. */
const longTitle = 60

export const EventView = (props: EventProps) => {
  const { visit, event, dates } = props
  const [main] = dates
  if (!main) return null
  const textLang = foreignText(event, visit.lang)
  return (
    <Split side="end" head={<Head {...props} main={main} />} aside={<EventFacts {...props} main={main} />}>
      <Artwork seed={event.id} sphere={event.sphere} kind={event.kind} />
      {(main.lead ?? event.text.lead) ? (
        <Prose text={main.lead ?? event.text.lead ?? ''} size="lead" lang={textLang} />
      ) : null}
      {event.text.body ? <Prose text={event.text.body} lang={textLang} /> : null}
      <Dates {...props} />
      <Trust {...props} />
    </Split>
  )
}

/** The language of the event's own words where it is not the page's. */
const foreignText = ({ textLang }: EventPage, lang: Visit['lang']) => (textLang === lang ? undefined : textLang)

const Head = ({ visit: { lang, now }, event, title, main, dates, day }: EventProps & { main: PageDate }) => {
  const words = messages[lang]
  const state = stateOf(main, lang)
  const crumbs: Crumb[] = [{ label: words.calendar, href: inLang(lang, listAddress()) }]
  if (main.settlement !== null && main.settlementSlug !== null) {
    const label = settlementInRow({ kind: main.settlementKind ?? '', name: main.settlement }, lang)
    crumbs.push({ label, href: inLang(lang, listAddress({ place: main.settlementSlug })) })
  }
  if (day)
    crumbs.push({
      label: event.text.title,
      href: inLang(lang, eventAddress(event.slug)),
      lang: foreignText(event, lang),
    })
  return (
    <>
      <Breadcrumbs label={words.breadcrumbs} crumbs={crumbs} />
      <p class="calendar-tags">
        <SphereTag sphere={event.sphere} label={words[event.sphere]} />
        {state ? <StateLabel {...state} /> : null}
      </p>
      <h1 class={title.length > longTitle ? 'calendar-title-long' : undefined} lang={foreignText(event, lang)}>
        {main.status === 'cancelled' ? <s>{title}</s> : title}
      </h1>
      <Notices
        lang={lang}
        event={event}
        main={main}
        past={main.endsAt <= instantText(now)}
        goesOn={dates.some(({ endsAt }) => endsAt > instantText(now))}
      />
    </>
  )
}

const Notices = ({
  lang,
  event,
  main,
  past,
  goesOn,
}: {
  lang: Visit['lang']
  event: EventPage
  main: PageDate
  past: boolean
  /** Other dates of the series are still ahead. */
  goesOn: boolean
}) => {
  const words = messages[lang]
  const reason = main.reason ?? event.text.reason
  const state = stateOf(main, lang)
  return (
    <>
      {main.status === 'cancelled' && reason ? (
        <Banner tone="warning" title={words.cancelledNow}>
          <Marked text={reason} lang={lang} />
        </Banner>
      ) : null}
      {state?.tone === 'changed' && reason ? (
        <Banner tone="info" title={words.whyChanged}>
          <Marked text={reason} lang={lang} />
        </Banner>
      ) : null}
      {past ? (
        <Banner tone="info" title={goesOn ? words.pastDate : words.past}>
          {goesOn ? (
            <a href={inLang(lang, eventAddress(event.slug))}>{words.pastDateHint}</a>
          ) : (
            <a href={inLang(lang, listAddress())}>{words.pastHint}</a>
          )}
        </Banner>
      ) : null}
      {event.textLang === lang ? null : <p class="calendar-language">{words.onlyIn}</p>}
    </>
  )
}

const EventFacts = ({ visit: { lang, zone, now }, event, main, dates, day }: EventProps & { main: PageDate }) => {
  const words = messages[lang]
  const price = priceWords(event.price, lang)
  const free = event.price !== null && event.price.from === 0 && !event.price.to
  const zoned = event.toldIn === zone ? hours(main, lang) : `${hours(main, lang)}, ${words.otherZone(event.toldIn)}`
  // What is over or cancelled is nothing to put into a calendar.
  const status = event.series && !day ? event.status : main.status
  const ahead = status !== 'cancelled' && main.endsAt > instantText(now)
  const others = event.series && dates.length > 1
  const facts: (Fact | undefined)[] = [
    {
      term: words.when,
      value: <time datetime={machineTime(main.starts, event.toldIn)}>{days(main, lang)}</time>,
      detail: others ? (
        <>
          <span class="calendar-line">{zoned}</span>
          <a href="#dates">{day ? words.otherDates : words.allDates}</a>
        </>
      ) : (
        zoned
      ),
    },
    whereFact(event, main, lang),
    main.access ? { term: words.access, value: accessWords(main.access, lang) } : undefined,
    event.text.audience ? { term: words.forWhom, value: <Marked text={event.text.audience} lang={lang} /> } : undefined,
    price ? { term: words.admission, value: free ? words.freeValue : price } : undefined,
    organiserFact(event, lang),
  ]
  return (
    <Facts
      label={words.inBrief}
      facts={facts.filter((fact) => fact !== undefined)}
      action={ahead ? { label: words.addToCalendar, href: inLang(lang, eventFileAddress(event.slug)) } : undefined}
    />
  )
}

function whereFact(event: EventPage, main: PageDate, lang: Visit['lang']): Fact | undefined {
  const words = messages[lang]
  const online = event.onlineUrl ? <a href={event.onlineUrl}>{words.joinOnline}</a> : undefined
  const house = main.venue ?? main.place ?? event.text.place
  if (house === null) return online ? { term: words.where, value: words.online, detail: online } : undefined
  const settlement =
    main.settlement === null
      ? undefined
      : settlementName({ kind: main.settlementKind ?? '', name: main.settlement }, lang)
  const address = [settlement, main.address].filter((part) => part).join(', ')
  return {
    term: words.where,
    value:
      main.venue !== null && main.venueSlug !== null ? (
        <a href={venuePath(lang, main.venueSlug)}>
          <Marked text={house} lang={lang} />
        </a>
      ) : (
        <Marked text={house} lang={lang} />
      ),
    detail: (
      <>
        {address ? (
          <span class="calendar-line">
            <Marked text={address} lang={lang} />
          </span>
        ) : null}
        <a class="calendar-map" href={mapAddress(main, `${house}, ${address}`)} rel="noreferrer">
          {words.showOnMap}
        </a>
        {online ? <span class="calendar-line">{online}</span> : null}
      </>
    ),
  }
}

function organiserFact({ organisation }: EventPage, lang: Visit['lang']): Fact {
  const words = messages[lang]
  const place = settlementName({ kind: organisation.kind, name: organisation.settlement }, lang)
  return {
    term: words.organiser,
    value: (
      <a href={inLang(lang, organisationAddress(organisation.slug))}>
        <Marked text={`${organisation.name}, ${place}`} lang={lang} />
      </a>
    ),
    detail: organisation.phone ? (
      <a href={`tel:${organisation.phone.replace(/\s/g, '')}`}>{words.telephone(organisation.phone)}</a>
    ) : undefined,
  }
}

const Dates = ({ visit: { lang }, event, dates, most, day }: EventProps) => {
  const others = day ? dates.slice(1) : dates
  if (!event.series || others.length < (day ? 1 : 2)) return null
  const words = messages[lang]
  return (
    <section class="calendar-dates" id="dates">
      <h2>{day ? words.otherDates : words.allDates}</h2>
      <Rows>
        {others.slice(0, most).map((date) => (
          <Row
            title={shortWhen(date, lang)}
            href={inLang(lang, dateAddress(event.slug, date.recurrenceId.slice(0, 10)))}
            state={stateOf(date, lang)}
            cancelled={date.status === 'cancelled'}
            details={
              date.venueId !== event.venueId && date.venue ? [<Marked text={date.venue} lang={lang} />] : undefined
            }
          />
        ))}
      </Rows>
      {others.length > most ? <p class="calendar-more">{words.moreDates}</p> : null}
      {day ? (
        <p>
          <a href={inLang(lang, eventAddress(event.slug))}>{words.toSeries}</a>
        </p>
      ) : null}
    </section>
  )
}

const Trust = ({ visit: { lang, zone }, event }: EventProps) => {
  const words = messages[lang]
  const changed = Temporal.Instant.from(event.updatedAt).toZonedDateTimeISO(zone).toPlainDate()
  return (
    <TrustStrip
      label={words.trust}
      parts={[
        { term: words.whoSays, value: <Marked text={event.organisation.name} lang={lang} /> },
        { term: words.lastChanged, value: dateWords(changed, lang, { weekday: false }) },
        { term: words.whatMended, value: <a href={correctionsPath(lang)}>{words.corrections}</a> },
      ]}
    />
  )
}
