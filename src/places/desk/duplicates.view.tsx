import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Button } from '#src/ui/button/button.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { duplicatesAddress, inLang, pairAddress, venuePath } from '../addresses.ts'
import { settlementInFull, settlementName } from '../settlements/settlement.ts'
import { venueMessages } from '../venues/messages.ts'
import { inOneOf } from '../venues/venue.ts'
import { VenueField } from '../venues/venue-field.tsx'
import { type VenueLookup, venueChoiceField } from '../venues/venue-lookup.ts'
import type { Pair, VenuePage } from '../venues/venue-page.store.ts'
import { accessWords } from '../venues/wording.ts'
import { deskMessages } from './messages.ts'

/** What was typed for each of the two, and what was understood of it. */
export type Chosen = Readonly<Record<'one' | 'other', VenueLookup>>

interface DuplicatesProps {
  readonly visit: Visit
  readonly pairs: readonly Pair[]
  readonly chosen: Chosen
  readonly problems: FieldProblems
}

export const DuplicatesView = ({ visit, pairs, chosen, problems }: DuplicatesProps) => {
  const { lang } = visit
  const words = deskMessages[lang]
  return (
    <>
      <DeskHint>{words.duplicatesLead}</DeskHint>
      {pairs.length === 0 ? (
        <DeskPart title={words.suggestions}>
          <p>{words.noSuggestions}</p>
        </DeskPart>
      ) : (
        <Table
          caption={words.suggestions}
          columns={[{ label: words.first }, { label: words.second }, { label: words.where }, { label: words.compare }]}
          rows={pairs.map(({ one, other }) => [
            <Marked text={one.name} lang={lang} />,
            <Marked text={other.name} lang={lang} />,
            <Marked text={settlementName({ kind: one.kind, name: one.settlement }, lang)} lang={lang} />,
            <a href={inLang(lang, pairAddress(one.slug, other.slug))}>{words.compare}</a>,
          ])}
        />
      )}
      <DeskPart title={words.choosePair} hint={words.choosePairHint}>
        <form class="places-search" method="get" action={inLang(lang, `${duplicatesAddress}/pair`)}>
          <Choice lang={lang} name="one" label={words.first} place={chosen.one} problems={problems} />
          <Choice lang={lang} name="other" label={words.second} place={chosen.other} problems={problems} />
          <Button kind="quiet">{words.compare}</Button>
        </form>
      </DeskPart>
    </>
  )
}

interface ChoiceProps {
  readonly lang: Lang
  readonly name: keyof Chosen
  readonly label: string
  readonly place: VenueLookup
  readonly problems: FieldProblems
}

/** One of the two; what was chosen for it stays chosen while the other is asked about. */
const Choice = ({ lang, name, label, place, problems }: ChoiceProps) => (
  <div>
    <VenueField lang={lang} name={name} label={label} place={place} error={problems.get(name)} onlyKnown />
    {place.venue ? <input type="hidden" name={venueChoiceField(name)} value={place.venue.id} /> : null}
  </div>
)

/** Two venues side by side; each may be the one that stays. */
export const PairView = ({ visit, one, other }: { visit: Visit; one: VenuePage; other: VenuePage }) => (
  <>
    {one.settlement.id === other.settlement.id ? null : (
      <Banner tone="warning" title={deskMessages[visit.lang].otherPlace} />
    )}
    <div class="places-pair">
      <Side visit={visit} venue={one} other={other} />
      <Side visit={visit} venue={other} other={one} />
    </div>
  </>
)

const Side = ({ visit: { lang }, venue, other }: { visit: Visit; venue: VenuePage; other: VenuePage }) => {
  const [words, said] = [deskMessages[lang], venueMessages[lang]]
  const text = inOneOf(venue.texts, lang)?.text
  const rooms = venue.rooms.map((room) => inOneOf(room.texts, lang)?.text.name ?? '').join(', ')
  const facts: [string, string | null | undefined][] = [
    [words.settlement, settlementInFull(venue.settlement, lang)],
    [words.address, text?.address],
    [said.access, accessWords(venue.access, lang)],
    [said.rooms, rooms],
    [said.arrival, text?.arrival],
    [said.wayBack, text?.way_back],
    [words.keeper, venue.ownerId === null ? words.notKept : words.kept],
  ]
  return (
    <section class="places-pair-side">
      <h2>
        <a href={venuePath(lang, venue.slug)}>
          <Marked text={text?.name ?? ''} lang={lang} />
        </a>
      </h2>
      <dl>
        {facts.map(([term, value]) => (
          <div>
            <dt>{term}</dt>
            <dd>
              <Marked text={value || said.notSaid} lang={lang} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="places-note">
        <Marked text={words.keepHint(inOneOf(other.texts, lang)?.text.name ?? '')} lang={lang} />
      </p>
      <ActButton
        action={inLang(lang, duplicatesAddress)}
        label={words.keep}
        kind="danger"
        fields={{
          keep: venue.slug,
          keep_version: String(venue.version),
          drop: other.slug,
          drop_version: String(other.version),
        }}
      />
    </section>
  )
}
