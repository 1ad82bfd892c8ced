import { readVenueChoices, type VenueLookup, venueChoiceField, venueTyped } from '#src/places/index.ts'
import { choice, date, optional, text, time } from '#src/platform/form/fields.ts'
import { type FieldProblems, type FormReading, noProblems, problemAt, readFields } from '#src/platform/form/form.ts'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { timeWords } from '#src/platform/language/dates.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, versionOf } from '#src/platform/of-visit.ts'
import { keptFormScript } from '#src/ui/kept-form/kept-form.tsx'
import { type Change, isWholeDay, type WallTime } from '../events/event.ts'
import type { Occurrence } from '../events/occurrence.ts'
import { DateForm } from './date-form.view.tsx'
import { datesOf, whenOf } from './dates-ahead.ts'
import { backToList, type Done, deskPage, listCrumb, pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { follows } from './edit-series.ts'
import { changeEvent, eventCrumb, eventOf, hostOf, type KeptEvent } from './event-of-visit.ts'
import { formWords } from './form-messages.ts'
import { lookUpPlace } from './look-up-place.ts'
import { messages } from './messages.ts'
import { plainChange } from './status-acts.ts'

const dateStatuses = ['confirmed', 'planned', 'postponed', 'cancelled'] as const

interface OneDate {
  readonly event: KeptEvent
  readonly date: Occurrence
  /** What is said of this date alone. */
  readonly change: Change
}

async function dateOf(house: House, visit: Visit): Promise<OneDate> {
  const event = await eventOf(house, visit)
  const recurrenceId = visit.params.date ?? ''
  const date = datesOf(event, visit).find((each) => each.recurrenceId === recurrenceId)
  if (event.type !== 'several' || !date) throw new NotFound()
  const change = event.changes.find((each) => each.recurrenceId === recurrenceId) ?? plainChange(recurrenceId)
  return { event, date, change }
}

/** One date of a series: its own hour, place, words, and what becomes of it. */
export async function datePage(house: House, visit: Visit): Promise<Answer> {
  const one = await dateOf(house, visit)
  const draft = visit.query.get('draft')
  if (!draft) return formPage(house, visit, one, { typed: await typedOf(house, visit, one) })
  const editing = await continued(house, visit, one, draft)
  return editing ? formPage(house, visit, one, editing) : backToList(visit, 'upcoming', 'draftOver')
}

/** A change of this date that was typed and not saved, as it was left; what others saved meanwhile is said. Undefined when it is over. */
async function continued(
  house: House,
  visit: Visit,
  { event, date }: OneDate,
  id: string,
): Promise<DateEditing | undefined> {
  const kept = await drafts.read(house.database.read, organisationOf(visit), id)
  if (kept?.target !== event.id || kept.form.get('date') !== date.recurrenceId) return undefined
  const { lang } = visit
  const isOld = kept.form.get('version') !== String(event.version)
  const note = isOld ? formMessages[lang].changed : messages[lang].changeContinued
  return { typed: kept.form, draft: id, note }
}

/** As the form of this date would have been typed; what is as usual stays empty. */
async function typedOf(
  { database }: House,
  { lang }: Visit,
  { date, change, event }: OneDate,
): Promise<URLSearchParams> {
  const venue =
    change.venueId === null ? undefined : (await readVenueChoices(database.read, [change.venueId])).get(change.venueId)
  const words = change.texts[lang]
  const inWords = words?.place ?? change.texts.bg?.place ?? change.texts.en?.place
  const hour = (at: WallTime | null) => (at === null || isWholeDay(at) ? '' : at.slice(11, 16))
  const entries = {
    day: date.starts.slice(0, 10),
    hour: hour(date.starts),
    end_hour: hour(date.ends),
    place: venue ? venueTyped(venue) : (inWords ?? ''),
    ...(venue ? { [venueChoiceField('place')]: venue.id } : {}),
    status: change.status ?? (event.status === 'planned' ? 'planned' : event.status),
    reason: words?.reason ?? '',
    title: words?.title ?? '',
    lead: words?.lead ?? '',
  }
  return new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ''))
}

interface DateEditing {
  readonly typed: URLSearchParams
  readonly problems?: FieldProblems
  readonly changed?: boolean
  /** Where the form goes on with a change that was kept, and what is said of it. */
  readonly draft?: string
  readonly note?: string
}

async function formPage(house: House, visit: Visit, one: OneDate, editing: DateEditing): Promise<Answer> {
  const { event, date } = one
  const { lang } = visit
  const { typed, problems = noProblems, changed, note } = editing
  const draft = editing.draft ?? typed.get('draft')
  const host = await hostOf(house, visit)
  const place = await lookUpPlace(house.database.read, typed, { host, lang })
  return deskPage({
    visit,
    title: messages[lang].dateTitle(whenOf(date, event, lang)),
    parts: ['events', event.id, 'dates', date.recurrenceId],
    crumbs: [listCrumb(visit), eventCrumb(visit, event)],
    problems,
    changed,
    done: note,
    scripts: [keptFormScript],
    main: <DateForm {...{ visit, event, date, typed, draft, problems, place }} />,
  })
}

/** Saves what differs on this date; the other dates stay as they are. */
export async function saveDateAct(house: House, visit: Visit): Promise<Answer> {
  const one = await dateOf(house, visit)
  const { lang, form } = visit
  const host = await hostOf(house, visit)
  const place = await lookUpPlace(house.database.read, form, { host, lang })
  const reading = readDateForm(form, lang, one, place)
  if (!reading.ok) return formPage(house, visit, one, { typed: form, problems: reading.problems })
  const key = { id: one.event.id, version: versionOf(visit) }
  const saved = await changeEvent(house, visit, key, async (now, tx) => {
    await drafts.remove(tx, one.event.organisationId, form.get('draft') ?? '')
    const others = now.changes.filter(({ recurrenceId }) => recurrenceId !== reading.value.recurrenceId)
    const changes = [...others, reading.value].sort((a, b) => (a.recurrenceId < b.recurrenceId ? -1 : 1))
    return follows(now, { ...now, changes })
  })
  if (!saved) return formPage(house, visit, await dateOf(house, visit), { typed: form, changed: true })
  const done: Done = form.get('status') === 'cancelled' ? 'dateCancelled' : 'dateSaved'
  return seeOther(pathOf(visit, 'events', one.event.id), done)
}

function readDateForm(
  form: URLSearchParams,
  lang: Visit['lang'],
  { event, date: kept, change }: OneDate,
  place: VenueLookup,
): FormReading<Change> {
  const words = messages[lang]
  const reading = readFields(form, lang, {
    day: date,
    hour: optional(time),
    end_hour: optional(time),
    status: choice(dateStatuses),
    reason: optional(text({ most: 500 })),
    title: optional(text({ most: 160 })),
    lead: optional(text({ most: 400 })),
  })
  if (!reading.ok) return reading
  if (place.problem) return problemAt('place', place.problem)
  const { day, hour, end_hour: until, status, reason, title, lead } = reading.value
  if ((status === 'cancelled' || status === 'postponed') && !reason) return problemAt('reason', words.missingReason)
  if (!hour && !isWholeDay(kept.recurrenceId)) return problemAt('hour', formWords[lang].missingHour)
  const starts = hour ? wall(day, hour) : day.toString()
  const ends = hour && until ? wall(until.hour < 6 && hour.hour >= 12 ? day.add({ days: 1 }) : day, until) : null
  if (hour && until && ends !== null && ends <= starts)
    return problemAt('end_hour', formWords[lang].endHourBefore(timeWords(until, lang), timeWords(hour, lang)))
  const inWords = place.venue || place.typed === '' ? null : place.typed
  const own = {
    title: title ?? null,
    lead: lead ?? null,
    body: change.texts[lang]?.body ?? null,
    place: inWords,
    reason: reason ?? null,
  }
  const says = Object.values(own).some((value) => value !== null)
  const { [lang]: _, ...others } = change.texts
  const moved = starts !== kept.recurrenceId
  return {
    ok: true,
    value: {
      ...change,
      starts: moved ? starts : null,
      ends: moved || ends !== kept.ends ? ends : change.ends,
      status: status === event.status ? null : status,
      venueId: place.venue && place.venue.id !== event.venueId ? place.venue.id : null,
      roomId: null,
      texts: says ? { ...others, [lang]: own } : others,
    },
  }
}

const wall = (day: Temporal.PlainDate, at: Temporal.PlainTime): WallTime =>
  day.toPlainDateTime(at).toString({ smallestUnit: 'second' })
