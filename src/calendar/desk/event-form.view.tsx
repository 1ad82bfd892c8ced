import type { PropsWithChildren } from 'hono/jsx'
import { VenueField } from '#src/places/index.ts'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { DeskPair } from '#src/ui/desk/desk.tsx'
import { SelectField, TextareaField, TextField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { FormProblems } from '#src/ui/form/form.tsx'
import { spheres } from '../events/event.ts'
import { messages as calendar } from '../messages.ts'
import { EventFolds } from './event-folds.view.tsx'
import { formWords } from './form-messages.ts'
import type { Host } from './host.store.ts'
import type { FormKnown } from './look-up.ts'

export interface EventFormProps {
  readonly visit: Visit
  readonly host: Host
  /** What stands in the fields: typed just now, kept as a draft, or read from an event. */
  readonly typed: URLSearchParams
  readonly known: FormKnown
  readonly problems: FieldProblems
  readonly action: string
}

/** An event: six fields first, everything else folded. The buttons are the children. */
export const EventForm = (props: PropsWithChildren<EventFormProps>) => {
  const { visit, host, known, problems, action, children } = props
  const { lang } = visit
  const words = formWords[lang]
  const field = typedField(props.typed, props.problems)
  const rooms = [
    { value: '', label: words.anyRoom },
    ...known.rooms.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <form class="ui-form" method="post" action={action} novalidate>
      <FormProblems lang={lang} problems={problems}>
        <p class="calendar-desk-organiser">
          {words.organiser}: <strong lang={host.nameLang === lang ? undefined : host.nameLang}>{host.name}</strong>
        </p>
        <TextField {...field('title')} label={words.title} hint={words.titleHint} required maxlength={200} />
        <DeskPair>
          <TextField {...field('day')} label={words.day} type="date" required />
          <TextField {...field('hour')} label={words.hour} type="time" required />
        </DeskPair>
        <VenueField
          lang={lang}
          name="place"
          label={words.place}
          hint={words.placeHint}
          place={known.place}
          error={problems.get('place')}
          required
        />
        {known.rooms.length > 1 ? <SelectField {...field('room')} label={words.room} options={rooms} /> : null}
        <SelectField
          {...field('sphere')}
          label={words.sphere}
          required
          options={[
            { value: '', label: words.choose },
            ...spheres.map((sphere) => ({ value: sphere, label: calendar[lang][sphere] })),
          ]}
        />
        <TextareaField {...field('lead')} label={words.lead} hint={words.leadHint} rows={2} lang="bg" required />
        <EventFolds {...props} />
      </FormProblems>
      <div class="ui-form-acts">{children}</div>
    </form>
  )
}
