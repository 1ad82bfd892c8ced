import { addMainVenue } from '#src/places/index.ts'
import type { Tx } from '#src/platform/db/database.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { invite } from '../members/issue-invitation.ts'
import { freeSlug } from '../organisations/free-slug.ts'
import { addOrganisation } from '../organisations/organisations.store.ts'
import { decideApplication, type Likeness, type WholeApplication } from './applications.store.ts'

interface Acceptance {
  readonly application: WholeApplication
  readonly reason: string | undefined
  /** The organisation that is here already, from the register or from earlier days. */
  readonly chosen: Likeness | undefined
}

/**
 * The application becomes a draft that nobody sees yet, or finds the one that the register made, and whoever applied is
 * invited to administer it. One write: no decision without its organisation and its letter. False when decided already.
 */
export function acceptApplication(
  house: House,
  { actor, lang, now }: Visit,
  { application, reason, chosen }: Acceptance,
): Promise<boolean> {
  const by = actor?.person ?? ''
  return house.database
    .write(async (tx) => {
      const organisation = chosen?.id ?? (await enterDraft(tx, house, application))
      const decision = { application: application.id, decision: 'accepted', reason, organisation, actor: by } as const
      if (!(await decideApplication(tx, decision, now))) throw new DecidedBefore()
      await inviteApplicant(tx, house, { application, organisation, by, inviter: actor?.name ?? '' }, { lang, now })
      return true
    })
    .catch((error: unknown) => {
      if (error instanceof DecidedBefore) return false
      throw error
    })
}

/** Undoes the whole write: the draft must not stay when another decision came first. */
class DecidedBefore extends Error {
  override readonly name = 'DecidedBefore'
}

/** It begins with a hall to put events in: „основна зала“. */
async function enterDraft(tx: Tx, { ids }: House, application: WholeApplication): Promise<string> {
  const { name, type, settlement_id, settlement, website, phone } = application
  const id = ids()
  const hall = { organisation: id, settlementId: settlement_id, name }
  await addOrganisation(tx, {
    id,
    slug: await freeSlug(tx.query, name, settlement),
    type,
    settlementId: settlement_id,
    registerNumber: application.register_number ?? undefined,
    eik: application.eik ?? undefined,
    phone: phone ?? undefined,
    website: website ?? undefined,
    status: 'draft',
    mainVenueId: await addMainVenue(tx, hall, { ids }),
    texts: { bg: { name } },
  })
  return id
}

interface Applicant {
  readonly application: WholeApplication
  readonly organisation: string
  readonly by: string
  readonly inviter: string
}

async function inviteApplicant(
  tx: Tx,
  house: House,
  { application, organisation, by, inviter }: Applicant,
  { now }: Pick<Visit, 'lang' | 'now'>,
): Promise<void> {
  const { contact_name, email, lang } = application
  // A year later nobody remembers whom to write to; the coordinator invites by hand then.
  if (!contact_name || !email) return
  const invitation = {
    id: house.ids(),
    name: contact_name,
    email,
    organisation,
    role: 'manager',
    scope: null,
    by,
    follows: null,
  } as const
  await invite(tx, house, invitation, { lang, now, way: 'letter', inviter, ofTheHouse: false })
}
