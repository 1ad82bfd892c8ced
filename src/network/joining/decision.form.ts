import { choice, optional, text } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { joiningMessages } from './messages.ts'

export interface TypedDecision {
  readonly decision: 'accepted' | 'refused'
  readonly reason: string | undefined
  /** Id of the organisation that is here already. */
  readonly organisation: string | undefined
}

/** A refusal needs its reason: it goes into the letter. */
export function readDecisionForm(form: URLSearchParams, lang: Lang): FormReading<TypedDecision> {
  const reading = readFields(form, lang, {
    organisation: optional(text()),
    decision: choice(['accepted', 'refused']),
    reason: optional(text({ most: 2000 })),
  })
  if (reading.ok && reading.value.decision === 'refused' && !reading.value.reason)
    return problemAt('reason', joiningMessages[lang].reasonMissing)
  return reading
}
