import { type FieldReader, right, wrong } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from '../messages.ts'
import { type Weakness, weaknessOf } from './password-rules.ts'

const sentences = (lang: Lang): Readonly<Record<Weakness, string>> => ({
  short: messages[lang].passwordShort,
  long: messages[lang].passwordLong,
  common: messages[lang].passwordCommon,
  own: messages[lang].passwordOwn,
})

/** A new password of the owner of this address and name. Spaces around it are part of it. */
export const newPassword =
  (own: { email: string; name?: string | undefined }): FieldReader<string> =>
  (typed, lang) => {
    const password = typed.at(-1) ?? ''
    if (password === '') return wrong(messages[lang].passwordMissing)
    const weakness = weaknessOf(password, own)
    return weakness ? wrong(sentences(lang)[weakness]) : right(password)
  }
