import { choice, mail, optional, phone, text, tick, website } from '#src/platform/form/fields.ts'
import { type FieldReader, type FormReading, readFields, right, wrong } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { setQuotes } from '#src/platform/language/quotes.ts'
import { eik } from '../organisations/eik.form.ts'
import { organisationTypes } from '../organisations/organisation.ts'
import { readableName } from '../register/readable-name.ts'
import type { Application } from './application.ts'
import { joiningMessages } from './messages.ts'

const longestMessage = 2000

/** A word of five capitals or fewer by itself is an abbreviation: „ФРМС“. */
const abbreviation = /^\p{Lu}{2,5}$/u

/** As letters and lists will show it: „НЧ "СВЕТЛИНА-1927"“ becomes „НЧ „Светлина-1927““. */
const name =
  (missing: string): FieldReader<string> =>
  (typed, lang) => {
    const read = text({ most: 200, missing })(typed, lang)
    if (!read.ok || abbreviation.test(read.value)) return read
    return right(setQuotes(readableName(read.value), 'bg'))
  }

/** All but the settlement, which the store resolves from what was typed. */
export type TypedApplication = Omit<Application, 'id' | 'settlementId' | 'lang'>

export function readApplicationForm(form: URLSearchParams, lang: Lang): FormReading<TypedApplication> {
  const words = joiningMessages[lang]
  const reading = readFields(form, lang, {
    name: name(words.nameMissing),
    type: choice(organisationTypes, words.typeMissing),
    registerNumber: optional(text({ most: 20 })),
    eik: optional(eik),
    website: optional(website),
    message: optional(text({ most: longestMessage })),
    contactName: text({ most: 120, missing: words.contactNameMissing }),
    contactRole: text({ most: 120, missing: words.contactRoleMissing }),
    phone,
    email: mail,
    consent: consentIn(lang),
  })
  if (!reading.ok) return reading
  const { consent: _, ...application } = reading.value
  return { ok: true, value: application }
}

const consentIn =
  (lang: Lang): FieldReader<boolean> =>
  (typed) => {
    const given = tick(typed, lang)
    return given.ok && given.value ? given : wrong(joiningMessages[lang].consentMissing)
  }

/** A field that people do not see and machines fill in. */
export const trap = 'address_line'
export const isTrapped = (form: URLSearchParams): boolean => (form.get(trap) ?? '') !== ''
