import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DateField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { ActButton, Form } from '#src/ui/form/form.tsx'
import { Section } from '#src/ui/layout/layout.tsx'
import { type Step, Steps } from '#src/ui/steps/steps.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { deskPathOf, organisationPath } from '../addresses.ts'
import { joiningMessages } from './messages.ts'
import type { readPartnerships } from './partnerships.store.ts'

type Partnership = Awaited<ReturnType<typeof readPartnerships>>[number]

export interface Standing {
  readonly slug: string
  readonly name: string
  readonly status: 'draft' | 'active' | 'left'
  readonly practice: boolean
  readonly checked: boolean
  readonly partnerships: readonly Partnership[]
}

interface PartnershipProps {
  readonly visit: Visit
  readonly standing: Standing
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
}

const dayWords = (date: string, lang: Lang): string =>
  dateWords(Temporal.PlainDate.from(date), lang, { weekday: false })

const current = ({ partnerships }: Standing): Partnership | undefined =>
  partnerships.find(({ left_on }) => left_on === null)

/** Where the organisation stands: the steps to its page while it is a draft, its history, and the way out. */
export const PartnershipView = (props: PartnershipProps) => {
  const { visit, standing } = props
  const { lang } = visit
  const words = joiningMessages[lang]
  const done = {
    agreed: words.doneAgreed,
    published: words.donePublished,
    left: words.doneLeft,
    needs: words.publishNeeds,
  }[visit.query.get('done') ?? '']
  return (
    <>
      <div class="ui-wrap">
        {done ? <Banner tone={visit.query.get('done') === 'needs' ? 'warning' : 'info'} title={done} /> : null}
        <h1>{standing.status === 'active' ? words.partnership : words.joiningTitle}</h1>
        {standing.status === 'active' ? (
          <p>
            {words.isPublic} <a href={organisationPath(lang, standing.slug)}>{words.seePage}</a>
          </p>
        ) : (
          <Steps steps={stepsOf(props)} />
        )}
      </div>
      <Section title={words.history}>
        <History lang={lang} partnerships={standing.partnerships} />
      </Section>
      {standing.status === 'active' ? <Leaving {...props} /> : null}
    </>
  )
}

function stepsOf(props: PartnershipProps): Step[] {
  const { lang } = props.visit
  const { slug, checked } = props.standing
  const words = joiningMessages[lang]
  const agreement = current(props.standing)
  const agreed = agreement
    ? words.agreed(dayWords(agreement.agreed_on, lang), agreement.agreement_number ?? '')
    : undefined
  const publishing =
    checked && agreement ? (
      <ActButton action={deskPathOf(lang, slug, 'publication')} label={words.publish} kind="main" />
    ) : undefined
  return [
    {
      title: words.stepProfile,
      ...(checked ? { done: words.stepDone } : { text: words.stepProfileText }),
      act: (
        <ButtonLink href={deskPathOf(lang, slug, 'profile')} kind={checked ? 'quiet' : 'main'}>
          {words.toProfile}
        </ButtonLink>
      ),
    },
    agreed
      ? { title: words.stepAgreement, text: agreed, done: words.stepDone }
      : { title: words.stepAgreement, text: words.agreementText, act: <AgreementForm {...props} /> },
    { title: words.stepPublish, text: words.stepPublishText, act: publishing },
  ]
}

const AgreementForm = ({ visit: { lang, today }, standing, typed, problems }: PartnershipProps) => {
  const words = joiningMessages[lang]
  const field = typedField(typed, problems)
  return (
    <Form
      lang={lang}
      action={deskPathOf(lang, standing.slug, 'agreement')}
      problems={problems}
      submit={words.acceptAgreement}
    >
      <DateField
        {...field('agreedOn')}
        value={typed.get('agreedOn') ?? String(today)}
        label={words.agreedOn}
        required
      />
      <TextField {...field('number')} label={words.agreementNumber} hint={words.agreementNumberHint} />
      <TextField {...field('note')} label={words.agreementNote} />
    </Form>
  )
}

const History = ({ lang, partnerships }: { lang: Lang; partnerships: readonly Partnership[] }) => {
  const words = joiningMessages[lang]
  if (partnerships.length === 0) return <p>{words.noHistory}</p>
  return (
    <Table
      caption={words.history}
      columns={[
        { label: words.agreedOn },
        { label: words.agreementNumber },
        { label: words.agreementNote },
        { label: words.historyLeft },
        { label: words.reason },
      ]}
      rows={partnerships.map(({ agreed_on, agreement_number, agreement_note, left_on, left_reason }) => [
        dayWords(agreed_on, lang),
        agreement_number ?? '–',
        agreement_note ?? '–',
        left_on ? dayWords(left_on, lang) : '–',
        left_reason ?? '–',
      ])}
    />
  )
}

const Leaving = ({ visit: { lang }, standing, typed, problems }: PartnershipProps) => {
  const words = joiningMessages[lang]
  return (
    <Section title={words.leaveTitle}>
      <p class="network-note">{words.leaveText}</p>
      <Form
        lang={lang}
        action={deskPathOf(lang, standing.slug, 'leaving')}
        problems={problems}
        submit={words.leaveAct}
        kind="danger"
      >
        <TextareaField
          name="reason"
          label={words.leaveReason}
          value={typed.get('reason') ?? undefined}
          error={problems.get('reason')}
        />
        <TickField name="sure" label={words.leaveSure} checked={typed.has('sure')} error={problems.get('sure')} />
      </Form>
    </Section>
  )
}
