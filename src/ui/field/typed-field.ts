import type { FieldProblems } from '#src/platform/form/form.ts'

type Labels = Readonly<Record<string, string>>

/** What a field takes from the form that it stands in: its name, what is in it, what is wrong with it. */
export const typedField = (typed: URLSearchParams, problems: FieldProblems) => (name: string) => ({
  name,
  value: typed.getAll(name).at(-1),
  error: problems.get(name),
})

/** A short list to choose from, in words. */
export const optionsOf = (values: readonly string[], labels: Labels) =>
  values.map((value) => ({ value, label: labels[value] ?? value }))
