import type { Lang } from '../i18n/lang.ts'

/** What one field holds, or the sentence that stands beside it. */
export type FieldReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string }
/** Reads what was typed under one name; a name may repeat. */
export type FieldReader<T> = (typed: readonly string[], lang: Lang) => FieldReading<T>

export const right = <T>(value: T): FieldReading<T> => ({ ok: true, value })
export const wrong = (sentence: string): { readonly ok: false; readonly sentence: string } => ({ ok: false, sentence })

/** Field to sentence, in the order of the form. */
export type FieldProblems = ReadonlyMap<string, string>
export const noProblems: FieldProblems = new Map()

type Readers = Readonly<Record<string, FieldReader<unknown>>>
/** What such readers make of a form. */
export type Values<R extends Readers> = { [K in keyof R]: R[K] extends FieldReader<infer T> ? T : never }
export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FieldProblems }

/** A field and its sentence, or nothing where there is nothing to mend: `!known.name && ['name', words.missingName]`. */
type Judged = readonly [field: string, sentence: string] | false | '' | undefined

/**
 * Reads a whole form by its fields: all values, or every sentence at once so that nobody is told one thing at a time. `judge` says
 * what fields want of each other, of those that are right by themselves; what is wrong by itself keeps its own sentence.
 */
export function readFields<R extends Readers>(
  form: URLSearchParams,
  lang: Lang,
  readers: R,
  judge: (known: Partial<Values<R>>) => readonly Judged[] = () => [],
): FormReading<Values<R>> {
  const problems = new Map<string, string>()
  const values: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(readers)) {
    const reading = read(form.getAll(name), lang)
    if (reading.ok) values[name] = reading.value
    else problems.set(name, reading.sentence)
  }
  for (const judged of judge(values as Partial<Values<R>>))
    if (judged && !problems.has(judged[0])) problems.set(...judged)
  return problems.size === 0
    ? { ok: true, value: values as Values<R> }
    : { ok: false, problems: inOrder(problems, Object.keys(readers)) }
}

/** As the fields stand on the page; fields that are not named come last. */
export function inOrder(problems: FieldProblems, fields: readonly string[]): FieldProblems {
  const rank = new Map(fields.map((field, place) => [field, place]))
  const placeOf = (field: string) => rank.get(field) ?? fields.length
  return new Map([...problems].sort(([one], [other]) => placeOf(one) - placeOf(other)))
}

export const problemsOf = (reading: FormReading<unknown>): FieldProblems => (reading.ok ? noProblems : reading.problems)

/** One sentence beside one field, for what only the store can tell: „Този адрес е зает.“ */
export const problemAt = (
  field: string,
  sentence: string,
): { readonly ok: false; readonly problems: FieldProblems } => ({
  ok: false,
  problems: new Map([[field, sentence]]),
})
