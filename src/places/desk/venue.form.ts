import { choice, mail, optional, phone, text, tick, whole } from '#src/platform/form/fields.ts'
import { type FieldReader, type FormReading, problemAt, readFields, right, wrong } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { typeset } from '#src/platform/language/typography.ts'
import type { SettlementLookup } from '../settlements/settlement.form.ts'
import { answers, type Room, type Venue, type VenueText } from '../venues/venue.ts'
import { deskMessages } from './messages.ts'

const longText = 1000

export type VenueValues = Pick<
  Venue,
  'settlementId' | 'latitude' | 'longitude' | 'access' | 'accessPhone' | 'accessEmail'
> & {
  readonly texts: { readonly bg: VenueText; readonly en?: VenueText }
  /** Somebody says that all this is true today. */
  readonly checked: boolean
}

/** All that the form of a venue holds. Notes are written in Bulgarian; those in English stay as they were. */
export function readVenueForm(
  form: URLSearchParams,
  lang: Lang,
  place: SettlementLookup,
  before?: Pick<Venue, 'texts'>,
): FormReading<VenueValues> {
  const note = optional(text())
  const reading = readFields(form, lang, {
    name: text({ missing: deskMessages[lang].missingName }),
    settlement: place.read,
    address: optional(text()),
    point: optional(point),
    step_free: choice(answers),
    step_free_note: note,
    toilet: choice(answers),
    toilet_note: note,
    hearing_loop: choice(answers),
    hearing_loop_note: note,
    parking: choice(answers),
    parking_note: note,
    access_phone: optional(phone),
    access_email: optional(mail),
    arrival: optional(text({ most: longText })),
    way_back: optional(text({ most: longText })),
    name_en: optional(text()),
    address_en: optional(text()),
    arrival_en: optional(text({ most: longText })),
    way_back_en: optional(text({ most: longText })),
    checked: tick,
  })
  if (!reading.ok) return reading
  const { value } = reading
  if (!value.name_en && (value.address_en || value.arrival_en || value.way_back_en))
    return problemAt('name_en', deskMessages[lang].missingEnglish)
  return { ok: true, value: asVenue(value, before) }
}

interface Typed {
  readonly name: string
  readonly settlement: { readonly id: string }
  readonly point: { readonly latitude: number; readonly longitude: number } | undefined
  readonly step_free: Venue['access']['step_free']
  readonly toilet: Venue['access']['toilet']
  readonly hearing_loop: Venue['access']['hearing_loop']
  readonly parking: Venue['access']['parking']
  readonly access_phone: string | undefined
  readonly access_email: string | undefined
  readonly name_en: string | undefined
  readonly checked: boolean
}
type Said = Readonly<
  Record<
    | 'address'
    | 'arrival'
    | 'way_back'
    | 'step_free_note'
    | 'toilet_note'
    | 'hearing_loop_note'
    | 'parking_note'
    | 'address_en'
    | 'arrival_en'
    | 'way_back_en',
    string | undefined
  >
>

const inBulgarian = (typed: string | undefined): string | null => (typed ? typeset(typed, 'bg') : null)
const inEnglish = (typed: string | undefined): string | null => (typed ? typeset(typed, 'en') : null)

function asVenue(value: Typed & Said, before: Pick<Venue, 'texts'> | undefined): VenueValues {
  const notes = before?.texts.en
  const bg: VenueText = {
    name: typeset(value.name, 'bg'),
    address: inBulgarian(value.address),
    arrival: inBulgarian(value.arrival),
    way_back: inBulgarian(value.way_back),
    step_free_note: inBulgarian(value.step_free_note),
    toilet_note: inBulgarian(value.toilet_note),
    hearing_loop_note: inBulgarian(value.hearing_loop_note),
    parking_note: inBulgarian(value.parking_note),
  }
  const en: VenueText | undefined = value.name_en
    ? {
        name: typeset(value.name_en, 'en'),
        address: inEnglish(value.address_en),
        arrival: inEnglish(value.arrival_en),
        way_back: inEnglish(value.way_back_en),
        step_free_note: notes?.step_free_note ?? null,
        toilet_note: notes?.toilet_note ?? null,
        hearing_loop_note: notes?.hearing_loop_note ?? null,
        parking_note: notes?.parking_note ?? null,
      }
    : undefined
  const { step_free, toilet, hearing_loop, parking } = value
  return {
    settlementId: value.settlement.id,
    latitude: value.point?.latitude ?? null,
    longitude: value.point?.longitude ?? null,
    access: { step_free, toilet, hearing_loop, parking },
    accessPhone: value.access_phone ?? null,
    accessEmail: value.access_email ?? null,
    texts: en ? { bg, en } : { bg },
    checked: value.checked,
  }
}

/** „43.8681, 26.1086“ as maps copy it, also with decimal commas („43,8681; 26,1086“). */
const point: FieldReader<{ latitude: number; longitude: number }> = (typed, lang) => {
  const value = (typed.at(-1) ?? '').trim()
  const plain = /[.]/.test(value) ? value : value.replace(/(\d),(\d)/g, '$1.$2')
  const [, north, east] = /^(-?\d{1,3}(?:\.\d{1,15})?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d{1,15})?)$/.exec(plain) ?? []
  const [latitude, longitude] = [Number(north), Number(east)]
  const near = latitude >= 40 && latitude <= 46 && longitude >= 21 && longitude <= 30
  return near ? right({ latitude, longitude }) : wrong(deskMessages[lang].notPoint)
}

const mostSeats = 100_000

/** A room; seats may stay unsaid. */
export function readRoomForm(form: URLSearchParams, lang: Lang): FormReading<Omit<Room, 'id'>> {
  const reading = readFields(form, lang, {
    room: text({ most: 100, missing: deskMessages[lang].missingRoom }),
    seats: optional(seatCount),
    room_step_free: choice(answers),
    equipment: optional(text({ most: 300 })),
    room_en: optional(text({ most: 100 })),
    equipment_en: optional(text({ most: 300 })),
  })
  if (!reading.ok) return reading
  const { room, seats, room_step_free, equipment, room_en, equipment_en } = reading.value
  if (!room_en && equipment_en) return problemAt('room_en', deskMessages[lang].missingEnglish)
  const bg = { name: typeset(room, 'bg'), equipment: inBulgarian(equipment) }
  const en = room_en ? { en: { name: typeset(room_en, 'en'), equipment: inEnglish(equipment_en) } } : {}
  return { ok: true, value: { seats: seats ?? null, stepFree: room_step_free, texts: { bg, ...en } } }
}

const seatCount = whole({ least: 1, most: mostSeats })
