import { choice, optional, text, tick } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { type Description, licences } from './picture.ts'

/** What is said of the picture: one sentence in either language, or that it is decoration. */
export function readPictureForm(form: URLSearchParams, lang: Lang): FormReading<Description> {
  const line = (most: number) => optional(text({ most }))
  const reading = readFields(form, lang, {
    alt: line(500),
    alt_en: line(500),
    decorative: tick,
    author: line(120),
    licence: optional(choice(licences)),
  })
  if (!reading.ok) return reading
  const { alt, alt_en, decorative, author, licence } = reading.value
  if (!decorative && !alt && !alt_en) return problemAt('alt', messages[lang].altMissing)
  const said = decorative ? { altBg: undefined, altEn: undefined } : { altBg: alt, altEn: alt_en }
  return { ok: true, value: { ...said, decorative, author, licence } }
}
