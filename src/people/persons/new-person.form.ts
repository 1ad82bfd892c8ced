import { optional, text } from '#src/platform/form/fields.ts'
import { type FormReading, problemAt, readFields } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { busy, hashPassword } from '#src/platform/password/password-hash.ts'
import { messages } from '../messages.ts'
import { newPassword } from '../passwords/new-password.form.ts'
import { findHashBeside } from '../passwords/passwords.store.ts'

export const mostNameLength = 100

/** What `NewPersonFields` asked for, ready for `addPerson`. */
export interface NewPersonValues {
  readonly name: string
  /** Undefined where no password was chosen. */
  readonly passwordHash: string | undefined
}

/** Reads the fields of `NewPersonFields` for the owner of this mail address; hashes, so it is asked once and last. */
export async function readNewPerson(
  { database }: House,
  { form, lang }: Visit,
  email: string,
): Promise<FormReading<NewPersonValues>> {
  const own = { email, name: form.get('name') ?? undefined }
  const reading = readFields(form, lang, {
    name: text({ most: mostNameLength, missing: messages[lang].nameMissing }),
    password: optional(newPassword(own)),
  })
  if (!reading.ok) return reading
  const { name, password } = reading.value
  if (password === undefined) return { ok: true, value: { name: oneLine(name), passwordHash: undefined } }
  const hash = await hashPassword(password, await findHashBeside(database.read, email))
  if (hash === busy) return problemAt('password', messages[lang].busy)
  return { ok: true, value: { name: oneLine(name), passwordHash: hash } }
}

/** A pasted line break or tab would break the lists and letters in which the name stands. */
export const oneLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
