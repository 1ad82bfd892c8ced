import { joinPolicies, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import { organisationAddress, organisationPath } from '../addresses.ts'
import { schemaType } from './organisation.ts'
import { OrganisationView } from './organisation.view.tsx'
import { type OrganisationPage, readOrganisation } from './organisations.store.ts'

const descriptionLength = 155

/** `/network/<slug>`: who, where, how to reach them; other rooms add what they have of it. */
export const organisationRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang } = visit
    const organisation = await readOrganisation(house.database.read, visit.params.slug ?? '', lang)
    if (!organisation) throw new NotFound()
    const panels = await house.panels('organisation', { id: organisation.id, slug: organisation.slug }, visit)
    const own = { tags: [`organisation:${organisation.id}`, 'network', 'places'] }
    return {
      kind: 'page',
      title: `${organisation.name}, ${organisation.place}`,
      description: excerpt(organisation.about ?? organisation.name, descriptionLength),
      address: organisationAddress(organisation.slug),
      languages: organisation.languages,
      jsonLd: [jsonLd(organisation, `${house.settings.publicUrl}${organisationPath(lang, organisation.slug)}`)],
      main: <OrganisationView lang={lang} organisation={organisation} panels={panels} />,
      cache: joinPolicies([own, ...panels.map(({ cache }) => cache)]),
    }
  }

const jsonLd = (organisation: OrganisationPage, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': schemaType[organisation.type],
  '@id': url,
  url,
  name: organisation.name,
  ...(organisation.about ? { description: organisation.about } : {}),
  ...(organisation.phone ? { telephone: organisation.phone } : {}),
  ...(organisation.foundedYear ? { foundingDate: String(organisation.foundedYear) } : {}),
  address: { '@type': 'PostalAddress', addressLocality: organisation.place, addressCountry: 'BG' },
})
