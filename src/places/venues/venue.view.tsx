import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { Panel } from '#src/platform/module.ts'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { settlementName } from '../settlements/settlement.ts'
import { venueMessages } from './messages.ts'
import { accessFacts, inOneOf, type Room, type VenueText } from './venue.ts'
import type { VenuePage } from './venue-page.store.ts'
import { mapAddress } from './wording.ts'

interface VenueProps {
  readonly visit: Visit
  readonly venue: VenuePage
  readonly panels: readonly Panel[]
}

/** Where it is, how one gets in, what halls it has, how one comes and goes; other rooms add what is on there and who keeps it. */
export const VenueView = ({ visit, venue, panels }: VenueProps) => {
  const { lang } = visit
  const words = venueMessages[lang]
  const told = inOneOf(venue.texts, lang)
  if (!told) return null
  const { text } = told
  const foreign = told.lang === lang ? undefined : told.lang
  const head = (
    <>
      <p class="places-over">
        <Marked text={settlementName(venue.settlement, lang)} lang={lang} />
      </p>
      <h1 lang={foreign}>{text.name}</h1>
      {foreign ? <p class="places-note">{words.onlyIn}</p> : null}
    </>
  )
  return (
    <>
      <Split side="end" head={head} aside={<VenueFacts lang={lang} venue={venue} text={text} />}>
        <AccessPart visit={visit} venue={venue} text={text} />
        {venue.rooms.length > 0 ? <RoomsPart lang={lang} rooms={venue.rooms} /> : null}
        {text.arrival ? <WayPart title={words.arrival} text={text.arrival} lang={foreign} /> : null}
        {text.way_back ? <WayPart title={words.wayBack} text={text.way_back} lang={foreign} /> : null}
      </Split>
      {panels.map(({ main }) => main)}
    </>
  )
}

const WayPart = ({ title, text, lang }: { title: string; text: string; lang: Lang | undefined }) => (
  <section class="places-part">
    <h2>{title}</h2>
    <Prose text={text} lang={lang} />
  </section>
)

function VenueFacts({ lang, venue, text }: { lang: Lang; venue: VenuePage; text: VenueText }) {
  const words = venueMessages[lang]
  const { settlement, accessPhone, accessEmail } = venue
  const municipality = lang === 'bg' ? settlement.municipality : transliterate(settlement.municipality)
  const contacts = [
    accessPhone ? <a href={`tel:${accessPhone.replace(/[^\d+]/g, '')}`}>{accessPhone}</a> : null,
    accessEmail ? <a href={`mailto:${accessEmail}`}>{accessEmail}</a> : null,
  ].filter((contact) => contact !== null)
  const query = [text.name, settlementName(settlement, 'bg'), text.address].filter(Boolean).join(', ')
  const facts: (Fact | undefined)[] = [
    {
      term: words.where,
      value: settlementName(settlement, lang),
      detail: (
        <>
          <span class="places-line">{words.municipality(municipality)}</span>
          {text.address ? (
            <span class="places-line">
              <Marked text={text.address} lang={lang} />
            </span>
          ) : null}
          <a class="places-map" href={mapAddress(venue, query)} rel="noreferrer">
            {words.showOnMap}
          </a>
        </>
      ),
    },
    contacts.length > 0
      ? { term: words.ask, value: contacts[0], ...(contacts[1] ? { detail: contacts[1] } : {}) }
      : undefined,
  ]
  return <Facts label={words.inBrief} facts={facts.filter((fact) => fact !== undefined)} />
}

function AccessPart({ visit, venue, text }: { visit: Visit; venue: VenuePage; text: VenueText }) {
  const { lang, zone } = visit
  const words = venueMessages[lang]
  const day = venue.checkedAt && Temporal.Instant.from(venue.checkedAt).toZonedDateTimeISO(zone).toPlainDate()
  return (
    <section class="places-part">
      <h2>{words.access}</h2>
      <p class="places-note">{words.accessLead}</p>
      <dl class="places-access">
        {accessFacts.map((fact) => (
          <div class={`places-access-fact places-access-${venue.access[fact]}`}>
            <dt>{sentenceCase(words[fact])}</dt>
            <dd>
              <strong>{words[venue.access[fact]]}</strong>
              {text[`${fact}_note`] ? (
                <span class="places-access-note">
                  <Marked text={text[`${fact}_note`] ?? ''} lang={lang} />
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p class="places-note">{day ? words.checked(dateWords(day, lang, { weekday: false })) : words.never}</p>
    </section>
  )
}

function RoomsPart({ lang, rooms }: { lang: Lang; rooms: readonly Room[] }) {
  const words = venueMessages[lang]
  const rows = rooms.map((room) => {
    const text = inOneOf(room.texts, lang)?.text
    return [
      <Marked text={sentenceCase(text?.name ?? '')} lang={lang} />,
      room.seats === null ? words.notSaid : String(room.seats),
      words[room.stepFree],
      text?.equipment ? <Marked text={text.equipment} lang={lang} /> : words.notSaid,
    ]
  })
  return (
    <section class="places-part">
      <Table
        caption={words.rooms}
        columns={[
          { label: words.room },
          { label: words.seats, numeric: true },
          { label: words.stepFree },
          { label: words.equipment },
        ]}
        rows={rows}
      />
    </section>
  )
}
