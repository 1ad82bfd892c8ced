import { date, optional, text, whole } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'
import type { Service } from './service.ts'

const line = (set: Lang) => optional(text({ most: 200, set }))
const year = optional(whole({ least: 1800, most: 9999 }))

/** A service as typed: a name in one language at least, new in no year before it began. */
export function readServiceForm(
  form: URLSearchParams,
  lang: Lang,
  thisYear: number,
): FormReading<Omit<Service, 'id' | 'organisation' | 'version'>> {
  const words = messages[lang]
  const reading = readFields(form, lang, {
    name: line('bg'),
    audience: line('bg'),
    place: line('bg'),
    price: line('bg'),
    since_year: year,
    new_in_year: year,
    ended_on: optional(date),
    name_en: line('en'),
    audience_en: line('en'),
    place_en: line('en'),
    price_en: line('en'),
  })
  if (!reading.ok) return reading
  const { name, audience, place, price, since_year, new_in_year, ended_on, ...rest } = reading.value
  const { name_en, audience_en, place_en, price_en } = rest
  if (!name && !name_en) return problemAt('name', words.missingName)
  if (!name_en && (audience_en || place_en || price_en)) return problemAt('name_en', words.englishWithoutName)
  if ((since_year ?? 0) > thisYear) return problemAt('since_year', words.yearAhead(thisYear))
  if (since_year && new_in_year && new_in_year < since_year)
    return problemAt('new_in_year', words.newBeforeSince(since_year))
  if ((new_in_year ?? 0) > thisYear) return problemAt('new_in_year', words.yearAhead(thisYear))
  const said = (name: string, audience?: string, place?: string, price?: string) => ({
    name,
    audience: audience ?? null,
    place: place ?? null,
    price: price ?? null,
  })
  return {
    ok: true,
    value: {
      sinceYear: since_year ?? null,
      newInYear: new_in_year ?? null,
      endedOn: ended_on?.toString() ?? null,
      texts: {
        ...(name ? { bg: said(name, audience, place, price) } : {}),
        ...(name_en ? { en: said(name_en, audience_en, place_en, price_en) } : {}),
      },
    },
  }
}
