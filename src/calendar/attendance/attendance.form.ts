import { choice, optional, text, whole } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Attendance, adultBands, adultsOf, type Bands, methods, noBands, notHeld, totalOf } from './attendance.ts'
import { messages } from './messages.ts'

const mostPeople = 100_000
const people = optional(whole({ most: mostPeople }))

const numbers = {
  under14: people,
  aged14: people,
  adults: people,
  aged20: people,
  aged30: people,
  aged50: people,
  aged65: people,
  unspecified: people,
  online: people,
  volunteers: people,
  volunteerHours: people,
  method: optional(choice(methods)),
}

type Typed = { readonly [K in keyof typeof numbers]?: number | string | undefined }

/**
 * Reads what one form says of one date: how many came, or that it was not held. `adults` is all of them; where their ages
 * are told too, the rest stays without an age.
 */
export function readAttendance(form: URLSearchParams, lang: Lang): FormReading<Attendance> {
  if (form.get('outcome') === 'not-held') {
    const reading = readFields(form, lang, { reason: text({ most: 300, missing: messages[lang].missingReason }) })
    return reading.ok ? { ok: true, value: notHeld(reading.value.reason) } : reading
  }
  const reading = readFields(form, lang, numbers)
  if (!reading.ok) return reading
  const { value } = reading
  const told = toldBands(value)
  if (told === undefined) return problemAt('under14', messages[lang].missingNumbers)
  if (!told.ok) return problemAt('adults', messages[lang].tooManyAges(told.ages, told.adults))
  const { online = null, volunteers = null, volunteerHours = null, method = null } = value
  const total = totalOf(told.bands)
  if (online !== null && online > total) return problemAt('online', messages[lang].tooManyOnline(online, total))
  const counted = { held: true, reason: null, bands: told.bands, online, volunteers, volunteerHours, method }
  return { ok: true, value: counted }
}

type ToldBands =
  | { readonly ok: true; readonly bands: Bands }
  | { readonly ok: false; readonly ages: number; readonly adults: number }

/** Every person in one band; undefined where nothing was typed at all. */
function toldBands(typed: Typed): ToldBands | undefined {
  const number = (value: Typed[keyof Typed]) => (typeof value === 'number' ? value : undefined)
  const told = (['under14', 'aged14', 'adults', 'unspecified', ...adultBands] as const).map((key) => number(typed[key]))
  if (told.every((value) => value === undefined)) return undefined
  const aged: Bands = {
    ...noBands,
    under14: number(typed.under14) ?? 0,
    aged14: number(typed.aged14) ?? 0,
    unspecified: number(typed.unspecified) ?? 0,
    ...Object.fromEntries(adultBands.map((band) => [band, number(typed[band]) ?? 0])),
  }
  const ages = adultsOf(aged)
  const adults = number(typed.adults) ?? ages
  return ages > adults ? { ok: false, ages, adults } : { ok: true, bands: { ...aged, adults: adults - ages } }
}

/** What the fields hold when a date is opened again: the reverse of reading. */
export function attendanceFields({ bands, ...told }: Attendance): Readonly<Record<string, string>> {
  const shown = (value: number | string | null) => (value === null ? '' : String(value))
  const aged = adultBands.map((band) => [band, bands[band] === 0 ? '' : String(bands[band])])
  if (!told.held) return { reason: told.reason ?? '' }
  return {
    under14: String(bands.under14),
    aged14: String(bands.aged14),
    adults: String(adultsOf(bands)),
    unspecified: bands.unspecified === 0 ? '' : String(bands.unspecified),
    ...Object.fromEntries(aged),
    online: shown(told.online),
    volunteers: shown(told.volunteers),
    volunteerHours: shown(told.volunteerHours),
    method: told.method ?? '',
  }
}
