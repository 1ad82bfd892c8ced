import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import type { Panel } from '#src/platform/module.ts'
import { Artwork, type ArtworkProps } from '#src/ui/artwork/artwork.tsx'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { Section, Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { SphereTag } from '#src/ui/sphere-tag/sphere-tag.tsx'
import { networkPath } from '../addresses.ts'
import { messages } from '../messages.ts'
import { messages as profileMessages } from '../profile/messages.ts'
import type { Profile } from '../profile/profile.ts'
import type { OrganisationType } from './organisation.ts'
import { factsOf } from './organisation-facts.view.tsx'
import { LastingParts, VisitParts } from './organisation-parts.view.tsx'
import { OrganisationTrust, type TrustProps } from './organisation-trust.view.tsx'
import type { OrganisationPage } from './organisations.store.ts'

interface OrganisationProps {
  visit: Visit
  organisation: OrganisationPage
  profile: Profile
  corrections: TrustProps['corrections']
  /** Groups, services, events: what the other rooms have of it. */
  panels: readonly Panel[]
}

export const OrganisationView = ({ visit, organisation, profile, corrections, panels }: OrganisationProps) => {
  const { lang } = visit
  const words = messages[lang]
  const foreign = organisation.textLang === lang ? undefined : organisation.textLang
  const head = (
    <>
      <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.partners, href: networkPath(lang) }]} />
      {profile.spheres.length > 0 ? (
        <p class="network-spheres">
          {profile.spheres.map((sphere) => (
            <SphereTag sphere={sphere} label={profileMessages[lang][sphere]} />
          ))}
        </p>
      ) : null}
      <h1 lang={foreign}>{organisation.name}</h1>
      <Standing lang={lang} organisation={organisation} />
    </>
  )
  const facts = <Facts label={words.inBrief} facts={factsOf(visit, organisation, profile)} />
  return (
    <>
      <Split side="end" head={head} aside={facts}>
        {organisation.about ? <Prose text={organisation.about} size="lead" lang={foreign} /> : null}
        <Artwork seed={organisation.id} {...pictureOf[organisation.type]} />
        <VisitParts visit={visit} organisation={organisation} profile={profile} />
      </Split>
      {panels.map(({ main }) => main)}
      <Section>
        <LastingParts visit={visit} profile={profile} />
        <OrganisationTrust visit={visit} organisation={organisation} profile={profile} corrections={corrections} />
      </Section>
    </>
  )
}

/** Whether it is only being prepared, has left, or is no more. */
const Standing = ({ lang, organisation }: { lang: Visit['lang']; organisation: OrganisationPage }) => {
  const words = messages[lang]
  const { status, closedOn } = organisation
  const closed = closedOn && dateWords(Temporal.PlainDate.from(closedOn), lang, { weekday: false })
  return (
    <>
      {status === 'draft' ? (
        <Banner tone="warning" title={words.draftTitle}>
          {words.draftText}
        </Banner>
      ) : null}
      {closed ? <Banner tone="important" title={words.closedTitle(closed)} /> : null}
      {status === 'left' ? (
        <Banner tone="info" title={words.leftTitle}>
          {words.leftText}
        </Banner>
      ) : null}
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
