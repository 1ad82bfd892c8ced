/** What the last part of `/calendar/…` names: a month `2026-11`, a week `2026-W48`, a day `2026-11-27`, or an event. */
export type View =
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'week'; readonly monday: Temporal.PlainDate }
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate }

/** Undefined for what looks like no view; null for a view that cannot be, such as `2026-13`. Years 1970 to 2100. */
export function readView(name: string): View | null | undefined {
  if (!/^\d{4}-/.test(name)) return undefined
  const year = Number(name.slice(0, 4))
  if (year < 1970 || year > 2100) return null
  try {
    if (/^\d{4}-\d{2}$/.test(name)) return { kind: 'month', month: Temporal.PlainYearMonth.from(name) }
    if (/^\d{4}-\d{2}-\d{2}$/.test(name)) return { kind: 'day', day: Temporal.PlainDate.from(name) }
    const [, week] = /^\d{4}-W(\d{2})$/.exec(name) ?? []
    return week ? readWeek(year, Number(week)) : null
  } catch {
    return null
  }
}

/** ISO 8601: week 1 is the one with 4 January. */
function readWeek(year: number, week: number): View | null {
  const fourth = new Temporal.PlainDate(year, 1, 4)
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  return week >= 1 && weekName(monday) === `${year}-W${String(week).padStart(2, '0')}` ? { kind: 'week', monday } : null
}

export const weekName = (day: Temporal.PlainDate): string =>
  `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
