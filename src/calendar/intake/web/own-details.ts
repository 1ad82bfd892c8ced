import { textLimits } from '#src/platform/icalendar/icalendar.ts'
import { cutText } from '#src/platform/icalendar/read-text.ts'
import { type Audience, audiences, type Topic, topics } from '#src/platform/language/terms.ts'
import { textValue } from '#src/platform/web-page/item.ts'
import { type Sphere, spheres } from '../../events/event.ts'
import type { EventDetails, EventRole } from '../../events/event-details.ts'
import type { IncomingMore } from '../incoming.ts'

/** Codes of our own table in `_event`, which no other vocabulary has; what is no code of ours is left out. */
export function ownDetails(extension: unknown): Pick<IncomingMore, 'sphere' | 'details' | 'parts'> {
  const date = firstDate(extension)
  if (!date) return {}
  const sphere = spheres.find((each): each is Sphere => each === date.sphere)
  const details: { -readonly [Key in keyof EventDetails]?: EventDetails[Key] } = {}
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  const ownTopics = topics.filter((topic): topic is Topic => listed(date.topics).includes(topic))
  const ownAudiences = audiences.filter((each): each is Audience => listed(date.audiences).includes(each))
  const roles = listed(date.partners).filter(
    (name) => typeof name === 'string' && name.trim() !== '' && name.length <= 200,
  )
  if (ownTopics.length > 0) details.topics = ownTopics
  if (ownAudiences.length > 0) details.audiences = ownAudiences
  if (date.booking === 'needed' || date.booking === 'possible') details.booking = date.booking
  if (roles.length > 0)
    details.roles = roles
      .slice(0, 20)
      .map((name): EventRole => ({ role: 'participant', organisationId: null, name: String(name) }))
  const parts = partsOf(extension)
  return {
    ...(parts ? { parts } : {}),
    ...(sphere ? { sphere } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  }
}

/** What most dates say; a single date's own words differ from it. */
function partsOf(extension: unknown): IncomingMore['parts'] {
  const { dates, body } = extension as { readonly dates?: unknown; readonly body?: unknown }
  const known = (Array.isArray(dates) ? dates : []).filter((date) => date !== null && typeof date === 'object')
  const most = (name: 'lead' | 'reason'): string | null => {
    const counted = [...Map.groupBy(known, (date) => (typeof date[name] === 'string' ? String(date[name]) : ''))]
    const [words = ''] = counted.sort(([, one], [, other]) => other.length - one.length)[0] ?? []
    return clean(words)
  }
  return { lead: most('lead'), body: typeof body === 'string' ? clean(body) : null, reason: most('reason') }
}

const clean = (words: string): string | null => cutText(textValue(words).text.trim(), textLimits.description) || null

function firstDate(extension: unknown): Readonly<Record<string, unknown>> | undefined {
  const dates =
    extension !== null && typeof extension === 'object' && 'dates' in extension ? extension.dates : undefined
  const [first] = Array.isArray(dates) ? dates : []
  return first !== null && typeof first === 'object' ? (first as Readonly<Record<string, unknown>>) : undefined
}
