import { date, decimal, optional, text, whole } from '#src/platform/form/fields.ts'
import { type FieldReader, type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { NumberGroup } from './catalogue.ts'
import type { YearlyFact } from './yearly-facts.store.ts'

const most = 100_000_000

export const asOfField = (group: string): string => `as_of_${group}`
export const sourceField = (group: string): string => `source_${group}`

/** Every number of these groups; an empty field is no number. Day and source are said once for a group. */
export function readNumbersForm(
  form: URLSearchParams,
  lang: Lang,
  groups: readonly NumberGroup[],
): FormReading<YearlyFact[]> {
  const readings = groups.map((group) => readGroup(form, lang, group))
  const problems = readings.flatMap((reading) => (reading.ok ? [] : [...reading.problems]))
  if (problems.length > 0) return { ok: false, problems: new Map(problems) }
  return { ok: true, value: readings.flatMap((reading) => (reading.ok ? reading.value : [])) }
}

function readGroup(form: URLSearchParams, lang: Lang, { key: group, numbers }: NumberGroup): FormReading<YearlyFact[]> {
  const readers: Record<string, FieldReader<number | undefined>> = Object.fromEntries(
    numbers.map(({ key, isDecimal }) => [key, optional(isDecimal ? decimal({ most }) : whole({ most }))]),
  )
  const counted = readFields(form, lang, readers)
  const said = readFields(form, lang, { [asOfField(group)]: optional(date) })
  const from = readFields(form, lang, { [sourceField(group)]: optional(text({ most: 200 })) })
  if (!counted.ok || !said.ok || !from.ok) {
    const problems = [counted, said, from].flatMap((reading) => (reading.ok ? [] : [...reading.problems]))
    return { ok: false, problems: new Map(problems) }
  }
  const asOf = said.value[asOfField(group)]?.toString() ?? null
  const source = from.value[sourceField(group)] ?? null
  return { ok: true, value: numbers.map(({ key }) => ({ key, value: counted.value[key] ?? null, asOf, source })) }
}
