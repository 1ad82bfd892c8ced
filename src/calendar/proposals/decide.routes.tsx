import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { inLang, proposalDeskAddress, proposalsDeskAddress } from '../addresses.ts'
import { editPath } from '../desk/addresses.ts'
import { ProposalsView, ProposalView } from './decide.view.tsx'
import { acceptProposal, handOn, refuseProposal } from './decide-proposal.ts'
import { deskOf } from './desk.store.ts'
import { proposalMessages } from './messages.ts'
import { lookUpOrganisation, type OrganisationLookup } from './organisation-field.tsx'
import { readDecision } from './proposal.form.ts'
import { readDecidedProposals, readProposal, readWaitingProposals, type WholeProposal } from './proposals.store.ts'

const mostDecided = 50

/** Whose desk this is: an organisation's by its path, else the coordinator's with what is addressed to nobody. */
const deskIn = ({ params, subject }: Visit) => {
  if (params.organisation === undefined) return { id: null, slug: undefined }
  if (subject.organisation === undefined) throw new NotFound()
  return { id: subject.organisation, slug: params.organisation }
}

export const proposalsPage =
  ({ database }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { id, slug } = deskIn(visit)
    const [waiting, decided] = await Promise.all([
      readWaitingProposals(database.read, id),
      readDecidedProposals(database.read, id, mostDecided),
    ])
    const words = proposalMessages[visit.lang]
    const title = id === null ? words.unaddressed : words.proposals
    return {
      kind: 'page',
      frame: 'desk',
      title,
      description: title,
      address: proposalsDeskAddress(slug),
      main: <ProposalsView visit={visit} title={title} slug={slug} waiting={waiting} decided={decided} />,
    }
  }

export const proposalPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const proposal = await look(house, visit)
    return page(visit, proposal, noProblems, await lookUpOrganisation(house, visit.form, visit.lang))
  }

/** One decision a proposal: who comes second is shown the first. */
export const decisionRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang } = visit
    const proposal = await look(house, visit)
    const { id, slug } = deskIn(visit)
    const here = inLang(lang, proposalDeskAddress(slug, proposal.id))
    const reading = readDecision(visit.form, lang)
    if (!reading.ok) return page(visit, proposal, reading.problems, nothingTyped)
    if (reading.value.decision === 'refused') {
      const done = await refuseProposal(house, visit, { proposal, organisation: id, reason: reading.value.reason })
      return seeOther(here, done ? 'refused' : 'before')
    }
    // What is addressed to nobody is handed on first: a draft needs its organisation.
    if (id === null || slug === undefined) throw new NotFound()
    const { sphere } = reading.value
    const event = await acceptProposal(house, visit, { proposal, organisation: id, sphere })
    return event === undefined ? seeOther(here, 'before') : seeOther(editPath(lang, slug, event))
  }

/** To another organisation, or to the coordinator when nobody is named. */
export const handRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang } = visit
    const words = proposalMessages[lang]
    const proposal = await look(house, visit)
    const { id, slug } = deskIn(visit)
    const lookup = await lookUpOrganisation(house, visit.form, lang)
    const to = lookup.chosen ?? null
    const sentence = lookup.problem ?? (to !== id ? undefined : to === null ? words.handMissing : words.handSame)
    if (sentence) return page(visit, proposal, problemAt('organisation', sentence).problems, lookup)
    const desk = await deskOf(house.database.read, to ?? undefined)
    const done = await handOn(house, visit, { proposal, from: id, to: desk })
    return done
      ? seeOther(inLang(lang, proposalsDeskAddress(slug)), 'handed')
      : seeOther(inLang(lang, proposalDeskAddress(slug, proposal.id)), 'before')
  }

const nothingTyped: OrganisationLookup = { typed: '', choices: [], chosen: undefined, problem: undefined }

async function look({ database }: House, visit: Visit): Promise<WholeProposal> {
  const proposal = await readProposal(database.read, deskIn(visit).id, visit.params.id ?? '')
  if (!proposal) throw new NotFound()
  return proposal
}

function page(
  visit: Visit,
  proposal: WholeProposal,
  problems: FieldProblems,
  organisation: OrganisationLookup,
): PageAnswer {
  const { slug } = deskIn(visit)
  return {
    kind: 'page',
    frame: 'desk',
    ...(problems.size > 0 ? { status: 422 } : {}),
    title: proposal.title,
    description: proposal.title,
    address: proposalDeskAddress(slug, proposal.id),
    main: (
      <ProposalView visit={visit} slug={slug} proposal={proposal} problems={problems} organisation={organisation} />
    ),
  }
}
