import { VenueField, type VenueLookup } from '#src/places/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Button } from '#src/ui/button/button.tsx'
import { DeskPair } from '#src/ui/desk/desk.tsx'
import { SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { Form } from '#src/ui/form/form.tsx'
import { KeptForm } from '#src/ui/kept-form/kept-form.tsx'
import { isWholeDay } from '../events/event.ts'
import type { Occurrence } from '../events/occurrence.ts'
import { datePath, editPath } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import type { KeptEvent } from './event-of-visit.ts'
import { messages } from './messages.ts'

interface DateFormProps {
  readonly visit: Visit
  readonly event: KeptEvent
  readonly date: Occurrence
  readonly typed: URLSearchParams
  /** The kept change that the form goes on with. */
  readonly draft: string | null
  readonly problems: FieldProblems
  readonly place: VenueLookup
}

/** What differs on one date. */
export const DateForm = ({ visit, event, date, typed, draft, problems, place }: DateFormProps) => {
  const { lang } = visit
  const words = messages[lang]
  const field = typedField(typed, problems)
  const statuses = [
    { value: 'confirmed', label: words.statusConfirmed },
    { value: 'planned', label: words.statusPlanned },
    { value: 'postponed', label: words.statusPostponed },
    { value: 'cancelled', label: words.statusCancelled },
  ]
  return (
    <KeptForm
      lang={lang}
      to={pathOf(visit, 'events', event.id, 'drafts', 'typed')}
      page={datePath(lang, slugOf(visit), event.id, date.recurrenceId)}
    >
      <Form
        lang={lang}
        action={pathOf(visit, 'events', event.id, 'dates', date.recurrenceId)}
        problems={problems}
        submit={words.save}
        beside={
          <>
            <Button kind="quiet" action={pathOf(visit, 'events', event.id, 'drafts')}>
              {words.saveDraft}
            </Button>
            <a href={editPath(lang, slugOf(visit), event.id, { at: date.recurrenceId })}>{words.whichDates}</a>
          </>
        }
      >
        {draft ? <input type="hidden" name="draft" value={draft} /> : null}
        <input type="hidden" name="date" value={date.recurrenceId} />
        <input type="hidden" name="version" value={String(event.version)} />
        <DeskPair>
          <TextField {...field('day')} label={words.newDay} type="date" required />
          {isWholeDay(date.recurrenceId) ? null : (
            <>
              <TextField {...field('hour')} label={words.newHour} type="time" required />
              <TextField {...field('end_hour')} label={words.newEnd} type="time" />
            </>
          )}
        </DeskPair>
        <VenueField
          lang={lang}
          name="place"
          label={words.newPlace}
          hint={words.asUsual}
          place={place}
          error={problems.get('place')}
        />
        <SelectField {...field('status')} label={words.status} options={statuses} />
        <TextField {...field('reason')} label={words.reason} hint={words.reasonHint} maxlength={500} />
        <TextField {...field('title')} label={words.ownTitle} hint={words.asUsual} />
        <TextareaField {...field('lead')} label={words.ownLead} hint={words.asUsual} rows={2} />
      </Form>
    </KeptForm>
  )
}
