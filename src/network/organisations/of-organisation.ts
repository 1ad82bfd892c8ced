import type { Subject } from '#src/platform/actor.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { readOrganisationLine } from '../members/organisation-line.store.ts'
import { findOrganisationId } from './organisations.store.ts'

/** The subject of every desk route with `:organisation` (its slug) in the path. */
export const ofOrganisation =
  ({ database }: House) =>
  async ({ params, actor, lang }: Visit): Promise<Subject | undefined> => {
    const slug = params.organisation ?? ''
    // Whose desk it is has been read with the actor already.
    const own = actor?.memberships.find((membership) => membership.slug === slug)
    if (own) return { organisation: own.organisation, slug, name: own.name }
    const organisation = await findOrganisationId(database.read, slug)
    if (organisation === undefined) return undefined
    const line = await readOrganisationLine(database.read, organisation, lang)
    return { organisation, slug, ...(line ? { name: line.name } : {}) }
  }
