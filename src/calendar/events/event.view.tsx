import { type Picture, PictureView } from '#src/media/index.ts'
import { correctionsPath, type FundingMark, FundingNotes, mistakePart } from '#src/network/index.ts'
import { settlementInRow } from '#src/places/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { Provenance } from '#src/sources/index.ts'
import { Artwork } from '#src/ui/artwork/artwork.tsx'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs, type Crumb } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { SphereTag } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { StateLabel } from '#src/ui/state-label/state-label.tsx'
import { TrustStrip } from '#src/ui/trust-strip/trust-strip.tsx'
import { dateAddress, eventAddress, inLang, listAddress } from '../addresses.ts'
import { clusterPart } from '../duplicates/cluster.view.tsx'
import type { Member } from '../duplicates/desk.store.ts'
import { messages } from '../messages.ts'
import type { EventFacts } from './event-facts.store.ts'
import { FactsOfEvent, type Moment } from './event-facts.view.tsx'
import type { EventPage } from './event-page.store.ts'
import { OnPaper } from './on-paper.view.tsx'
import type { PageDate } from './page-dates.store.ts'
import { provenancePart, WithdrawnNotice, withdrawnState } from './provenance.tsx'
import { shortWhen, stateOf } from './wording.ts'

/** Plain data; of the visit no more than this, since what is drawn is kept for other visits. */
export interface EventProps {
  visit: Moment
  event: EventPage
  facts: EventFacts
  photo: Picture | undefined
  /** Who pays for it, where somebody does. */
  funding: readonly FundingMark[] | undefined
  /** The source that it was brought from. */
  from?: Provenance | undefined
  /** What has joined it as a duplicate. */
  cluster?: readonly Member[] | undefined
  title: string
  /** The date that the page is about, then others. */
  dates: readonly PageDate[]
  most: number
  day: string | undefined
  /** Whole address of the page, for those who have it on paper. */
  page: string
}

/** From this many letters on a title is set smaller, so that the facts stay near it on a phone. */
const longTitle = 60

/** Marked up as an h-event, so that other sites can take it over from the page (microformats2). */
export const EventView = (props: EventProps) => {
  const { visit, event, dates, day, page } = props
  const [main] = dates
  if (!main) return null
  const textLang = foreignText(event, visit.lang)
  return (
    <article class="h-event">
      <data class="u-url" value={page} />
      <Split side="end" head={<Head {...props} main={main} />} aside={<FactsOfEvent {...props} main={main} />}>
        <Poster {...props} />
        {(main.lead ?? event.text.lead) ? (
          <div class="p-summary">
            <Prose text={main.lead ?? event.text.lead ?? ''} size="lead" lang={textLang} />
          </div>
        ) : null}
        {event.text.body ? (
          <div class="e-content">
            <Prose text={event.text.body} lang={textLang} />
          </div>
        ) : null}
        <Dates {...props} />
        <FundingNotes lang={visit.lang} marks={props.funding} />
        <OnPaper lang={visit.lang} slug={event.slug} day={day} page={page} />
        <Trust {...props} />
      </Split>
    </article>
  )
}

/** As wide as the text column, beside the facts. */
const posterSizes = '(min-width: 60rem) 48rem, 100vw'

const Poster = ({ visit: { lang }, event, photo }: EventProps) =>
  photo ? (
    <PictureView picture={photo} lang={lang} sizes={posterSizes} eager credited />
  ) : (
    <Artwork seed={event.id} sphere={event.sphere} kind={event.kind} />
  )

/** The language of the event's own words where it is not the page's. */
const foreignText = ({ textLang }: EventPage, lang: Visit['lang']) => (textLang === lang ? undefined : textLang)

const Head = ({ visit: { lang, now }, event, title, main, dates, day }: EventProps & { main: PageDate }) => {
  const words = messages[lang]
  const state = event.withdrawn ? withdrawnState(lang) : stateOf(main, lang)
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
        <span class="p-category">
          <SphereTag sphere={event.sphere} label={words[event.sphere]} />
        </span>
        {state ? <StateLabel {...state} /> : null}
      </p>
      <h1 class={title.length > longTitle ? 'p-name calendar-title-long' : 'p-name'} lang={foreignText(event, lang)}>
        {main.status === 'cancelled' ? <s>{title}</s> : title}
      </h1>
      {event.withdrawn ? <WithdrawnNotice lang={lang} /> : null}
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

const Trust = ({ visit: { lang, zone }, event, from, cluster = [] }: EventProps) => {
  const words = messages[lang]
  const changed = Temporal.Instant.from(event.updatedAt).toZonedDateTimeISO(zone).toPlainDate()
  return (
    <TrustStrip
      label={words.trust}
      parts={[
        { term: words.whoSays, value: <Marked text={event.organisation.name} lang={lang} /> },
        ...provenancePart({ lang, zone }, event, from),
        ...clusterPart(lang, cluster),
        { term: words.lastChanged, value: dateWords(changed, lang, { weekday: false }) },
        { term: words.whatMended, value: <a href={correctionsPath(lang)}>{words.corrections}</a> },
        mistakePart(lang, event.organisation.slug),
      ]}
    />
  )
}
