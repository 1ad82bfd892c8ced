import { isCoordinator } from '#src/platform/actor.ts'
import { joinPolicies, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import { organisationAddress, organisationPath } from '../addresses.ts'
import { countCorrections } from '../corrections/corrections.store.ts'
import { stateAt, trueUntil } from '../profile/opening-hours.ts'
import { readProfile } from '../profile/profile.store.ts'
import { OrganisationView } from './organisation.view.tsx'
import { organisationJsonLd } from './organisation-json-ld.ts'
import { type OrganisationPage, readOrganisation } from './organisations.store.ts'

const descriptionLength = 155

/** `/network/<slug>`: who, where, when open, how to reach them; other rooms add what they have of it. */
export const organisationRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, today } = visit
    const read = house.database.read
    const organisation = await readOrganisation(read, visit.params.slug ?? '', lang)
    if (!organisation || !maySee(visit, organisation)) throw new NotFound()
    const { id, slug } = organisation
    const [profile, corrections, panels] = await Promise.all([
      readProfile(read, id),
      countCorrections(read, id),
      house.panels('organisation', { id, slug }, visit),
    ])
    if (!profile) throw new NotFound()
    const here = visit.now.toZonedDateTimeISO(visit.zone)
    const tags = [`organisation:${id}`, 'network', 'places']
    const own = { tags, until: trueUntil(stateAt(profile.opening, here), here) }
    const url = `${house.settings.publicUrl}${organisationPath(lang, slug)}`
    const feeds = panels.flatMap((panel) => panel.feeds ?? [])
    return {
      kind: 'page',
      title: `${organisation.name}, ${organisation.place}`,
      description: excerpt(organisation.about ?? organisation.name, descriptionLength),
      address: organisationAddress(slug),
      languages: organisation.languages,
      noindex: organisation.status === 'draft',
      ...(feeds.length > 0 ? { feeds } : {}),
      jsonLd: [organisationJsonLd(organisation, profile, { url, today })],
      main: (
        <OrganisationView
          visit={visit}
          organisation={organisation}
          profile={profile}
          corrections={corrections}
          panels={panels}
        />
      ),
      cache: joinPolicies([own, ...panels.map(({ cache }) => cache)]),
    }
  }

/** A draft is for its people and the coordinator, a place to practise in for the one who practises. */
function maySee({ actor }: Visit, { id, status, practiceFor }: OrganisationPage): boolean {
  if (practiceFor !== null) return actor?.person === practiceFor
  if (status !== 'draft') return true
  return isCoordinator(actor) || actor?.memberships.some(({ organisation }) => organisation === id) === true
}
