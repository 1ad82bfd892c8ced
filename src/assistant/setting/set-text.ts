import type { Lang } from '#src/platform/i18n/lang.ts'
import { typeset } from '#src/platform/language/typography.ts'

/** The named fields of a form with their signs set as an editor would; all others as they were typed. */
export function setText(form: URLSearchParams, fields: Readonly<Record<string, Lang>>): URLSearchParams {
  return new URLSearchParams(
    [...form].map(([name, value]) => {
      const lang = fields[name]
      return [name, lang ? typeset(value, lang) : value]
    }),
  )
}
