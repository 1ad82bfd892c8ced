import type { Membership } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Button, ButtonLink } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { allVenuesAddress, inLang, newVenueAddress, venueDeskAddress } from '../addresses.ts'
import { settlementName } from '../settlements/settlement.ts'
import type { VenueLine } from '../venues/venue-page.store.ts'
import { deskMessages } from './messages.ts'

/** Whoever may change a venue of an organisation; writers of drafts see it. */
const mayEdit = ({ role }: Membership): boolean => role !== 'author'

interface OwnProps {
  readonly visit: Visit
  readonly memberships: readonly Membership[]
  readonly venues: readonly VenueLine[]
}

/** The venues of each organisation that somebody works for. */
export const OwnVenuesView = ({ visit, memberships, venues }: OwnProps) => {
  const { lang } = visit
  const words = deskMessages[lang]
  if (memberships.length === 0) return <p class="places-note">{words.noOrganisation}</p>
  return (
    <>
      <p class="places-note">{words.ownLead}</p>
      {memberships.map((membership) => {
        const own = venues.filter(({ ownerId }) => ownerId === membership.organisation)
        return (
          <section class="places-desk-part">
            <h2>
              <Marked text={membership.name} lang={lang} />
            </h2>
            {own.length === 0 ? (
              <p>{words.noneOwn}</p>
            ) : (
              <VenueTable visit={visit} caption={words.venues} venues={own} linked={mayEdit(membership)} />
            )}
            {mayEdit(membership) ? (
              <div class="places-desk-acts">
                <ButtonLink href={inLang(lang, newVenueAddress(membership.slug))} kind="quiet">
                  {words.add}
                </ButtonLink>
              </div>
            ) : null}
          </section>
        )
      })}
    </>
  )
}

interface TableProps {
  readonly visit: Visit
  readonly caption: string
  readonly venues: readonly VenueLine[]
  readonly linked: boolean
  readonly withKeeper?: boolean
}

const VenueTable = ({ visit, caption, venues, linked, withKeeper = false }: TableProps) => {
  const { lang, zone } = visit
  const words = deskMessages[lang]
  const checked = (at: string | null) =>
    at === null
      ? words.neverChecked
      : dateWords(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate(), lang, { weekday: false })
  return (
    <Table
      caption={caption}
      columns={[
        { label: words.name },
        { label: words.where },
        { label: words.checkedAt },
        ...(withKeeper ? [{ label: words.keeper }] : []),
      ]}
      rows={venues.map((venue) => {
        const name = <Marked text={venue.name} lang={lang} />
        const where = [settlementName({ kind: venue.kind, name: venue.settlement }, lang), venue.address]
        return [
          linked ? <a href={inLang(lang, venueDeskAddress(venue.slug))}>{name}</a> : name,
          <Marked text={where.filter(Boolean).join(', ')} lang={lang} />,
          checked(venue.checkedAt),
          ...(withKeeper ? [venue.ownerId === null ? words.notKept : words.kept] : []),
        ]
      })}
    />
  )
}

interface AllProps {
  readonly visit: Visit
  readonly typed: string
  readonly found: number
  readonly page: number
  readonly last: number
  readonly venues: readonly VenueLine[]
}

/** Every venue, for the coordinator: searched by name or settlement, a page at a time. */
export const AllVenuesView = ({ visit, typed, found, page, last, venues }: AllProps) => {
  const { lang } = visit
  const words = deskMessages[lang]
  const to = (target: number) => inLang(lang, allVenuesAddress({ name: typed, page: target }))
  return (
    <>
      <form class="places-search" method="get" action={inLang(lang, allVenuesAddress())}>
        <TextField name="name" label={words.search} type="search" value={typed} maxlength={100} />
        <Button kind="quiet">{words.find}</Button>
      </form>
      <div class="places-desk-acts">
        <ButtonLink href={inLang(lang, newVenueAddress())} kind="quiet">
          {words.add}
        </ButtonLink>
      </div>
      {venues.length === 0 ? (
        <EmptyState
          title={words.foundNone}
          actions={[{ label: words.allVenues, href: inLang(lang, allVenuesAddress()) }]}
        />
      ) : (
        <section class="places-desk-part">
          <VenueTable visit={visit} caption={words.found(found)} venues={venues} linked withKeeper />
          {last > 1 ? (
            <Pagination
              label={words.pages}
              previous={page > 1 ? { label: words.previous, href: to(page - 1) } : undefined}
              next={page < last ? { label: words.next, href: to(page + 1) } : undefined}
              position={words.position(page, last)}
            />
          ) : null}
        </section>
      )}
    </>
  )
}
