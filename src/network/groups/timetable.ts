import type { Lang } from '#src/platform/i18n/lang.ts'
import { timeRangeWords } from '#src/platform/language/dates.ts'

/** When something happens every week: wall hours `18:00`, between the dates of its season. */
export interface WeeklyTime {
  /** ISO: Monday is 1. */
  readonly weekday: number
  readonly starts: string
  readonly ends: string
  readonly seasonFrom: string | null
  readonly seasonUntil: string | null
}

/** Days without it, both included. */
export interface Pause {
  readonly firstDay: string
  readonly lastDay: string
}

/** „18:00 – 19:30 ч.“ */
export const hoursWords = ({ starts, ends }: Pick<WeeklyTime, 'starts' | 'ends'>, lang: Lang): string =>
  timeRangeWords(Temporal.PlainTime.from(starts), Temporal.PlainTime.from(ends), lang)

/** The first date from `today` on when it happens: in season and in no pause; undefined when its season is over. */
export function nextDate(time: WeeklyTime, pauses: readonly Pause[], today: Temporal.PlainDate) {
  const begins = time.seasonFrom !== null && time.seasonFrom > today.toString() ? time.seasonFrom : today.toString()
  let date = onWeekday(Temporal.PlainDate.from(begins), time.weekday)
  for (let pause = pauseOn(pauses, date); pause; pause = pauseOn(pauses, date))
    date = onWeekday(Temporal.PlainDate.from(pause.lastDay).add({ days: 1 }), time.weekday)
  return time.seasonUntil !== null && date.toString() > time.seasonUntil ? undefined : date
}

const pauseOn = (pauses: readonly Pause[], date: Temporal.PlainDate): Pause | undefined =>
  pauses.find(({ firstDay, lastDay }) => firstDay <= date.toString() && date.toString() <= lastDay)

/** This date or the next with that weekday. */
const onWeekday = (date: Temporal.PlainDate, weekday: number): Temporal.PlainDate =>
  date.add({ days: (weekday - date.dayOfWeek + 7) % 7 })

/** Whether two times of the same group cannot both be true. */
export const overlap = (one: WeeklyTime, other: WeeklyTime): boolean =>
  one.weekday === other.weekday &&
  one.starts < other.ends &&
  other.starts < one.ends &&
  (one.seasonFrom ?? '') <= (other.seasonUntil ?? '9999') &&
  (other.seasonFrom ?? '') <= (one.seasonUntil ?? '9999')

export const isInSeason = ({ seasonFrom, seasonUntil }: WeeklyTime, today: string): boolean =>
  (seasonFrom === null || seasonFrom <= today) && (seasonUntil === null || today <= seasonUntil)

/** Minutes a week of what is in season today. */
export const minutesAWeek = (times: readonly WeeklyTime[], today: string): number =>
  times
    .filter((time) => isInSeason(time, today))
    .reduce((sum, { starts, ends }) => sum + minutes(ends) - minutes(starts), 0)

const minutes = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5))

/** The days of a week that have lines, each in the order of the hours. */
export const daysOf = <T extends Pick<WeeklyTime, 'weekday' | 'starts' | 'ends'>>(lines: readonly T[]) =>
  [1, 2, 3, 4, 5, 6, 7]
    .map((weekday) => ({
      weekday,
      lines: lines
        .filter((line) => line.weekday === weekday)
        .sort((one, other) => `${one.starts}${one.ends}`.localeCompare(`${other.starts}${other.ends}`)),
    }))
    .filter((day) => day.lines.length > 0)
