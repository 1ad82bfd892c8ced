import { choice, optional, text } from '#src/platform/form/fields.ts'
import { type FormReading, readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type TextFacts, type TextKind, textKinds } from '../hints/text-facts.ts'
import { messages } from '../messages.ts'

/** A text that was pasted to be looked over. */
export interface Pasted {
  readonly facts: TextFacts
  readonly kind: TextKind
  /** The language that it is written in. */
  readonly written: Lang
}

const mostPasted = 20_000
const mostLine = 400

/** Reads the form: the first line is the title, the second the lead where more follows. */
export function readPasted(form: URLSearchParams, lang: Lang): FormReading<Pasted> {
  const reading = readFields(form, lang, {
    text: text({ most: mostPasted, missing: messages[lang].missingText }),
    kind: optional(choice(textKinds)),
    description: optional(text({ most: mostLine })),
    alt: optional(text({ most: mostLine })),
  })
  if (!reading.ok) return reading
  const { text: pasted, kind = 'event', description, alt } = reading.value
  const pictures = alt === undefined ? [] : [{ alt }]
  return { ok: true, value: { facts: { ...partsOf(pasted), description, pictures }, kind, written: langOf(pasted) } }
}

/** Bulgarian where there is a Cyrillic letter. */
export const langOf = (words: string): Lang => (/\p{Script=Cyrillic}/u.test(words) ? 'bg' : 'en')

function partsOf(pasted: string): Pick<TextFacts, 'title' | 'lead' | 'body'> {
  const [title = '', second = '', ...others] = pasted.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const hasLead = others.length > 0 && second.length <= mostLine
  return { title, lead: hasLead ? second : '', body: (hasLead ? others : [second, ...others]).join('\n') }
}
