import { date, optional, text, tick } from '#src/platform/form/fields.ts'
import { type FieldReader, problemAt, readFields, right, wrong } from '#src/platform/form/form.ts'
import { NotFound } from '#src/platform/http/answer.ts'
import { weekdayName } from '#src/platform/language/dates.ts'
import { DateField, SelectField, TextField, TickField } from '#src/ui/field/field.tsx'
import { typedField } from '#src/ui/field/typed-field.ts'
import { messages } from './messages.ts'
import { readTypedSpans, type Span, spansFrom } from './opening-hours.ts'
import type { Branch, Profile } from './profile.ts'
import { saveException, saveHours } from './save-profile.ts'
import { type AtDesk, type SectionForm, toSave, typedFrom, typedValue, whenRead, wordsOf } from './section.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** „9:00–12:00, 13:00–17:30“ */
const spansTyped = (spans: readonly Span[]): string =>
  spans.map(({ opens, closes }) => `${opens.replace(/^0/, '')}–${closes.replace(/^0/, '')}`).join(', ')

const spans: FieldReader<readonly Span[]> = (typed, lang) => {
  const reading = readTypedSpans(typed.at(-1) ?? '')
  if (reading.ok) return right(reading.spans)
  const words = messages[lang]
  const sentences = {
    unreadable: words.hoursUnreadable,
    backwards: words.hoursBackwards,
    overlap: words.hoursOverlap,
  }
  return wrong(sentences[reading.problem])
}

function branchOf({ profile, item }: AtDesk): Branch | undefined {
  if (item === 'main') return undefined
  const branch = profile.branches.find(({ id }) => id === item)
  if (!branch) throw new NotFound()
  return branch
}

/** The usual week of the organisation or of one branch. */
export const hoursForm: SectionForm = {
  title: (at) => {
    const branch = branchOf(at)
    return branch ? wordsOf(at).hoursOf(branch.name) : wordsOf(at).hours
  },
  hint: (words) => words.hoursHint,
  start: (at) => {
    const { week, byAppointment } = branchOf(at)?.opening ?? at.profile.opening
    const days = [...week].map(([weekday, own]) => [`day-${weekday}`, spansTyped(own)] as const)
    return typedFrom({ ...Object.fromEntries(days), appointment: byAppointment })
  },
  open: (at, typed) => {
    const words = wordsOf(at)
    const { lang } = at.visit
    const branchId = branchOf(at)?.id ?? null
    const days = Object.fromEntries(weekdays.map((weekday) => [`day-${weekday}`, spans]))
    const readers = { ...days, appointment: tick } as Record<`day-${number}`, typeof spans> & {
      appointment: typeof tick
    }
    return {
      reading: whenRead(readFields(typed, lang, readers), (value) => {
        const week = new Map(weekdays.map((weekday) => [weekday, value[`day-${weekday}`] ?? []] as const))
        const hours = { branchId, week, byAppointment: value.appointment }
        return toSave({ write: (tx, writing) => saveHours(tx, writing, hours) })
      }),
      fields: (problems) => (
        <>
          <div class="network-hours-week">
            {weekdays.map((weekday) => (
              <TextField
                name={`day-${weekday}`}
                label={weekdayName(weekday, lang)}
                error={problems.get(`day-${weekday}`)}
                value={typedValue(typed, `day-${weekday}`)}
                autocomplete="off"
              />
            ))}
          </div>
          <TickField name="appointment" label={words.byAppointment} checked={typed.has('appointment')} />
        </>
      ),
    }
  },
}

const exceptionOf = ({ profile, item }: AtDesk) => {
  const exception = profile.exceptions.find(({ id }) => id === item)
  if (!exception && item !== 'new') throw new NotFound()
  return exception
}

const places = ({ branches }: Profile): string[] => ['', ...branches.map(({ id }) => id)]

/** A day or days that differ from the week. */
export const exceptionForm: SectionForm = {
  title: (at) => wordsOf(at).exceptions,
  hint: (words) => words.exceptionsHint,
  removable: true,
  start: (at) => {
    const exception = exceptionOf(at)
    if (!exception) return new URLSearchParams()
    const { from, until, reason, branchId } = exception
    const hours = spansTyped(spansFrom(exception.spans))
    return typedFrom({ from, until: until === from ? '' : until, hours, reason, place: branchId })
  },
  open: (at, typed) => {
    const words = wordsOf(at)
    const { lang } = at.visit
    const known = exceptionOf(at)
    const own: FieldReader<string | null> = (values) => {
      const place = values.at(-1) ?? ''
      return places(at.profile).includes(place) ? right(place || null) : wrong(words.wholeOrganisation)
    }
    const readers = {
      from: date,
      until: optional(date),
      hours: spans,
      reason: optional(text({ most: 120, set: 'bg' })),
      place: own,
    }
    return {
      reading: whenRead(readFields(typed, lang, readers), (value) => {
        const until = value.until ?? value.from
        if (Temporal.PlainDate.compare(until, value.from) < 0) return problemAt('until', words.untilBeforeFrom)
        const exception = {
          branchId: value.place,
          from: value.from,
          until,
          spans: value.hours,
          reason: value.reason ?? null,
        }
        return toSave({
          write: (tx, writing) => saveException(tx, writing, known?.id ?? writing.ids(), exception),
        })
      }),
      fields: (problems) => {
        const field = typedField(typed, problems)
        return (
          <>
            <DateField {...field('from')} label={words.exceptionFrom} required />
            <DateField {...field('until')} label={words.exceptionUntil} hint={words.exceptionUntilHint} />
            <TextField {...field('hours')} label={words.exceptionHours} hint={words.exceptionHoursHint} />
            <TextField {...field('reason')} label={words.exceptionReason} hint={words.exceptionReasonHint} />
            {at.profile.branches.length > 0 ? (
              <SelectField
                {...field('place')}
                label={words.exceptionFor}
                options={[
                  { value: '', label: words.wholeOrganisation },
                  ...at.profile.branches.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            ) : null}
          </>
        )
      },
    }
  },
}
