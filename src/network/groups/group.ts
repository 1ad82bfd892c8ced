import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Level } from '#src/platform/language/terms.ts'
import type { Pause, WeeklyTime } from './timetable.ts'

/** Любителско творчество: the six kinds of the ministry's information card. */
export const amateurKinds = ['folklore', 'theatre', 'dance', 'ballet', 'vocal', 'other'] as const
/** Образователни дейности: the four kinds of the same card. */
export const educationalKinds = ['clubs', 'languages', 'local-history', 'collection'] as const
export const groupKinds = [...amateurKinds, ...educationalKinds] as const
export type GroupKind = (typeof groupKinds)[number]

/** Постоянно or временно действащ. */
export const standings = ['permanent', 'temporary'] as const
export type Standing = (typeof standings)[number]

export const ageBands = ['under-14', '14-19', '20-29', '30-49', '50-64', '65-plus', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]
export type PeopleByBand = Readonly<Partial<Record<AgeBand, number>>>

export interface GroupWords {
  readonly name: string
  readonly about: string | null
}

/** What is said of a group itself. Dates are `2026-11-27`. */
export interface Group {
  readonly id: string
  readonly organisation: string
  readonly kind: GroupKind
  readonly standing: Standing
  readonly sinceYear: number | null
  readonly endedOn: string | null
  readonly leaderRole: string | null
  /** Kept only where the leader agreed to be named. */
  readonly leaderName: string | null
  readonly lookingFor: string | null
  readonly lookingUntil: string | null
  readonly texts: Partial<Record<Lang, GroupWords>>
  readonly version: number
}

/** A line of the weekly timetable: a venue that is known, a room or a place in words, or both. */
export interface Slot extends WeeklyTime {
  readonly id: string
  readonly venueId: string | null
  readonly place: string | null
}

export interface GroupPause extends Pause {
  readonly id: string
  readonly reason: string | null
}

export interface Appearance {
  readonly id: string
  readonly happenedOn: string
  readonly title: string
  /** Of the calendar, as plain text: the network knows no room. */
  readonly eventId: string | null
  readonly away: boolean
  readonly level: Level
  readonly award: string | null
}

/** Its words in this language, else in the other. */
export function groupWords({ texts }: Pick<Group, 'texts'>, lang: Lang): GroupWords & { lang: Lang } {
  const found = texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const words = texts[found]
  if (!words) throw new Error('a group without words')
  return { ...words, lang: found }
}

/** Whether it counts for a year: begun by its end and not ended before its beginning. */
export const isActiveIn = ({ sinceYear, endedOn }: Pick<Group, 'sinceYear' | 'endedOn'>, year: number): boolean =>
  (sinceYear === null || sinceYear <= year) && (endedOn === null || Number(endedOn.slice(0, 4)) >= year)

/** What it looks for, while it does. */
export const lookingFor = (
  { lookingFor, lookingUntil, endedOn }: Pick<Group, 'lookingFor' | 'lookingUntil' | 'endedOn'>,
  today: string,
): string | null =>
  (endedOn === null || endedOn >= today) && (lookingUntil === null || lookingUntil >= today) ? lookingFor : null

/** Everybody of a year. */
export const peopleIn = (bands: PeopleByBand): number => Object.values(bands).reduce((sum, people) => sum + people, 0)
