import { optional, text } from '#src/platform/form/fields.ts'
import { readFields } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'

/** What somebody says about a barrier. Neither a name nor an address is asked for. */
export const readFeedback = (form: URLSearchParams, lang: Lang) =>
  readFields(form, lang, {
    message: text({ most: 4000, missing: messages[lang].messageMissing }),
    where: optional(text({ most: 500 })),
    reply: optional(text({ most: 200 })),
  })
