/** Days counted from 1970-01-01 in the proleptic Gregorian calendar: plain integers, since rules walk over very many of them. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The year, month (1 to 12) and day of a day number. */
export function civilDay(dayNo: number): { year: number; month: number; day: number } {
  const z = dayNo + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Monday 1 to Sunday 7. */
export function weekday(dayNo: number): number {
  return ((((dayNo + 3) % 7) + 7) % 7) + 1
}

export const daySeconds = 86_400

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`)

export function dateText(dayNo: number): string {
  const { year, month, day } = civilDay(dayNo)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** Seconds of a wall clock (counted as if there were no zones) as `YYYY-MM-DDTHH:MM:SS`. */
export function wallText(seconds: number): string {
  const day = Math.floor(seconds / daySeconds)
  const rest = seconds - day * daySeconds
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
  return `${dateText(day)}T${clock}`
}

/** The inverse of `wallText`; also takes a date alone, as its midnight. The text must be well formed. */
export function wallSeconds(text: string): number {
  const day = dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
  if (text.length < 19) return day * daySeconds
  const clock = Number(text.slice(11, 13)) * 3600 + Number(text.slice(14, 16)) * 60 + Number(text.slice(17, 19))
  return day * daySeconds + clock
}
