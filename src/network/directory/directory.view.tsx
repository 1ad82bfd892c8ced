import type { Child } from 'hono/jsx'
import { type Area, type AreaMap, AreaMapView, areaName, around } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { Pagination } from '#src/ui/pagination/pagination.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { keepMarkup } from '#src/ui/raw/raw.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { spheres } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { directoryPath, joinPath, organisationPath } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import { organisationTypes } from '../organisations/organisation.ts'
import { hoursOfDay } from '../profile/hours-words.ts'
import { type Directory, type Narrowed, narrow, type Partner } from './directory.ts'
import { type DirectoryFilter, type DirectoryProblem, directoryEntries } from './filter.form.ts'
import { FilterForm } from './filter.view.tsx'
import { directoryMessages } from './messages.ts'
import type { Visiting } from './visiting.store.ts'

export interface DirectoryProps {
  readonly lang: Lang
  readonly directory: Directory
  readonly filter: DirectoryFilter
  readonly problems: readonly DirectoryProblem[]
  readonly narrowed: Narrowed
  readonly place: Area | undefined
  /** The partners of this page. */
  readonly shown: readonly Partner[]
  readonly visiting: ReadonlyMap<string, Visiting>
  readonly today: Temporal.PlainDate
  readonly pages: number
  readonly map: AreaMap | undefined
}

export const DirectoryView = (props: DirectoryProps) => {
  const { lang, directory, map } = props
  return (
    <div class="ui-wrap network-page">
      <h1>{messages[lang].partnersTitle}</h1>
      <Prose text={messages[lang].partnersLead} size="lead" />
      {directory.partners.length === 0 ? (
        <NobodyYet lang={lang} />
      ) : (
        <>
          <Problems {...props} />
          {sameForAll(props, 'choice', () => (
            <Choice {...props} />
          ))}
          <div class={map ? 'network-directory' : undefined}>
            <div class="network-directory-list">
              <Found {...props} />
            </div>
            {map ? sameForAll(props, 'map', () => <PartnersMap {...props} map={map} />) : null}
          </div>
        </>
      )}
    </div>
  )
}

/** Without a choice the form and the map are the same on every page of the list, and drawn once. */
function sameForAll({ directory, filter, problems }: DirectoryProps, name: string, draw: () => Child) {
  const plain =
    problems.length === 0 && directoryEntries({ ...filter, page: 1 }).every(([, value]) => value === undefined)
  return plain ? keepMarkup(directory, name, draw) : draw()
}

const PartnersMap = ({ lang, map, filter, place }: DirectoryProps & { readonly map: AreaMap }) => {
  const words = directoryMessages[lang]
  return (
    <AreaMapView
      lang={lang}
      map={map}
      label={words.map}
      href={({ slug }) => directoryPath(lang, { ...filter, place: slug, page: 1 })}
      dotWords={words.dot}
      place={place}
    >
      {words.mapHint} {map.unplaced > 0 ? words.unplaced(map.unplaced) : null}
    </AreaMapView>
  )
}

const NobodyYet = ({ lang }: { lang: Lang }) => (
  <EmptyState
    title={messages[lang].noPartners}
    actions={[
      { label: directoryMessages[lang].join, href: joinPath(lang) },
      { label: messages[lang].toCalendar, href: `/${lang}/calendar` },
    ]}
  />
)

/** What was not understood; place leads to its field. */
const Problems = ({ lang, problems }: DirectoryProps) => {
  const words = directoryMessages[lang]
  const names = { place: words.place, sphere: words.sphere, type: words.type, page: words.pageName }
  return problems.length === 0 ? null : (
    <ErrorSummary
      title={words.problems}
      errors={problems.map(({ field, typed }) => ({
        field: field === 'place' ? field : undefined,
        message: words.unknownValue(names[field], typed),
      }))}
    />
  )
}

/** Kinds and spheres that somebody has, with how many; the current one takes itself away. */
const Choice = (props: DirectoryProps) => {
  const { lang, filter, narrowed } = props
  const words = directoryMessages[lang]
  const chip = <T extends string>(group: 'type' | 'sphere', value: T, label: string, count: number) => {
    const current = filter[group] === value
    const href = directoryPath(lang, { ...filter, [group]: current ? undefined : value, page: 1 })
    return { label, count, current, removes: words.remove, href }
  }
  const types = organisationTypes
    .map((type) => chip('type', type, sentenceCase(typeWords[lang][type]), narrowed.types.get(type) ?? 0))
    .filter(({ count, current }) => count > 0 || current)
  const ofSphere = spheres
    .map((sphere) => chip('sphere', sphere, words[sphere], narrowed.spheres.get(sphere) ?? 0))
    .filter(({ count, current }) => count > 0 || current)
  return (
    <div class="network-choice">
      <FilterForm {...props} />
      <Chips label={words.type} chips={types} />
      {ofSphere.length > 0 ? <Chips label={words.sphere} chips={ofSphere} /> : null}
    </div>
  )
}

const Found = (props: DirectoryProps) => {
  const { lang, filter, narrowed, place, shown, pages, map } = props
  const words = directoryMessages[lang]
  if (shown.length === 0) return <Nothing {...props} />
  const count = words.found(narrowed.found.length)
  const to = (page: number) => directoryPath(lang, { ...filter, page })
  return (
    <>
      <p class="network-directory-count">
        {place ? words.foundIn(count, areaName(place, lang)) : count}
        {map ? <a href="#map">{words.toMap}</a> : null}
      </p>
      {[...Map.groupBy(shown, ({ settlement }) => settlement)].map(([settlement, own]) => (
        <Settlement {...props} settlement={settlement} partners={own} />
      ))}
      {pages > 1 ? (
        <Pagination
          label={words.pages}
          previous={filter.page > 1 ? { label: words.previous, href: to(filter.page - 1) } : undefined}
          position={words.pageOf(filter.page, pages)}
          next={filter.page < pages ? { label: words.next, href: to(filter.page + 1) } : undefined}
        />
      ) : null}
    </>
  )
}

interface SettlementProps extends Pick<DirectoryProps, 'lang' | 'visiting' | 'today'> {
  readonly settlement: Area
  readonly partners: readonly Partner[]
}

/** What tells a settlement from others of its name: its municipality, or the oblast where that has the same name. */
const tellingApart = (settlement: Area): Area | undefined =>
  around(settlement).find(({ name }) => name !== settlement.name)

/** A name alone repeats, so partners stand under their settlement, and it under its municipality (R1). */
const Settlement = ({ settlement, partners, ...props }: SettlementProps) => {
  const { lang } = props
  const within = settlement.name === settlement.within?.within?.name ? undefined : tellingApart(settlement)
  return (
    <section class="network-place">
      <h2>
        {areaName(settlement, lang)}{' '}
        {within ? <span class="network-place-within">{areaName(within, lang)}</span> : null}
      </h2>
      <Rows>
        {partners.map((partner) => (
          <Row
            title={partner.name}
            titleLang={foreignLang(partner.name, lang)}
            href={organisationPath(lang, partner.slug)}
            details={detailsOf(partner, props)}
          />
        ))}
      </Rows>
    </section>
  )
}

/** What it is, and what somebody who sets out asks: since when, whether it is open today, whether one gets in. */
function detailsOf(
  { slug, type, founded }: Partner,
  { lang, visiting, today }: Pick<DirectoryProps, 'lang' | 'visiting' | 'today'>,
): string[] {
  const words = directoryMessages[lang]
  const own = visiting.get(slug)
  const details = [
    typeWords[lang][type],
    founded === undefined ? undefined : words.since(founded),
    own && hoursOfDay(own.opening, today, lang),
    own?.isStepFree ? words.stepFree : undefined,
  ]
  return details.filter((detail) => detail !== undefined)
}

const Nothing = ({ lang, directory, filter }: DirectoryProps) => {
  const words = directoryMessages[lang]
  const nameAlone = { place: undefined, sphere: undefined, type: undefined, name: filter.name, page: 1 }
  const others = filter.name === undefined ? 0 : narrow(directory, nameAlone).found.length
  return (
    <EmptyState
      title={words.none}
      actions={[
        ...(others > 0 ? [{ label: words.onlyName(others), href: directoryPath(lang, nameAlone) }] : []),
        { label: words.clear, href: directoryPath(lang) },
      ]}
      search={{ lang, words: filter.name }}
    >
      <p>{words.noneHint}</p>
    </EmptyState>
  )
}
