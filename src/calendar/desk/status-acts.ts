import type { Lang } from '#src/platform/i18n/lang.ts'
import { type CalendarEvent, type Change, type EventStatus, isSeries } from '../events/event.ts'
import { follows } from './edit-series.ts'

interface StatusWish {
  readonly status: EventStatus
  /** What visitors read beside it; empty for none. */
  readonly reason: string
  readonly lang: Lang
}

/** A date without anything of its own. */
export const plainChange = (recurrenceId: string): Change => ({
  recurrenceId,
  kind: 'changed',
  starts: null,
  ends: null,
  status: null,
  venueId: null,
  roomId: null,
  texts: {},
})

/** The event with another status on these dates; what happens once has it as a whole. */
export function withStatus(event: CalendarEvent, dates: readonly string[], wish: StatusWish): CalendarEvent {
  if (!isSeries(event) || event.type === 'period' || event.type === 'permanent') return withStatusOfAll(event, wish)
  const known = new Map(event.changes.map((change) => [change.recurrenceId, change]))
  for (const date of dates) {
    const change = known.get(date) ?? plainChange(date)
    known.set(date, { ...change, status: wish.status, texts: withReason(change.texts, wish) })
  }
  const changes = [...known.values()].sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1))
  return follows(event, { ...event, changes })
}

/** All dates that are ahead. What single ones said before is no longer true; those that have been keep what they were. */
export function withStatusOfAll(
  event: CalendarEvent,
  { status, reason, lang }: StatusWish,
  past: readonly string[] = [],
): CalendarEvent {
  const own = event.texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const text = event.texts[own]
  const kept = status === 'cancelled' || status === 'postponed' ? reason || null : null
  const texts = { ...event.texts, ...(text ? { [own]: { ...text, reason: kept } } : {}) }
  const known = new Map(event.changes.map((change) => [change.recurrenceId, statusless(change)]))
  const before = new Map(event.changes.map((change) => [change.recurrenceId, change]))
  if (isSeries(event))
    for (const date of past) {
      const change = before.get(date) ?? plainChange(date)
      known.set(date, { ...change, status: change.status ?? event.status })
    }
  const changes = [...known.values()].sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1))
  return follows(event, { ...event, status, texts, changes })
}

/** A date that was cancelled by itself stays so. */
const statusless = (change: Change): Change => (change.status === 'cancelled' ? change : { ...change, status: null })

const noWords = { title: null, lead: null, body: null, place: null }

function withReason(texts: Change['texts'], { reason, lang }: StatusWish): Change['texts'] {
  const own = texts[lang]
  if (reason === '' && !own) return texts
  return { ...texts, [lang]: { ...noWords, ...own, reason: reason || null } }
}
