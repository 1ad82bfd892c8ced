import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { Panel } from '#src/platform/module.ts'
import { Artwork, type ArtworkProps } from '#src/ui/artwork/artwork.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { networkPath, organisationPath } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import type { OrganisationType } from './organisation.ts'
import type { OrganisationName, OrganisationPage } from './organisations.store.ts'

export const DirectoryView = ({ lang, organisations }: { lang: Lang; organisations: readonly OrganisationName[] }) => {
  const words = messages[lang]
  return (
    <div class="ui-wrap network-page">
      <h1>{words.partnersTitle}</h1>
      <Prose text={words.partnersLead} size="lead" />
      {organisations.length === 0 ? (
        <EmptyState title={words.noPartners} actions={[{ label: words.toCalendar, href: `/${lang}/calendar` }]} />
      ) : (
        byPlace(organisations, lang).map(([place, own]) => (
          <section class="network-place">
            <h2>{place}</h2>
            <Rows>
              {own.map(({ slug, name, type }) => (
                <Row
                  title={name}
                  titleLang={foreignLang(name, lang)}
                  href={organisationPath(lang, slug)}
                  details={[typeWords[lang][type]]}
                />
              ))}
            </Rows>
          </section>
        ))
      )}
    </div>
  )
}

/** „с.“ and „гр.“ do not count in the alphabet. */
const bare = (place: string): string => place.replace(/^\p{Ll}+\.\s/u, '')

/** Settlements with most partners first, then by name. */
const byPlace = (organisations: readonly OrganisationName[], lang: Lang): [string, OrganisationName[]][] =>
  [...Map.groupBy(organisations, ({ place }) => place)].sort(
    ([place, one], [next, other]) => other.length - one.length || bare(place).localeCompare(bare(next), lang),
  )

interface OrganisationProps {
  lang: Lang
  organisation: OrganisationPage
  panels: readonly Panel[]
}

export const OrganisationView = ({ lang, organisation, panels }: OrganisationProps) => {
  const words = messages[lang]
  const foreign = organisation.textLang === lang ? undefined : organisation.textLang
  const head = (
    <>
      <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.partners, href: networkPath(lang) }]} />
      <h1 lang={foreign}>{organisation.name}</h1>
    </>
  )
  return (
    <>
      <Split side="end" head={head} aside={<Facts label={words.inBrief} facts={factsOf(lang, organisation)} />}>
        {organisation.about ? <Prose text={organisation.about} size="lead" lang={foreign} /> : null}
        <Artwork seed={organisation.id} {...pictureOf[organisation.type]} />
      </Split>
      {panels.map(({ main }) => main)}
    </>
  )
}

/** The poster of a house that has sent no picture says what kind of house it is. */
const pictureOf: Record<OrganisationType, Pick<ArtworkProps, 'sphere' | 'kind'>> = {
  library: { sphere: 'education', kind: 'book' },
  chitalishte: { sphere: 'culture', kind: 'general' },
  school: { sphere: 'education', kind: 'workshop' },
  museum: { sphere: 'culture', kind: 'walk' },
  theatre: { sphere: 'culture', kind: 'stage' },
  university: { sphere: 'science', kind: 'lecture' },
  municipality: { sphere: 'culture', kind: 'general' },
  ngo: { sphere: 'education', kind: 'general' },
  private: { sphere: 'culture', kind: 'general' },
}

function factsOf(lang: Lang, organisation: OrganisationPage): Fact[] {
  const words = messages[lang]
  const { phone, website, foundedYear } = organisation
  const facts: (Fact | undefined)[] = [
    { term: words.kind, value: typeWords[lang][organisation.type] },
    {
      term: words.where,
      value: organisation.place,
      detail: words.municipality(lang === 'bg' ? organisation.municipality : transliterate(organisation.municipality)),
    },
    phone ? { term: words.phone, value: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> } : undefined,
    website ? { term: words.website, value: <a href={website}>{website.replace(/^https?:\/\//, '')}</a> } : undefined,
    foundedYear ? { term: words.founded, value: words.year(foundedYear) } : undefined,
  ]
  return facts.filter((fact) => fact !== undefined)
}
