import { choice, date, optional, text, whole } from '#src/platform/form/fields.ts'
import { type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Meeting, meetingKinds } from './meeting.ts'
import { messages } from './messages.ts'

const count = optional(whole({ most: 1_000_000 }))

/** A meeting that was held, as typed: no more present than there are, no more done than decided. */
export function readMeetingForm(
  form: URLSearchParams,
  lang: Lang,
  today: Temporal.PlainDate,
): FormReading<Omit<Meeting, 'id' | 'organisation' | 'version'>> {
  const words = messages[lang]
  const reading = readFields(
    form,
    lang,
    {
      kind: choice(meetingKinds),
      held_on: date,
      present: count,
      total: count,
      decisions_taken: count,
      decisions_done: count,
      note: optional(text({ most: 1000 })),
    },
    ({ held_on, present = 0, total = present, decisions_done = 0, decisions_taken = decisions_done }) => [
      held_on && Temporal.PlainDate.compare(held_on, today) > 0 && ['held_on', words.dateAhead],
      present > total && ['present', words.morePresent(total)],
      decisions_done > decisions_taken && ['decisions_done', words.moreDone(decisions_taken)],
    ],
  )
  if (!reading.ok) return reading
  const { kind, held_on, present, total, decisions_taken, decisions_done, note } = reading.value
  return {
    ok: true,
    value: {
      kind,
      heldOn: held_on.toString(),
      present: present ?? null,
      total: total ?? null,
      decisionsTaken: decisions_taken ?? null,
      decisionsDone: decisions_done ?? null,
      note: note ?? null,
    },
  }
}
