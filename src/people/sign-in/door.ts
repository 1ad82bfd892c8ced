import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { ownPath } from '../addresses.ts'

interface DoorPage {
  readonly title: string
  readonly address: string
  readonly main: Child
  readonly problems?: FieldProblems
  readonly status?: number
}

/** A page before one is signed in: no search engine, no store. */
export const doorPage = ({ title, address, main, problems, status }: DoorPage): PageAnswer => ({
  kind: 'page',
  title,
  description: title,
  address,
  noindex: true,
  status: status ?? (problems && problems.size > 0 ? 422 : 200),
  main,
})

/** What the doors have in common: where to go afterwards, and whose device it is. */
export const wishesOf = ({ form, query }: Visit) => ({
  back: ownPath(form.get('back') ?? query.get('back')),
  own: form.get('own') === '1',
  email: form.get('email')?.trim().toLowerCase() ?? '',
})

/** Whom to call, in one piece at the end of a line. */
export const phoneOf = ({ settings }: Pick<House, 'settings'>): string =>
  settings.CONTACT_PHONE.replaceAll(' ', '\u00a0')
