import { type FieldReader, right, wrong } from '#src/platform/form/form.ts'
import { messages } from '../messages.ts'
import { isEik } from './eik.ts'

/** Nine or thirteen digits whose last one agrees with the others; spaces and a leading BG do not count. */
export const eik: FieldReader<string> = (typed, lang) => {
  const digits = (typed.at(-1) ?? '').replace(/\s/g, '').replace(/^BG/i, '')
  if (isEik(digits)) return right(digits)
  const isWhole = /^(?:\d{9}|\d{13})$/.test(digits)
  return wrong(isWhole ? messages[lang].eikWrong : messages[lang].eikLength)
}
