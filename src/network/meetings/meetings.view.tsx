import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskPair } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { DateField, SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { fieldIn, pathOf } from '../desk/desk-page.tsx'
import { type Meeting, meetingKinds } from './meeting.ts'
import { meetingWords, messages } from './messages.ts'

/** All meetings by year, the latest first. */
export const MeetingsView = ({ visit, meetings }: { visit: Visit; meetings: readonly Meeting[] }) => {
  const words = messages[visit.lang]
  const add = pathOf(visit, ['meetings', 'new'])
  if (meetings.length === 0)
    return (
      <EmptyState title={words.none} actions={[{ label: words.add, href: add }]}>
        {words.noneHint}
      </EmptyState>
    )
  return (
    <>
      <p>{words.lead}</p>
      <p>
        <ButtonLink href={add}>{words.add}</ButtonLink>
      </p>
      {[...Map.groupBy(meetings, ({ heldOn }) => Number(heldOn.slice(0, 4)))].map(([year, own]) => (
        <Table
          caption={words.ofYear(year)}
          columns={[{ label: words.date }, { label: words.kind }, { label: words.present }, { label: words.decisions }]}
          rows={own.map((meeting) => [
            <a href={pathOf(visit, ['meetings', meeting.id])}>
              {dateWords(Temporal.PlainDate.from(meeting.heldOn), visit.lang, { weekday: false })}
            </a>,
            meetingWords[visit.lang][meeting.kind],
            pair(meeting.present, meeting.total, words.ofAll),
            pair(meeting.decisionsDone, meeting.decisionsTaken, words.doneOf),
          ])}
        />
      ))}
    </>
  )
}

const pair = (part: number | null, whole: number | null, said: (part: number, whole: number) => string): string =>
  part !== null && whole !== null ? said(part, whole) : String(part ?? whole ?? '–')

interface MeetingFormProps {
  readonly visit: Visit
  readonly meeting?: Meeting | undefined
  readonly problems: FieldProblems
}

export const MeetingForm = ({ visit, meeting, problems }: MeetingFormProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = fieldIn(visit, problems)
  const kinds = meetingKinds.map((kind) => ({ value: kind, label: meetingWords[lang][kind] }))
  return (
    <Form
      lang={lang}
      action={pathOf(visit, meeting ? ['meetings', meeting.id] : ['meetings'])}
      problems={problems}
      submit={meeting ? words.save : words.add}
      beside={<a href={pathOf(visit, ['meetings'])}>{words.back}</a>}
    >
      {meeting ? <input type="hidden" name="version" value={String(meeting.version)} /> : null}
      <SelectField
        {...field('kind', meeting?.kind)}
        label={words.kind}
        options={[{ value: '', label: words.choose }, ...kinds]}
      />
      <DateField {...field('held_on', meeting?.heldOn)} label={words.date} />
      <DeskPair>
        <TextField {...field('present', meeting?.present)} label={words.present} inputmode="numeric" />
        <TextField {...field('total', meeting?.total)} label={words.total} inputmode="numeric" />
      </DeskPair>
      <DeskPair>
        <TextField {...field('decisions_taken', meeting?.decisionsTaken)} label={words.taken} inputmode="numeric" />
        <TextField
          {...field('decisions_done', meeting?.decisionsDone)}
          label={words.done}
          hint={words.doneHint}
          inputmode="numeric"
        />
      </DeskPair>
      <TextareaField {...field('note', meeting?.note)} label={words.note} hint={words.noteHint} />
    </Form>
  )
}
