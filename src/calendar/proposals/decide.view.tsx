import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { RadioGroup, TextareaField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Section, Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { inLang, proposalDeskAddress, proposalsDeskAddress } from '../addresses.ts'
import { eventsDeskPath } from '../desk/addresses.ts'
import { spheres } from '../events/event.ts'
import { messages } from '../messages.ts'
import { proposalMessages } from './messages.ts'
import { OrganisationField, type OrganisationLookup } from './organisation-field.tsx'
import type { ProposalRow, WholeProposal } from './proposals.store.ts'

const hourOf = (hour: string, lang: Lang): string => (lang === 'bg' ? `${hour}\u00a0ч.` : hour)

const foreign = (textLang: Lang, lang: Lang): Lang | undefined => (textLang === lang ? undefined : textLang)

interface ListProps {
  readonly visit: Visit
  readonly title: string
  /** Of the organisation whose desk it is. */
  readonly slug: string | undefined
  readonly waiting: readonly ProposalRow[]
  readonly decided: readonly ProposalRow[]
}

export const ProposalsView = ({ visit, title, slug, waiting, decided }: ListProps) => {
  const words = proposalMessages[visit.lang]
  return (
    <>
      <div class="ui-wrap">
        <h1>{title}</h1>
        {visit.query.get('done') === 'handed' ? <Banner tone="info" title={words.doneHanded} /> : null}
      </div>
      <Section title={words.waiting}>
        {waiting.length > 0 ? <ProposalRows visit={visit} slug={slug} rows={waiting} /> : <p>{words.noneWaiting}</p>}
      </Section>
      <Section title={words.decided}>
        {decided.length > 0 ? <ProposalRows visit={visit} slug={slug} rows={decided} /> : <p>{words.noneDecided}</p>}
      </Section>
    </>
  )
}

const ProposalRows = ({ visit, slug, rows }: Pick<ListProps, 'visit' | 'slug'> & { rows: readonly ProposalRow[] }) => {
  const { lang } = visit
  const words = proposalMessages[lang]
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          title={row.title}
          titleLang={foreign(row.lang, lang)}
          href={inLang(lang, proposalDeskAddress(slug, row.id))}
          details={[
            `${dateWords(Temporal.PlainDate.from(row.day), lang)}, ${hourOf(row.starts, lang)}`,
            row.decided_at && row.decision
              ? words.decidedOn(words[row.decision], dayInFull(row.decided_at, visit))
              : words.receivedOn(dayInFull(row.received_at, visit)),
          ]}
        />
      ))}
    </Rows>
  )
}

interface ProposalProps {
  readonly visit: Visit
  readonly slug: string | undefined
  readonly proposal: WholeProposal
  readonly problems: FieldProblems
  readonly organisation: OrganisationLookup
}

/** One proposal: what it says, whom to ask, and what can be done with it or was. */
export const ProposalView = (props: ProposalProps) => {
  const { visit, slug, proposal } = props
  const { lang } = visit
  const words = proposalMessages[lang]
  const done = { refused: words.doneRefused, before: words.doneBefore }[visit.query.get('done') ?? '']
  const head = (
    <>
      <Breadcrumbs
        label={words.breadcrumbs}
        crumbs={[
          {
            label: slug === undefined ? words.unaddressed : words.proposals,
            href: inLang(lang, proposalsDeskAddress(slug)),
          },
        ]}
      />
      {done ? <Banner tone="info" title={done} /> : null}
      <h1 lang={foreign(proposal.lang, lang)}>{proposal.title}</h1>
    </>
  )
  return (
    <Split side="end" head={head} aside={<Facts label={words.partContact} facts={contactFacts(proposal, visit)} />}>
      <Facts label={words.inBrief} facts={ownFacts(proposal, visit)} />
      <Prose text={proposal.lead} lang={foreign(proposal.lang, lang)} />
      {proposal.decision ? <Decided {...props} /> : <Decide {...props} />}
    </Split>
  )
}

const Decided = ({ visit, slug, proposal }: ProposalProps) => {
  const words = proposalMessages[visit.lang]
  const { decision, decided_at, decider, reason, event_id } = proposal
  if (!decision || !decided_at) return null
  return (
    <section class="calendar-proposal-act">
      <p>{words.decidedBy(words[decision], dayInFull(decided_at, visit), decider ?? '')}</p>
      {reason ? <Prose text={reason} /> : null}
      {event_id && slug ? (
        <p>
          <a href={eventsDeskPath(visit.lang, slug, 'events', event_id)}>{words.toDraft}</a>
        </p>
      ) : null}
    </section>
  )
}

/** Three acts, each with its own button; the coordinator's desk cannot accept, since a draft needs an organisation. */
const Decide = (props: ProposalProps) => {
  const { visit, slug, proposal, problems, organisation } = props
  const { lang, form } = visit
  const words = proposalMessages[lang]
  const path = inLang(lang, proposalDeskAddress(slug, proposal.id))
  const of = (field: string): FieldProblems => new Map([...problems].filter(([name]) => name === field))
  return (
    <>
      {slug === undefined ? null : (
        <section class="calendar-proposal-act">
          <h2>{words.acceptTitle}</h2>
          <p>{words.acceptText}</p>
          <Form lang={lang} action={`${path}/decision`} problems={of('sphere')} submit={words.accept}>
            <input type="hidden" name="decision" value="accepted" />
            <RadioGroup
              name="sphere"
              label={words.sphere}
              value={form.get('sphere') ?? undefined}
              error={problems.get('sphere')}
              options={spheres.map((value) => ({ value, label: messages[lang][value] }))}
            />
          </Form>
        </section>
      )}
      <section class="calendar-proposal-act">
        <h2>{words.handTitle}</h2>
        <p>{slug === undefined ? words.handTextNobody : words.handText}</p>
        <Form
          lang={lang}
          action={`${path}/organisation`}
          problems={of('organisation')}
          submit={words.hand}
          kind="quiet"
        >
          <OrganisationField lang={lang} lookup={organisation} error={problems.get('organisation')} />
        </Form>
      </section>
      <section class="calendar-proposal-act">
        <h2>{words.refuseTitle}</h2>
        <p>{words.refuseText}</p>
        <Form lang={lang} action={`${path}/decision`} problems={of('reason')} submit={words.refuse} kind="danger">
          <input type="hidden" name="decision" value="refused" />
          <TextareaField
            name="reason"
            label={words.reason}
            error={problems.get('reason')}
            value={form.get('reason') ?? undefined}
            required
          />
        </Form>
      </section>
    </>
  )
}

const ownFacts = ({ day, starts, ends, place, received_at }: WholeProposal, visit: Visit): Fact[] => {
  const words = proposalMessages[visit.lang]
  const span = ends === null ? hourOf(starts, visit.lang) : `${starts} – ${hourOf(ends, visit.lang)}`
  return [
    {
      term: words.when,
      value: dateWords(Temporal.PlainDate.from(day), visit.lang),
      detail: span,
    },
    { term: words.place, value: place },
    { term: words.proposal, value: words.receivedOn(dayInFull(received_at, visit)) },
  ]
}

function contactFacts({ contact_name, email, phone }: WholeProposal, { lang }: Visit): Fact[] {
  const words = proposalMessages[lang]
  if (!contact_name) return [{ term: words.partContact, value: words.contactGone }]
  return [
    { term: words.contactName, value: contact_name, detail: words.notConfirmed },
    ...(phone ? [{ term: words.phone, value: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> }] : []),
    ...(email ? [{ term: words.email, value: <a href={`mailto:${email}`}>{email}</a> }] : []),
  ]
}
