import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { deskAddressOf, deskPathOf } from '../addresses.ts'
import { joiningMessages } from './messages.ts'
import { readAgreementForm, readLeavingForm } from './partnership.form.ts'
import { PartnershipView, type Standing } from './partnership.view.tsx'
import { agree, leave, publishOrganisation, readPartnerships, readStanding } from './partnerships.store.ts'

/** The id and the slug of the organisation whose desk this is; the gate has found it. */
const ownOf = ({ subject, params }: Visit): { organisation: string; slug: string } => ({
  organisation: subject.organisation ?? '',
  slug: params.organisation ?? '',
})

const actorOf = ({ actor }: Visit): string => {
  if (!actor) throw new NotFound()
  return actor.person
}

export const partnershipPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    page(house, visit, new URLSearchParams(), noProblems)

export const agreementRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { organisation, slug } = ownOf(visit)
    const reading = readAgreementForm(visit)
    if (!reading.ok) return page(house, visit, visit.form, reading.problems)
    const agreement = { id: house.ids(), organisation, ...reading.value, actor: actorOf(visit) }
    await house.database.write((tx) => agree(tx, agreement))
    return seeOther(deskPathOf(visit.lang, slug, 'joining'), 'agreed')
  }

/** A page that nobody has checked, or without an agreement, stays a draft. */
export const publicationRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { organisation, slug } = ownOf(visit)
    const path = deskPathOf(visit.lang, slug, 'joining')
    const standing = await standingOf(house, visit)
    if (!standing.checked) return seeOther(path, 'needs')
    const published = await house.database.write((tx) => publishOrganisation(tx, organisation, actorOf(visit)))
    return seeOther(path, published ? 'published' : 'needs')
  }

export const leavingRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { organisation, slug } = ownOf(visit)
    const reading = readLeavingForm(visit)
    if (!reading.ok) return page(house, visit, visit.form, reading.problems)
    const leaving = { organisation, leftOn: visit.today, reason: reading.value.reason, actor: actorOf(visit) }
    await house.database.write((tx) => leave(tx, leaving))
    return seeOther(deskPathOf(visit.lang, slug, 'joining'), 'left')
  }

async function standingOf({ database }: House, visit: Visit): Promise<Standing> {
  const { organisation } = ownOf(visit)
  const [standing, partnerships] = await Promise.all([
    readStanding(database.read, organisation, visit.lang),
    readPartnerships(database.read, organisation),
  ])
  if (!standing) throw new NotFound()
  return { ...standing, partnerships }
}

async function page(house: House, visit: Visit, typed: URLSearchParams, problems: FieldProblems): Promise<PageAnswer> {
  const standing = await standingOf(house, visit)
  const words = joiningMessages[visit.lang]
  return {
    kind: 'page',
    frame: 'desk',
    ...(problems.size > 0 ? { status: 422 } : {}),
    title: `${standing.status === 'active' ? words.partnership : words.joiningTitle} · ${standing.name}`,
    description: words.partnership,
    address: deskAddressOf(standing.slug, 'joining'),
    main: <PartnershipView visit={visit} standing={standing} typed={typed} problems={problems} />,
  }
}
