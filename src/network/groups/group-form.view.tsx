import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { Chips } from '#src/ui/chips/chips.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { CheckboxGroup, DateField, SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { ActButton, Form, FormPart } from '#src/ui/form/form.tsx'
import { fieldIn, pathOf, tickedIn } from '../desk/desk-page.tsx'
import type { FundingMark } from '../funding-marks/funding-mark.ts'
import { FundingField } from '../funding-marks/funding-notes.view.tsx'
import { type Group, groupKinds, standings } from './group.ts'
import { kindWords, messages, standingWords } from './messages.ts'

interface GroupFormProps {
  readonly visit: Visit
  /** Undefined for a new one. */
  readonly group?: Group | undefined
  readonly problems: FieldProblems
  readonly marks: readonly FundingMark[]
  readonly attached: readonly string[]
}

/** What is said of a group, new or known. */
export const GroupForm = ({ visit, group, problems, marks, attached }: GroupFormProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const choose = { value: '', label: words.choose }
  return (
    <Form
      lang={lang}
      action={pathOf(visit, group ? ['groups', group.id] : ['groups'])}
      problems={problems}
      submit={group ? words.save : words.addGroup}
      beside={<a href={pathOf(visit, ['groups'])}>{words.back}</a>}
    >
      {group ? <input type="hidden" name="version" value={String(group.version)} /> : null}
      <TextField {...field('name', group?.texts.bg?.name)} label={words.name} hint={words.nameHint} />
      <SelectField
        {...field('kind', group?.kind)}
        label={words.kind}
        hint={words.kindHint}
        options={[choose, ...groupKinds.map((kind) => ({ value: kind, label: kindWords[lang][kind] }))]}
      />
      <SelectField
        {...field('standing', group?.standing)}
        label={words.standing}
        options={[choose, ...standings.map((each) => ({ value: each, label: standingWords[lang][each] }))]}
      />
      <TextField
        {...field('since_year', group?.sinceYear)}
        label={words.sinceYear}
        hint={words.optional}
        inputmode="numeric"
      />
      <TextareaField {...field('about', group?.texts.bg?.about)} label={words.about} hint={words.optional} lang="bg" />
      <FormPart title={words.leader}>
        <TextField {...field('leader_role', group?.leaderRole)} label={words.leaderRole} hint={words.leaderRoleHint} />
        <TextField {...field('leader_name', group?.leaderName)} label={words.leaderName} hint={words.optional} />
        <CheckboxGroup
          name="leader_agreed"
          label={words.leaderAgreed}
          options={[{ value: 'yes', label: words.leaderAgrees }]}
          values={tickedIn(visit)('leader_agreed', group?.leaderName ? ['yes'] : [])}
          error={problems.get('leader_agreed')}
        />
      </FormPart>
      <FormPart title={words.looking}>
        <TextField {...field('looking_for', group?.lookingFor)} label={words.lookingFor} hint={words.lookingForHint} />
        <DateField {...field('looking_until', group?.lookingUntil)} label={words.lookingUntil} hint={words.optional} />
      </FormPart>
      <FormPart title={words.inEnglish} hint={words.optional}>
        <TextField {...field('name_en', group?.texts.en?.name)} label={words.nameEn} />
        <TextareaField {...field('about_en', group?.texts.en?.about)} label={words.aboutEn} lang="en" />
      </FormPart>
      <FundingField
        lang={lang}
        label={words.fundingOn}
        marks={marks}
        today={visit.today.toString()}
        attached={attached}
        chosen={tickedIn(visit)('funding', attached)}
      />
    </Form>
  )
}

/** The pages of one group. */
export const GroupTabs = ({ visit, group, current }: { visit: Visit; group: Group; current: GroupTab }) => {
  const words = messages[visit.lang]
  return (
    <Chips
      label={words.pagesOf}
      look="tabs"
      chips={(['profile', ...groupPages] as const).map((tab) => ({
        label: words[tab],
        href: pathOf(visit, tab === 'profile' ? ['groups', group.id] : ['groups', group.id, tab]),
        current: tab === current,
      }))}
    />
  )
}

const groupPages = ['timetable', 'participants', 'appearances'] as const
export type GroupTab = 'profile' | (typeof groupPages)[number]

/** The end of a group, or its way back. */
export const GroupEnd = ({ visit, group, problems }: Pick<GroupFormProps, 'visit' | 'problems'> & { group: Group }) => {
  const { lang } = visit
  const words = messages[lang]
  if (group.endedOn !== null) {
    const day = dateWords(Temporal.PlainDate.from(group.endedOn), lang, { weekday: false })
    return (
      <DeskPart title={words.closedWords(day)}>
        <ActButton action={pathOf(visit, ['groups', group.id, 'reopening'])} label={words.reopen} />
      </DeskPart>
    )
  }
  return (
    <DeskPart title={words.close} hint={words.closeHint}>
      <Form
        lang={lang}
        action={pathOf(visit, ['groups', group.id, 'closure'])}
        problems={problems.has('ended_on') ? problems : undefined}
        submit={words.close}
        kind="danger"
      >
        <DateField
          name="ended_on"
          label={words.closedOn}
          value={visit.form.get('ended_on') ?? visit.today.toString()}
          error={problems.get('ended_on')}
        />
      </Form>
    </DeskPart>
  )
}
