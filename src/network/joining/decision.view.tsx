import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dayInFull } from '#src/platform/language/instant-words.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { type Fact, Facts } from '#src/ui/facts/facts.tsx'
import { RadioGroup, TextareaField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Section, Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { Row, Rows } from '#src/ui/row/row.tsx'
import { applicationsPath, deskApplicationPath, deskPathOf } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import { DecisionField } from './application.view.tsx'
import type { ApplicationRow, Likeness, WholeApplication } from './applications.store.ts'
import { joiningMessages } from './messages.ts'

type When = Pick<Visit, 'lang' | 'zone'>

interface ListProps {
  readonly visit: When
  readonly waiting: readonly ApplicationRow[]
  readonly decided: readonly ApplicationRow[]
}

const ApplicationRows = ({ visit, rows }: { visit: When; rows: readonly ApplicationRow[] }) => {
  const words = joiningMessages[visit.lang]
  return (
    <Rows>
      {rows.map(({ id, name, kind, settlement, received_at, decided_at, decision }) => (
        <Row
          title={name}
          href={deskApplicationPath(visit.lang, id)}
          details={[
            `${kind}\u00a0${settlement}`,
            words.received(dayInFull(received_at, visit)),
            ...(decided_at && decision ? [words.decidedOn(words[decision], dayInFull(decided_at, visit), '')] : []),
          ]}
        />
      ))}
    </Rows>
  )
}

export const ApplicationsView = ({ visit, waiting, decided }: ListProps) => {
  const words = joiningMessages[visit.lang]
  return (
    <>
      <div class="ui-wrap">
        <h1>{words.applications}</h1>
      </div>
      <Section title={words.waiting}>
        {waiting.length > 0 ? <ApplicationRows visit={visit} rows={waiting} /> : <p>{words.noneWaiting}</p>}
      </Section>
      <Section title={words.decided}>
        {decided.length > 0 ? <ApplicationRows visit={visit} rows={decided} /> : <p>{words.noneDecided}</p>}
      </Section>
    </>
  )
}

interface ApplicationProps {
  readonly visit: Visit
  readonly application: WholeApplication
  readonly likely: readonly Likeness[]
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
}

/** One application: who they are, how to reach them, and the decision or what was decided. */
export const ApplicationView = ({ visit, application, likely, typed, problems }: ApplicationProps) => {
  const { lang } = visit
  const words = joiningMessages[lang]
  const done = { accepted: words.doneAccepted, refused: words.doneRefused }[visit.query.get('done') ?? '']
  const head = (
    <>
      <Breadcrumbs
        label={messages[lang].breadcrumbs}
        crumbs={[{ label: words.applications, href: applicationsPath(lang) }]}
      />
      {done ? <Banner tone="info" title={done} /> : null}
      <h1>{application.name}</h1>
    </>
  )
  return (
    <Split side="end" head={head} aside={<Facts label={words.partContact} facts={contactFacts(lang, application)} />}>
      <Facts label={words.partOrganisation} facts={ownFacts(visit, application)} />
      {application.message ? <Prose text={application.message} /> : null}
      {application.decision ? (
        <Decided visit={visit} application={application} />
      ) : (
        <Decide lang={lang} application={application} likely={likely} typed={typed} problems={problems} />
      )}
    </Split>
  )
}

const Decided = ({ visit, application }: Pick<ApplicationProps, 'visit' | 'application'>) => {
  const words = joiningMessages[visit.lang]
  const { decision, decided_at, decider, reason, organisationSlug } = application
  if (!decision || !decided_at) return null
  return (
    <section>
      <h2>{words.decideTitle}</h2>
      <p>{words.decidedOn(words[decision], dayInFull(decided_at, visit), decider ?? '')}</p>
      {reason ? <Prose text={reason} /> : null}
      {organisationSlug ? (
        <p>
          <a href={deskPathOf(visit.lang, organisationSlug, 'joining')}>{words.joining}</a>
        </p>
      ) : null}
    </section>
  )
}

const statusWords = { draft: 'matchDraft', active: 'matchActive', left: 'matchLeft' } as const

type DecideProps = Omit<ApplicationProps, 'visit'> & { readonly lang: Lang }

const Decide = ({ lang, application, likely, typed, problems }: DecideProps) => {
  const words = joiningMessages[lang]
  const options = [
    { value: '', label: words.matchNew },
    ...likely.map(({ id, name, settlement, status, registerNumber }) => {
      const number = registerNumber ? `, №\u00a0${registerNumber}` : ''
      return { value: id, label: `${name}, ${settlement}${number} (${words[statusWords[status]]})` }
    }),
  ]
  return (
    <Form
      lang={lang}
      action={`${deskApplicationPath(lang, application.id)}/decision`}
      problems={problems}
      submit={words.decide}
    >
      {likely.length > 0 ? (
        <RadioGroup
          name="organisation"
          label={words.matchTitle}
          hint={words.matchHint}
          error={problems.get('organisation')}
          options={options}
          value={typed.get('organisation') ?? ''}
        />
      ) : null}
      <DecisionField lang={lang} typed={typed.get('decision') ?? undefined} error={problems.get('decision')} />
      <TextareaField
        name="reason"
        label={words.acceptReason}
        hint={words.acceptHint}
        error={problems.get('reason')}
        value={typed.get('reason') ?? undefined}
      />
      <p class="network-note">{words.whatAcceptDoes}</p>
    </Form>
  )
}

const given = (facts: readonly (Fact | undefined)[]): Fact[] => facts.filter((fact) => fact !== undefined)

function ownFacts(visit: Visit, application: WholeApplication): Fact[] {
  const words = joiningMessages[visit.lang]
  const { type, kind, settlement, municipality, register_number, eik, website, received_at } = application
  return given([
    { term: words.type, value: typeWords[visit.lang][type] },
    {
      term: messages[visit.lang].where,
      value: `${kind}\u00a0${settlement}`,
      detail: messages[visit.lang].municipality(municipality),
    },
    register_number ? { term: words.registerNumber, value: register_number } : undefined,
    eik ? { term: words.eik, value: eik } : undefined,
    website ? { term: words.website, value: <a href={website}>{website}</a> } : undefined,
    { term: words.applicationTitle, value: words.received(dayInFull(received_at, visit)) },
  ])
}

function contactFacts(lang: Lang, { contact_name, contact_role, phone, email }: WholeApplication): Fact[] {
  const words = joiningMessages[lang]
  if (!contact_name) return [{ term: words.partContact, value: words.contactGone }]
  return given([
    phone ? { term: words.phone, value: <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a> } : undefined,
    { term: words.contactName, value: contact_name, detail: contact_role },
    email ? { term: words.email, value: <a href={`mailto:${email}`}>{email}</a> } : undefined,
  ])
}
