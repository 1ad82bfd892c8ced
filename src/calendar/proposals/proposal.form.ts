import { choice, date, mail, optional, phone, text, tick, time } from '#src/platform/form/fields.ts'
import { type FieldReader, type FormReading, problemAt, readFields, wrong } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { spheres } from '../events/event.ts'
import { proposalMessages } from './messages.ts'
import { type Proposal, proposalDecisions } from './proposal.ts'

const monthsAhead = 24

/** All but the organisation, which the lookup resolves from what was typed. */
export type TypedProposal = Omit<Proposal, 'id' | 'organisationId' | 'lang'>

/** What a citizen typed; a proposal needs mail or telephone, and a day that is still to come. */
export function readProposalForm(
  form: URLSearchParams,
  { lang, today }: Pick<Visit, 'lang' | 'today'>,
): FormReading<TypedProposal> {
  const words = proposalMessages[lang]
  const reading = readFields(form, lang, {
    title: text({ most: 160, missing: words.nameMissing }),
    day: ahead(today),
    starts: time,
    ends: optional(time),
    place: text({ most: 200, missing: words.placeMissing }),
    lead: text({ most: 400, missing: words.sentenceMissing }),
    contactName: text({ most: 120, missing: words.contactMissing }),
    email: optional(mail),
    phone: optional(phone),
    consent: consentIn(lang),
  })
  const reach = ['email', 'phone'].some((name) => (form.get(name) ?? '').trim() !== '')
  const unreachable = reach ? [] : [['email', words.reachMissing] as const]
  if (!reading.ok) return { ok: false, problems: new Map([...reading.problems, ...unreachable]) }
  const { consent: _, starts, ends, day, ...said } = reading.value
  const [from, to] = [hourOf(starts), ends && hourOf(ends)]
  if (to !== undefined && to <= from)
    return { ok: false, problems: new Map([['ends', words.endBeforeStart(to, from)], ...unreachable]) }
  if (!reach) return problemAt('email', words.reachMissing)
  return { ok: true, value: { ...said, day: day.toString(), starts: from, ends: to } }
}

const hourOf = (hour: Temporal.PlainTime): string => hour.toString({ smallestUnit: 'minute' })

const ahead =
  (today: Temporal.PlainDate): FieldReader<Temporal.PlainDate> =>
  (typed, lang) => {
    const reading = date(typed, lang)
    if (!reading.ok) return reading
    if (Temporal.PlainDate.compare(reading.value, today) < 0) return wrong(proposalMessages[lang].dayPast)
    const last = today.add({ months: monthsAhead })
    return Temporal.PlainDate.compare(reading.value, last) > 0 ? wrong(proposalMessages[lang].dayFar) : reading
  }

const consentIn =
  (lang: Lang): FieldReader<boolean> =>
  (typed) => {
    const given = tick(typed, lang)
    return given.ok && given.value ? given : wrong(proposalMessages[lang].consentMissing)
  }

/** A field that people do not see and machines fill in. */
export const trap = 'address_line'
export const isTrapped = (form: URLSearchParams): boolean => (form.get(trap) ?? '') !== ''

/** Accepting needs the sphere, refusing the reason: it goes into the letter. */
export function readDecision(form: URLSearchParams, lang: Lang) {
  const words = proposalMessages[lang]
  const reading = readFields(form, lang, {
    decision: choice(proposalDecisions),
    sphere: optional(choice(spheres)),
    reason: optional(text({ most: 2000 })),
  })
  if (!reading.ok) return reading
  const { decision, sphere, reason } = reading.value
  if (decision === 'refused')
    return reason ? { ok: true as const, value: { decision, reason } } : problemAt('reason', words.reasonMissing)
  return sphere ? { ok: true as const, value: { decision, sphere } } : problemAt('sphere', words.sphereMissing)
}
