import type { Child } from 'hono/jsx'
import { consentWordings } from '#src/people/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { RadioGroup, SelectField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { applicationPath, joinPath } from '../addresses.ts'
import { messages, typeWords } from '../messages.ts'
import { organisationTypes } from '../organisations/organisation.ts'
import { trap } from './application.form.ts'
import { joiningMessages } from './messages.ts'

interface ApplicationFormProps {
  readonly lang: Lang
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  /** The field for the town, which asks back where several have the name. */
  readonly settlement: Child
  readonly phone: string
}

export const ApplicationFormView = ({ lang, typed, problems, settlement, phone }: ApplicationFormProps) => {
  const words = joiningMessages[lang]
  const field = typedField(typed, problems)
  return (
    <Split side="end" head={<Head lang={lang} />} aside={<ByPhone lang={lang} phone={phone} />}>
      <Form lang={lang} action={applicationPath(lang)} problems={problems} submit={words.send}>
        <FormPart title={words.partOrganisation}>
          <TextField {...field('name')} label={words.name} hint={words.nameHint} required />
          <SelectField
            {...field('type')}
            label={words.type}
            options={[
              { value: '', label: words.chooseType },
              ...organisationTypes.map((type) => ({ value: type, label: typeWords[lang][type] })),
            ]}
            required
          />
          {settlement}
          <TextField {...field('registerNumber')} label={words.registerNumber} hint={words.registerHint} />
          <TextField {...field('eik')} label={words.eik} hint={words.eikHint} />
          <TextField {...field('website')} type="url" label={words.website} />
          <TextareaField {...field('message')} label={words.message} hint={words.messageHint} />
        </FormPart>
        <FormPart title={words.partContact}>
          <TextField {...field('contactName')} label={words.contactName} autocomplete="name" required />
          <TextField
            {...field('contactRole')}
            label={words.contactRole}
            hint={words.contactRoleHint}
            autocomplete="organization-title"
            required
          />
          <TextField {...field('phone')} type="tel" label={words.phone} autocomplete="tel" required />
          <TextField {...field('email')} type="email" label={words.email} autocomplete="email" required />
          <TickField
            name="consent"
            label={consentWordings['network.application'].text[lang]}
            error={problems.get('consent')}
            checked={typed.has('consent')}
            required
          />
          <div class="network-trap" aria-hidden="true">
            <label for="field-trap">{words.leaveEmpty}</label>
            <input id="field-trap" type="text" name={trap} tabindex={-1} autocomplete="off" />
          </div>
        </FormPart>
      </Form>
    </Split>
  )
}

const Head = ({ lang }: { lang: Lang }) => {
  const words = joiningMessages[lang]
  return (
    <>
      <Breadcrumbs
        label={messages[lang].breadcrumbs}
        crumbs={[{ label: words.forOrganisations, href: joinPath(lang) }]}
      />
      <h1>{words.applicationTitle}</h1>
      <Prose text={words.applicationLead} size="lead" />
    </>
  )
}

/** Whoever would rather not fill in forms calls. */
const ByPhone = ({ lang, phone }: { lang: Lang; phone: string }) => {
  const words = joiningMessages[lang]
  const call = <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
  const facts = [
    { term: words.byPhone, value: call, detail: words.byPhoneText },
    { term: words.answerTime, value: words.answerTimeText },
  ]
  return <Facts label={messages[lang].inBrief} facts={facts} />
}

/** Kept here so that the desk asks it in the same words. */
export const DecisionField = ({
  lang,
  typed,
  error,
}: {
  lang: Lang
  typed: string | undefined
  error?: string | undefined
}) => {
  const words = joiningMessages[lang]
  return (
    <RadioGroup
      name="decision"
      label={words.decideTitle}
      error={error}
      value={typed}
      options={[
        { value: 'accepted', label: words.accept },
        { value: 'refused', label: words.refuse },
      ]}
    />
  )
}
