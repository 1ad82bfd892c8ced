import type { Membership } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Button, ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs, DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { TextField } from '#src/ui/field/field.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { allVenuesAddress, inLang, newVenueAddress, venueDeskAddress, venuePath } from '../addresses.ts'
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
  if (memberships.length === 0) return <DeskHint>{words.noOrganisation}</DeskHint>
  return (
    <>
      <DeskHint>{words.ownLead}</DeskHint>
      {memberships.map((membership) => {
        const own = venues.filter(({ ownerId }) => ownerId === membership.organisation)
        return (
          <DeskPart title={<Marked text={membership.name} lang={lang} />}>
            {own.length === 0 ? <p>{words.noneOwn}</p> : <OwnRows {...{ visit, membership, own }} />}
            {mayEdit(membership) ? (
              <DeskActs>
                <ButtonLink href={inLang(lang, newVenueAddress(membership.slug))} kind="quiet">
                  {words.add}
                </ButtonLink>
              </DeskActs>
            ) : null}
          </DeskPart>
        )
      })}
    </>
  )
}

interface OwnRowsProps {
  readonly visit: Visit
  readonly membership: Membership
  readonly own: readonly VenueLine[]
}

/** Who may not change a venue looks at its page. */
const OwnRows = ({ visit, membership, own }: OwnRowsProps) => (
  <Rows>
    {own.map((venue) => (
      <Row
        title={venue.name}
        titleLang={foreignLang(venue.name, visit.lang)}
        href={
          mayEdit(membership) ? inLang(visit.lang, venueDeskAddress(venue.slug)) : venuePath(visit.lang, venue.slug)
        }
        details={[
          <Marked text={whereWords(venue, visit.lang)} lang={visit.lang} />,
          `${deskMessages[visit.lang].checkedAt}: ${checkedWords(venue, visit)}`,
        ]}
      />
    ))}
  </Rows>
)

const whereWords = ({ kind, settlement, address }: VenueLine, lang: Lang): string =>
  [settlementName({ kind, name: settlement }, lang), address].filter(Boolean).join(', ')

const checkedWords = ({ checkedAt }: VenueLine, visit: Visit): string =>
  checkedAt === null ? deskMessages[visit.lang].neverChecked : dayInFull(checkedAt, visit)

const VenueTable = ({ visit, found, venues }: Pick<AllProps, 'visit' | 'found' | 'venues'>) => {
  const { lang } = visit
  const words = deskMessages[lang]
  return (
    <Table
      caption={words.found(found)}
      columns={[{ label: words.name }, { label: words.where }, { label: words.checkedAt }, { label: words.keeper }]}
      rows={venues.map((venue) => [
        <a href={inLang(lang, venueDeskAddress(venue.slug))}>
          <Marked text={venue.name} lang={lang} />
        </a>,
        <Marked text={whereWords(venue, lang)} lang={lang} />,
        checkedWords(venue, visit),
        venue.ownerId === null ? words.notKept : words.kept,
      ])}
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
      <DeskActs>
        <ButtonLink href={inLang(lang, newVenueAddress())} kind="quiet">
          {words.add}
        </ButtonLink>
      </DeskActs>
      {venues.length === 0 ? (
        <EmptyState
          title={words.foundNone}
          actions={[{ label: words.allVenues, href: inLang(lang, allVenuesAddress()) }]}
        />
      ) : (
        <>
          <VenueTable {...{ visit, found, venues }} />
          {last > 1 ? (
            <Pagination
              label={words.pages}
              previous={page > 1 ? { label: words.previous, href: to(page - 1) } : undefined}
              next={page < last ? { label: words.next, href: to(page + 1) } : undefined}
              position={words.position(page, last)}
            />
          ) : null}
        </>
      )}
    </>
  )
}
