import type { AppointedRole, MemberRole } from '#src/platform/actor.ts'
import { appointedRoles } from '#src/platform/actor.ts'
import { choice, mail, optional, text } from '#src/platform/form/fields.ts'
import { problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { memberMessages, organisationRoles } from './messages.ts'

const mostName = 100
const ways = ['letter', 'code'] as const

/** A person's name on one line. */
const personName = (lang: Lang) => text({ most: mostName, missing: memberMessages[lang].invitedNameMissing })

const invited = (lang: Lang) => ({ name: personName(lang), email: mail, way: choice(ways) })

export const readMemberInvitation = (form: URLSearchParams, lang: Lang) =>
  readFields(form, lang, { ...invited(lang), role: choice<readonly MemberRole[]>(organisationRoles) })

/** `scopes` are the codes of the municipalities; only an observer has one. */
export function readAppointmentInvitation(form: URLSearchParams, lang: Lang, scopes: readonly string[]) {
  const reading = readFields(form, lang, { ...invited(lang), ...appointment(scopes) })
  return reading.ok ? { ...reading, value: { ...reading.value, scope: scopeOf(reading.value) } } : reading
}

/** Who is appointed is told by the mail address, and by the id where several people share it. */
export function readAppointment(form: URLSearchParams, lang: Lang, scopes: readonly string[]) {
  const reading = readFields(form, lang, { email: mail, person: optional(text()), ...appointment(scopes) })
  return reading.ok ? { ...reading, value: { ...reading.value, scope: scopeOf(reading.value) } } : reading
}

const appointment = (scopes: readonly string[]) => ({
  role: choice<readonly AppointedRole[]>(appointedRoles),
  scope: optional(choice(scopes)),
})

const scopeOf = ({ role, scope }: { role: AppointedRole; scope: string | undefined }): string | null =>
  role === 'reader' ? (scope ?? null) : null

export const readCode = (form: URLSearchParams, lang: Lang) =>
  readFields(form, lang, { email: mail, code: text({ most: 40, missing: memberMessages[lang].codeMissing }) })

export const newSuccessor = 'new'

/** Who hands over to whom: somebody who is here, or somebody new with name, mail and way. */
export function readHandOver(form: URLSearchParams, lang: Lang) {
  const words = memberMessages[lang]
  const reading = readFields(form, lang, {
    from: text({ missing: words.fromMissing }),
    to: text({ missing: words.toMissing }),
  })
  if (!reading.ok) return reading
  const { from, to } = reading.value
  if (from === to) return problemAt('to', words.samePerson)
  if (to !== newSuccessor) return { ok: true, value: { from, to, invited: undefined } } as const
  const successor = readFields(form, lang, invited(lang))
  return successor.ok ? ({ ok: true, value: { from, to: undefined, invited: successor.value } } as const) : successor
}
