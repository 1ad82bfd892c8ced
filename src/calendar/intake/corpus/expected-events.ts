import { timeKey } from '#src/platform/icalendar/icalendar.ts'
import { wordsOf } from '#src/platform/web-page/read-page.ts'
import type { IncomingEvent } from '../incoming.ts'
import { isEventType } from '../web/event-kinds.ts'
import { readForeignTime } from '../web/foreign-time.ts'
import { corpusContext } from './corpus-files.ts'

type Members = Readonly<Record<string, unknown>>

/** `2026-11-27T18:00:00[Europe/Sofia] Хор`: what a test compares. */
export type Saying = string

export const sayingsOf = (events: readonly IncomingEvent[]): Saying[] =>
  events.flatMap(({ series: { master, overrides } }) =>
    [...overrides.slice(0, 1), master].slice(0, 1).map(({ start, summary }) => `${timeKey(start)} ${line(summary)}`),
  )

/** One line, marks resolved: the suites write titles as text, as markup, and escaped. */
export const line = (text: string): string => wordsOf(text).replaceAll(/\s+/g, ' ').trim().slice(0, 480)

/** Events in JSON that the suites expect, or that is itself the data, by a way of its own through it: whatever has a type that is an event, or none, a name and a start. */
export function expectedSayings(data: unknown): Saying[] {
  if (Array.isArray(data)) return data.flatMap(expectedSayings)
  if (data === null || typeof data !== 'object') return []
  const members = data as Members
  const properties = (members.properties ?? members) as Members
  const types = [members['@type'], members.type].flat().filter((type) => typeof type === 'string')
  const isEvent =
    types.length === 0 ? 'startDate' in members : isEventType(types.map((type) => type.split('/').at(-1) ?? ''))
  const name = firstText(properties.name ?? properties.summary)
  const start = firstText(properties.startDate ?? properties.start)
  const own = isEvent && name !== '' && start !== '' ? saying(name, start, firstText(members.timezone)) : []
  return [...own, ...Object.values(members).flatMap(expectedSayings)]
}

function firstText(value: unknown): string {
  const [first] = Array.isArray(value) ? value : [value]
  if (typeof first === 'string') return first
  if (first !== null && typeof first === 'object') {
    const members = first as Members
    return firstText(members['@value'] ?? members.value ?? Object.values(members)[0])
  }
  return ''
}

function saying(name: string, start: string, zone: string): Saying[] {
  const read = readForeignTime(start, corpusContext, zone || null)
  return read ? [`${timeKey(read.time)} ${line(name)}`] : []
}
