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
type Values<R extends Readers> = { [K in keyof R]: R[K] extends FieldReader<infer T> ? T : never }
export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FieldProblems }

/** Reads a whole form by its fields: all values, or every sentence at once so that nobody is told one thing at a time. */
export function readFields<R extends Readers>(form: URLSearchParams, lang: Lang, readers: R): FormReading<Values<R>> {
  const problems = new Map<string, string>()
  const values: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(readers)) {
    const reading = read(form.getAll(name), lang)
    if (reading.ok) values[name] = reading.value
    else problems.set(name, reading.sentence)
  }
  return problems.size === 0 ? { ok: true, value: values as Values<R> } : { ok: false, problems }
}

/** One sentence beside one field, for what only the store can tell: „Този адрес е зает.“ */
export const problemAt = (
  field: string,
  sentence: string,
): { readonly ok: false; readonly problems: FieldProblems } => ({
  ok: false,
  problems: new Map([[field, sentence]]),
})
