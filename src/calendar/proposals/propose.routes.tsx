import { recordConsent } from '#src/people/index.ts'
import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import { type Answer, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { inLang, proposalAddress, proposalReceivedAddress } from '../addresses.ts'
import { announcedAlready } from '../duplicates/before-proposing.tsx'
import type { ToldEvent } from '../duplicates/told-event.ts'
import { deskOf } from './desk.store.ts'
import { proposalMessages } from './messages.ts'
import { lookUpOrganisation, type OrganisationLookup } from './organisation-field.tsx'
import { isTrapped, readProposalForm } from './proposal.form.ts'
import { confirmProposal, tellDesk } from './proposal.mail.ts'
import { draftOf, type Proposal } from './proposal.ts'
import { addProposal } from './proposals.store.ts'
import { ProposeView, ReceivedView } from './propose.view.tsx'

export const proposePage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    formPage(house, visit, await lookUpOrganisation(house, visit.form, visit.lang), noProblems)

export const receivedPage = async ({ lang }: Visit): Promise<PageAnswer> => ({
  kind: 'page',
  title: proposalMessages[lang].received,
  description: proposalMessages[lang].receivedText,
  address: proposalReceivedAddress,
  noindex: true,
  main: <ReceivedView lang={lang} />,
})

/** A typed proposal becomes one that waits at a desk, with its consent, a letter to who proposed and one to the desk. */
export const proposeRoute =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form } = visit
    const thanks = seeOther(inLang(lang, proposalReceivedAddress))
    // Whoever fills in what people do not see gets the same answer, and nothing is kept.
    if (isTrapped(form)) return thanks
    const lookup = await lookUpOrganisation(house, form, lang)
    const reading = readProposalForm(form, visit)
    const problems = new Map(reading.ok ? [] : reading.problems)
    if (lookup.problem) problems.set('organisation', lookup.problem)
    if (!reading.ok || problems.size > 0) return formPage(house, visit, lookup, inOrder(problems))
    const proposal = { ...reading.value, id: house.ids(), organisationId: lookup.chosen, lang }
    const found = await announcedAlready(house, visit, asEvent(proposal, visit))
    if (found.length > 0) return formPage(house, visit, lookup, noProblems, found)
    if (await propose(house, proposal, visit)) return thanks
    return formPage(house, visit, lookup, problemAt('contactName', proposalMessages[lang].tooMany).problems)
  }

/** As it would stand in the calendar. */
const asEvent = (proposal: Proposal, { zone }: Visit) =>
  draftOf(
    { ...proposal, ends: proposal.ends ?? null },
    { id: proposal.id, slug: '', organisationId: proposal.organisationId ?? '', sphere: 'culture', zone },
  )

const order = ['title', 'day', 'starts', 'ends', 'place', 'lead', 'organisation', 'contactName', 'email', 'phone']

/** As the fields stand on the page. */
const inOrder = (problems: FieldProblems): FieldProblems => {
  const rank = ([field]: [string, string]) => (order.includes(field) ? order.indexOf(field) : order.length)
  return new Map([...problems].sort((one, other) => rank(one) - rank(other)))
}

/** False where too many of this sender wait. */
const propose = (house: House, proposal: Proposal, { lang, now }: Visit): Promise<boolean> =>
  house.database.write(async (tx) => {
    if (!(await addProposal(tx, proposal, now))) return false
    const consent = { purpose: 'calendar.proposal', email: proposal.email, about: proposal.id } as const
    await recordConsent(tx, { id: house.ids(), ...consent, lang, how: 'form' }, now)
    await confirmProposal(tx, house, proposal, now)
    await tellDesk(tx, house, proposal, await deskOf(tx.query, proposal.organisationId), now)
    return true
  })

function formPage(
  house: House,
  visit: Visit,
  organisation: OrganisationLookup,
  problems: FieldProblems,
  found: readonly ToldEvent[] = [],
): PageAnswer {
  const { lang, form } = visit
  const words = proposalMessages[lang]
  return {
    kind: 'page',
    ...(problems.size > 0 ? { status: 422 } : found.length > 0 ? { status: 409 } : {}),
    title: words.title,
    description: words.lead,
    address: proposalAddress,
    main: (
      <ProposeView
        lang={lang}
        typed={form}
        problems={problems}
        organisation={organisation}
        phone={house.settings.CONTACT_PHONE}
        found={found}
      />
    ),
    ...(problems.size + found.length > 0 ? {} : { cache: { tags: [] } }),
  }
}
