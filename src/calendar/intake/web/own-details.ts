import { type Sphere, spheres } from '../../events/event.ts'
import {
  type Audience,
  audiences,
  type EventDetails,
  type EventRole,
  type Topic,
  topics,
} from '../../events/event-details.ts'
import type { IncomingMore } from '../incoming.ts'

/** Codes of our own table in `_event`, which no other vocabulary has; what is no code of ours is left out. */
export function ownDetails(extension: unknown): Pick<IncomingMore, 'sphere' | 'details'> {
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
  return { ...(sphere ? { sphere } : {}), ...(Object.keys(details).length > 0 ? { details } : {}) }
}

function firstDate(extension: unknown): Readonly<Record<string, unknown>> | undefined {
  const dates =
    extension !== null && typeof extension === 'object' && 'dates' in extension ? extension.dates : undefined
  const [first] = Array.isArray(dates) ? dates : []
  return first !== null && typeof first === 'object' ? (first as Readonly<Record<string, unknown>>) : undefined
}
