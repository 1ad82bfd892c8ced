import type { Lang } from '#src/platform/i18n/lang.ts'
import type { TrustStripProps } from '#src/ui/trust-strip/trust-strip.tsx'
import { organisationPath, tellPath } from '../addresses.ts'
import { correctionMessages } from './messages.ts'

/**
 * „Видяхте грешка?“, last in the strip of trust: whoever says a thing mends it, so the way goes to the page with its
 * telephone and mail; without a `slug`, on that very page, to whom else one turns.
 */
export function mistakePart(lang: Lang, slug?: string): TrustStripProps['parts'][number] {
  const words = correctionMessages[lang]
  const [href, label] =
    slug === undefined ? [tellPath(lang), words.tellUs] : [organisationPath(lang, slug), words.tellOrganisation]
  return { term: words.mistake, value: <a href={href}>{label}</a> }
}
