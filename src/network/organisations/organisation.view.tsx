import type { Lang } from '#src/platform/i18n/lang.ts'
import { transliterate } from '#src/platform/language/transliterate.ts'
import type { Panel } from '#src/platform/module.ts'
import { Artwork, type ArtworkProps } from '#src/ui/artwork/artwork.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { networkPath } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import type { OrganisationType } from './organisation.ts'
import type { OrganisationPage } from './organisations.store.ts'

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
