import { NotFound } from './http/answer.ts'
import type { Visit } from './http/visit.ts'

/** The organisation that the gate let somebody to, by its id. */
export function organisationOf({ subject }: Pick<Visit, 'subject'>): string {
  if (subject.organisation === undefined) throw new NotFound()
  return subject.organisation
}

/** Its name in the address. */
export const slugOf = ({ params }: Pick<Visit, 'params'>): string => params.organisation ?? ''

/** Who asks, by id; null for a visitor. */
export const personOf = ({ actor }: Pick<Visit, 'actor'>): string | null => actor?.person ?? null

/** The version that a form was read at; -1, which nothing has, where it says none. */
export const versionOf = ({ form }: Pick<Visit, 'form'>): number => {
  const said = form.get('version') ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : -1
}
