import { date, optional, text, tick } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields, right, wrong } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { joiningMessages } from './messages.ts'

export interface TypedAgreement {
  readonly agreedOn: Temporal.PlainDate
  readonly number: string | undefined
  readonly note: string | undefined
}

/** An agreement has a day that has come. */
export function readAgreementForm({ form, lang, today }: Visit): FormReading<TypedAgreement> {
  const reading = readFields(form, lang, {
    agreedOn: date,
    number: optional(text({ most: 60 })),
    note: optional(text({ most: 300 })),
  })
  if (reading.ok && Temporal.PlainDate.compare(reading.value.agreedOn, today) > 0)
    return problemAt('agreedOn', joiningMessages[lang].futureAgreement)
  return reading
}

/** Leaving needs a sentence, and that somebody has read what happens. */
export function readLeavingForm({ form, lang }: Visit): FormReading<{ reason: string }> {
  const words = joiningMessages[lang]
  return readFields(form, lang, {
    reason: text({ most: 1000, missing: words.leaveReasonMissing }),
    sure: (typed) => {
      const ticked = tick(typed, lang)
      return ticked.ok && ticked.value ? right(true) : wrong(words.leaveSureMissing)
    },
  })
}
