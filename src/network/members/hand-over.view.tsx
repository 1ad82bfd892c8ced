import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { SelectField } from '#src/ui/field/field.tsx'
import { Form, FormPart } from '#src/ui/form/form.tsx'
import { newSuccessor } from './invitation.form.ts'
import { InvitedFields } from './invitation.view.tsx'
import type { Member } from './member-list.store.ts'
import { memberMessages, roleWords } from './messages.ts'

interface HandOverProps {
  readonly visit: Visit
  readonly members: readonly Member[]
  /** Who hands over unless somebody else is chosen: whoever asks, when she works here. */
  readonly from: string | undefined
  readonly back: string
  readonly problems?: FieldProblems | undefined
}

/** Predecessor and successor, in one step. */
export const HandOverView = ({ visit, members, from, back, problems }: HandOverProps) => {
  const { lang, form } = visit
  const words = memberMessages[lang]
  const people = members.map(({ person, name, role }) => ({
    value: person,
    label: `${name}, ${roleWords[lang][role]}`,
  }))
  return (
    <>
      <DeskHint>{words.handOverLead}</DeskHint>
      <Form
        lang={lang}
        problems={problems}
        submit={words.handOverAct}
        kind="danger"
        beside={<a href={back}>{words.backToPeople}</a>}
      >
        <SelectField
          name="from"
          label={words.from}
          options={[{ value: '', label: '–' }, ...people]}
          value={form.get('from') ?? from}
          error={problems?.get('from')}
        />
        <SelectField
          name="to"
          label={words.to}
          options={[{ value: '', label: '–' }, ...people, { value: newSuccessor, label: words.toNew }]}
          value={form.get('to') ?? undefined}
          error={problems?.get('to')}
        />
        <FormPart title={words.newPerson} hint={words.newPersonHint}>
          <InvitedFields lang={lang} form={form} problems={problems} />
        </FormPart>
      </Form>
    </>
  )
}

interface TakeoverProps {
  readonly visit: Visit
  readonly people: number
  readonly invitations: number
  /** What other rooms keep for the organisation: an item each. */
  readonly more: readonly Child[]
  readonly path: string
}

/** What the successor takes over, and where to begin. */
export const TakeoverView = ({ visit, people, invitations, more, path }: TakeoverProps) => {
  const { lang } = visit
  const words = memberMessages[lang]
  return (
    <>
      <DeskHint>{words.takeoverLead}</DeskHint>
      <DeskPart title={words.takeoverHas}>
        <ul class="network-member-takeover">
          {more}
          <li>
            <a href={path}>{words.takeoverPeople(people)}</a>
          </li>
          <li>{words.takeoverInvitations(invitations)}</li>
        </ul>
      </DeskPart>
      <DeskPart title={words.takeoverNext}>
        <p class="network-member-acts">
          <ButtonLink href={`/${lang}/desk`}>{words.toDesk}</ButtonLink>
          <ButtonLink kind="quiet" href={path}>
            {words.people}
          </ButtonLink>
        </p>
      </DeskPart>
    </>
  )
}
