import type { Child } from 'hono/jsx'
import type { Tx } from '#src/platform/db/database.ts'
import type { FieldProblems, FormReading } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { messages, type ProfileWords } from './messages.ts'
import type { Profile } from './profile.ts'
import type { Writing } from './save-profile.ts'

/** Which profile is at hand, and which thing of a list: its id, `new`, or `main`. */
export interface AtDesk {
  readonly house: House
  readonly visit: Visit
  readonly profile: Profile
  readonly item: string
}

/** What a form that was read well does, in one transaction. */
export interface Save {
  /** What only the database can tell: an address or a number that is taken. Asked before anything is written. */
  readonly check?: (tx: Tx, writing: Writing) => Promise<FieldProblems | undefined>
  readonly write: (tx: Tx, writing: Writing) => Promise<void>
}

/** One page of the profile: what its fields show and what becomes of what was typed. */
export interface SectionForm {
  readonly title: (at: AtDesk) => string
  readonly hint?: (words: ProfileWords) => string
  /** What stands in the fields before anybody typed. Throws NotFound for an item that is not there. */
  readonly start: (at: AtDesk) => URLSearchParams
  /** The fields with what is typed, and what that means. */
  readonly open: (at: AtDesk, typed: URLSearchParams) => Promise<OpenForm> | OpenForm
  /** Whether the item can be taken away again. */
  readonly removable?: boolean
}

export interface OpenForm {
  readonly fields: (problems: FieldProblems) => Child
  readonly reading: FormReading<Save>
}

export const wordsOf = ({ visit }: Pick<AtDesk, 'visit'>): ProfileWords => messages[visit.lang]

/** Fields by name; what is not there stays empty. */
export function typedFrom(values: Readonly<Record<string, string | number | boolean | null | undefined>>) {
  const typed = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === true) typed.append(name, 'yes')
    else if (value !== null && value !== undefined && value !== false) typed.append(name, String(value))
  }
  return typed
}

export const typedValue = (typed: URLSearchParams, name: string): string => typed.getAll(name).at(-1) ?? ''

/** A reading carried on where all was well. */
export const whenRead = <T, U>(reading: FormReading<T>, then: (value: T) => FormReading<U>): FormReading<U> =>
  reading.ok ? then(reading.value) : reading

export const toSave = (save: Save): FormReading<Save> => ({ ok: true, value: save })
