import { joinPath } from '#src/network/index.ts'
import { consentWordings } from '#src/people/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { Facts } from '#src/ui/facts/facts.tsx'
import { DateField, TextareaField, TextField, TickField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { calendarPath, proposalPath } from '../addresses.ts'
import { AnnouncedAlready, askedField } from '../duplicates/before-proposing.tsx'
import { duplicateMessages } from '../duplicates/messages.ts'
import type { ToldEvent } from '../duplicates/told-event.ts'
import { messages } from '../messages.ts'
import { proposalMessages } from './messages.ts'
import { OrganisationField, type OrganisationLookup } from './organisation-field.tsx'
import { trap } from './proposal.form.ts'

interface ProposeProps {
  readonly lang: Lang
  readonly typed: URLSearchParams
  readonly problems: FieldProblems
  readonly organisation: OrganisationLookup
  readonly phone: string
  /** What is announced already and very like what was typed. */
  readonly found?: readonly ToldEvent[] | undefined
}

/** „Предложете събитие“: what, when and where first, whom to ask last. */
export const ProposeView = (props: ProposeProps) => {
  const { lang, typed, problems, organisation, phone, found = [] } = props
  const words = proposalMessages[lang]
  const field = typedField(typed, problems)
  return (
    <Split side="end" head={<Head lang={lang} />} aside={<Beside lang={lang} phone={phone} />}>
      {found.length > 0 ? <AnnouncedAlready lang={lang} found={found} /> : null}
      <Form
        lang={lang}
        action={proposalPath(lang)}
        problems={problems}
        submit={found.length > 0 ? duplicateMessages[lang].proposedSend : words.send}
      >
        {found.length > 0 ? (
          <input type="hidden" name={askedField} value={found.map(({ id }) => id).join(' ')} />
        ) : null}
        <FormPart title={words.partEvent}>
          <TextField {...field('title')} label={words.name} hint={words.nameHint} maxlength={160} required />
          <div class="calendar-proposal-when">
            <DateField {...field('day')} label={words.day} required />
            <TextField {...field('starts')} type="time" label={words.starts} required />
            <TextField {...field('ends')} type="time" label={words.ends} hint={words.endsHint} />
          </div>
          <TextField {...field('place')} label={words.place} hint={words.placeHint} maxlength={200} required />
          <TextareaField {...field('lead')} label={words.sentence} hint={words.sentenceHint} rows={3} required />
          <OrganisationField
            lang={lang}
            lookup={organisation}
            hint={words.organisationHint}
            error={problems.get('organisation')}
            nobodyToo
          />
        </FormPart>
        <Contact {...props} />
      </Form>
    </Split>
  )
}

const Contact = ({ lang, typed, problems }: ProposeProps) => {
  const words = proposalMessages[lang]
  const field = typedField(typed, problems)
  return (
    <FormPart title={words.partContact} hint={words.partContactHint}>
      <TextField {...field('contactName')} label={words.contactName} autocomplete="name" required />
      <TextField {...field('email')} type="email" label={words.email} hint={words.reachHint} autocomplete="email" />
      <TextField {...field('phone')} type="tel" label={words.phone} autocomplete="tel" />
      <TickField
        name="consent"
        label={consentWordings['calendar.proposal'].text[lang]}
        error={problems.get('consent')}
        checked={typed.has('consent')}
        required
      />
      <div class="calendar-trap" aria-hidden="true">
        <label for="field-trap">{words.leaveEmpty}</label>
        <input id="field-trap" type="text" name={trap} tabindex={-1} autocomplete="off" />
      </div>
    </FormPart>
  )
}

const Head = ({ lang }: { lang: Lang }) => {
  const words = proposalMessages[lang]
  return (
    <>
      <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: messages[lang].calendar, href: calendarPath(lang) }]} />
      <h1>{words.title}</h1>
      <Prose text={words.lead} size="lead" />
    </>
  )
}

const Beside = ({ lang, phone }: { lang: Lang; phone: string }) => {
  const words = proposalMessages[lang]
  const call = <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>
  return (
    <Facts
      label={words.inBrief}
      facts={[
        { term: words.whatNext, value: words.whatNextText },
        { term: words.phone, value: call },
        { term: words.forOrganisations, value: <a href={joinPath(lang)}>{words.forOrganisationsText}</a> },
      ]}
    />
  )
}

/** After the proposal: what happens next. */
export const ReceivedView = ({ lang }: { lang: Lang }) => {
  const words = proposalMessages[lang]
  return (
    <div class="ui-wrap calendar-proposal-received">
      <h1>{words.received}</h1>
      <Prose text={words.receivedText} size="lead" />
      <div class="ui-form-acts">
        <ButtonLink href={calendarPath(lang)}>{words.toCalendar}</ButtonLink>
        <a href={proposalPath(lang)}>{words.another}</a>
      </div>
    </div>
  )
}
