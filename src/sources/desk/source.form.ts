import { readForeignAddress } from '#src/platform/fetch/foreign-address.ts'
import { choice, optional, text } from '#src/platform/form/fields.ts'
import { type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Intake } from '#src/platform/intake.ts'
import { messages } from '../messages.ts'
import { mostSourceBytes } from '../runs/source-files.ts'
import { hoursToChoose, usualHours } from '../source.ts'

const longestName = 120
const longestAddress = 2000

export interface SourceForm {
  readonly name: string
  readonly everyHours: number
  readonly choices: Readonly<Record<string, string>>
}

export interface NewSourceForm extends SourceForm {
  /** As it is fetched; undefined for a file. */
  readonly address: string | undefined
  readonly reader: string
}

const hours = hoursToChoose.map(String)
export const choiceField = (name: string): string => `choice-${name}`

/** Name, how often, and what the room wants chosen. */
export function readSourceForm(form: URLSearchParams, lang: Lang, intake: Intake): FormReading<SourceForm> {
  const reading = readFields(form, lang, {
    name: text({ most: longestName, missing: messages[lang].nameMissing }),
    every: optional(choice(hours)),
    ...Object.fromEntries(
      intake.choices.map(({ name, options }) => [
        choiceField(name),
        optional(choice(options.map(({ value }) => value))),
      ]),
    ),
  })
  if (!reading.ok) return reading
  const { name, every } = reading.value
  const choices = Object.fromEntries(
    intake.choices.flatMap(({ name: each }) => {
      const chosen = form.getAll(choiceField(each)).at(-1) ?? ''
      return chosen === '' ? [] : [[each, chosen]]
    }),
  )
  return { ok: true, value: { name, everyHours: Number(every ?? usualHours), choices } }
}

/** A new source: an address or a file, not both. */
export function readNewSource(visit: Visit, intake: Intake): FormReading<NewSourceForm> {
  const { form, lang } = visit
  const basics = readSourceForm(form, lang, intake)
  const formats = intake.formats.map(({ name }) => name)
  const more = readFields(form, lang, {
    address: optional(text({ most: longestAddress })),
    format: optional(choice(formats)),
  })
  const problems = new Map([...(basics.ok ? [] : basics.problems), ...(more.ok ? [] : more.problems)])
  const typed = more.ok ? more.value.address : undefined
  const from = fromOf(visit, typed)
  if ('problem' in from && !problems.has('address')) problems.set(from.field, from.problem)
  if (problems.size > 0 || !basics.ok || !more.ok || 'problem' in from) return { ok: false, problems }
  return { ok: true, value: { ...basics.value, address: from.address, reader: more.value.format ?? '' } }
}

type From = { readonly address: string | undefined } | { readonly field: string; readonly problem: string }

function fromOf({ upload, lang }: Visit, typed: string | undefined): From {
  const words = messages[lang]
  if (upload?.tooLarge !== undefined) return { field: 'file', problem: tooLarge(upload.tooLarge, lang) }
  if (upload?.file && typed) return { field: 'address', problem: words.fromBoth }
  if (upload?.file) return { address: undefined }
  if (!typed) return { field: 'address', problem: words.fromMissing }
  return readAddress(typed, lang)
}

const faults = {
  unreadable: 'addressUnreadable',
  scheme: 'addressScheme',
  credentials: 'addressCredentials',
  port: 'addressPort',
} as const

/** `https://` may be left out. A port is judged when it is fetched: the operator may have let one through. */
function readAddress(typed: string, lang: Lang): From {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*:\d/.test(typed) ? typed : `https://${typed}`
  const port = Number(URL.parse(whole)?.port || 443)
  const read = readForeignAddress(whole, [80, port])
  if (!read.ok) return { field: 'address', problem: messages[lang][faults[read.fault]] }
  if (!read.url.hostname.includes('.') && !read.url.hostname.startsWith('['))
    return { field: 'address', problem: messages[lang].addressUnreadable }
  return { address: read.url.href }
}

/** Rounded up, so that nobody is told that 20 MB are more than 20 MB. */
export const tooLarge = (bytes: number, lang: Lang): string =>
  messages[lang].fileTooLarge(Math.max(mostSourceBytes / 1_000_000 + 1, Math.ceil(bytes / 1_000_000)))
