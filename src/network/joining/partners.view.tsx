import type { Visit } from '#src/platform/http/visit.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Button } from '#src/ui/button/button.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { SelectField, TextField } from '#src/ui/field/field.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { deskPathOf, partnersPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import type { OrganisationStatus } from '../organisations/organisation.ts'
import { joiningMessages } from './messages.ts'
import type { PartnerRow } from './partners.store.ts'

interface PartnersProps {
  readonly visit: Visit
  readonly status: OrganisationStatus
  readonly typed: string
  readonly found: number
  readonly rows: readonly PartnerRow[]
  readonly people: ReadonlyMap<string, number>
}

export const PartnersView = ({ visit, status, typed, found, rows, people }: PartnersProps) => {
  const { lang } = visit
  const words = joiningMessages[lang]
  return (
    <>
      <form class="network-search" method="get" action={partnersPath(lang)}>
        <TextField name="name" type="search" label={words.find} value={typed} />
        <SelectField
          name="status"
          label={words.statusWord}
          value={status}
          options={[
            { value: 'active', label: words.statusActive },
            { value: 'draft', label: words.statusDraft },
            { value: 'left', label: words.statusLeft },
          ]}
        />
        <Button kind="quiet">{words.findAct}</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title={words.noPartnersFound} actions={[{ label: words.statusActive, href: partnersPath(lang) }]}>
          <p>{words.noPartnersFoundText}</p>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.foundCount(found)}
            columns={[
              { label: words.name },
              { label: messages[lang].where },
              { label: words.phone },
              { label: words.peopleColumn },
              { label: words.checkedColumn },
            ]}
            rows={rows.map((row) => [
              <>
                <a href={deskPathOf(lang, row.slug, 'joining')}>{row.name}</a>
                {row.closedOn ? ` (${words.closedByRegister})` : null}
              </>,
              `${row.kind}\u00a0${row.settlement}`,
              row.phone ? <a href={`tel:${row.phone.replace(/\s/g, '')}`}>{row.phone}</a> : '–',
              <a href={deskPathOf(lang, row.slug, 'people')}>{words.peopleCount(people.get(row.id) ?? 0)}</a>,
              row.checkedAt ? dayInFull(row.checkedAt, visit) : words.neverChecked,
            ])}
          />
          {found > rows.length ? <p class="network-note">{words.moreFound(found - rows.length)}</p> : null}
        </>
      )}
    </>
  )
}
