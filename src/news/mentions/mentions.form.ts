import { date, optional, text, website } from '#src/platform/form/fields.ts'
import { type FieldReader, readFields, right, wrong } from '#src/platform/form/form.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { mentionMessages } from './messages.ts'

/** A day that has come. */
const past =
  (today: Temporal.PlainDate): FieldReader<string> =>
  (typed, lang) => {
    const reading = date(typed, lang)
    if (!reading.ok) return reading
    const isAhead = Temporal.PlainDate.compare(reading.value, today) > 0
    return isAhead ? wrong(mentionMessages[lang].dateAhead) : right(reading.value.toString())
  }

/** What was typed of a mention; whether the item is the organisation's is asked of the store. */
export const readMentionForm = ({ form, lang, today }: Pick<Visit, 'form' | 'lang' | 'today'>) =>
  readFields(form, lang, {
    medium: text({ most: 120, missing: mentionMessages[lang].mediumMissing, set: 'bg' }),
    published_on: past(today),
    title: optional(text({ most: 300, set: 'bg' })),
    url: optional(website),
    copy: optional(text({ most: 300 })),
    file: optional(text({ most: 80 })),
    item: optional(text({ most: 64 })),
  })
