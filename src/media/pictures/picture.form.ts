import { choice, date, optional, text } from '#src/platform/form/fields.ts'
import { type FieldReader, type FormReading, readFields, right } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { type Consent, type Description, focuses, licences, scopes } from './picture.ts'

/** Names of the fields; a form that has an `author` of its own hands in a prefix. */
export const pictureFieldNames = (prefix = '') => {
  const named = (name: string) => `${prefix}${name}`
  return {
    alt: named('alt'),
    altEn: named('alt_en'),
    decorative: named('decorative'),
    author: named('author'),
    licence: named('licence'),
    focus: named('focus'),
    children: named('children'),
    holder: named('consent_holder'),
    givenOn: named('consent_on'),
    scope: named('consent_scope'),
  }
}

/** What is said of the picture: one sentence in either language, or that it is decoration; and whose parents agreed to what. */
export function readPictureForm(form: URLSearchParams, lang: Lang, prefix = ''): FormReading<Description> {
  const names = pictureFieldNames(prefix)
  const words = messages[lang]
  const line = (most: number) => optional(text({ most }))
  const hasChildren = (form.get(names.children) ?? '') !== ''
  const whereChildren = <T>(reader: FieldReader<T>): FieldReader<T | undefined> => (hasChildren ? reader : nothing)
  const isSaid = [names.decorative, names.alt, names.altEn].some((name) => form.get(name)?.trim())
  const reading = readFields(form, lang, {
    [names.alt]: isSaid ? line(500) : text({ most: 500, missing: words.altMissing }),
    [names.altEn]: line(500),
    [names.author]: line(120),
    [names.licence]: optional(choice(licences)),
    [names.focus]: optional(choice(focuses)),
    [names.holder]: whereChildren(text({ most: 200, missing: words.holderMissing })),
    [names.givenOn]: whereChildren(consentDay(words.givenOnMissing)),
    [names.scope]: whereChildren(choice(scopes, words.scopeMissing)),
  })
  if (!reading.ok) return reading
  // Each has been read; what is computed here only gathers them under names of their own.
  const of = (name: string): string | undefined => asText(reading.value[name])
  const decorative = (form.get(names.decorative) ?? '') !== ''
  return {
    ok: true,
    value: {
      altBg: decorative ? undefined : of(names.alt),
      altEn: decorative ? undefined : of(names.altEn),
      decorative,
      author: of(names.author),
      licence: licences.find((each) => each === of(names.licence)),
      focus: focuses.find((each) => each === of(names.focus)) ?? 'center',
      consent: hasChildren ? consentFrom(of(names.holder), of(names.givenOn), of(names.scope)) : undefined,
    },
  }
}

const nothing: FieldReader<undefined> = () => right(undefined)
const asText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

const consentDay =
  (missing: string): FieldReader<Temporal.PlainDate> =>
  (typed, lang) =>
    (typed.at(-1) ?? '').trim() === '' ? { ok: false, sentence: missing } : date(typed, lang)

const consentFrom = (holder = '', givenOn = '', scope = ''): Consent => ({
  holder,
  givenOn,
  scope: scopes.find((each) => each === scope) ?? 'site',
})
