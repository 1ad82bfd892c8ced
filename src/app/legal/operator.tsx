import { isDemonstration, type Settings } from '#src/platform/config/settings.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { Fact } from '#src/ui/facts/facts.tsx'
import { messages } from './messages.ts'

/** Who keeps the site, in the language of the page. */
export const operatorOf = ({ OPERATOR_BG, OPERATOR_EN }: Settings, lang: Lang): string =>
  lang === 'bg' ? OPERATOR_BG : OPERATOR_EN

/** How the operator is reached: telephone first. */
export function waysToReach(settings: Settings, lang: Lang): Fact[] {
  const words = messages[lang]
  const { CONTACT_PHONE, CONTACT_EMAIL, CONTACT_ADDRESS_BG, CONTACT_ADDRESS_EN } = settings
  const postal = lang === 'bg' ? CONTACT_ADDRESS_BG : CONTACT_ADDRESS_EN
  return [
    { term: words.phone, value: <a href={`tel:${CONTACT_PHONE.replace(/[^\d+]/g, '')}`}>{CONTACT_PHONE}</a> },
    { term: words.email, value: <a href={`mailto:${CONTACT_EMAIL}`}>{CONTACT_EMAIL}</a> },
    { term: words.address, value: <span lang={foreignLang(postal, lang)}>{postal}</span> },
  ]
}

/** Says that names and numbers on the page are examples, as long as they are. */
export const DemonstrationNote = ({ settings, lang }: { settings: Settings; lang: Lang }) =>
  isDemonstration(settings) ? (
    <Banner tone="info" title={messages[lang].demoTitle}>
      <p>{messages[lang].demoText}</p>
    </Banner>
  ) : null
