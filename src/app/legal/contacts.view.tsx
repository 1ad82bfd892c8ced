import { calendarPath } from '#src/calendar/index.ts'
import { tellPath } from '#src/network/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { Facts } from '#src/ui/facts/facts.tsx'
import { Split } from '#src/ui/layout/layout.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { accessibilityPath, contactsAddress, privacyPath } from './addresses.ts'
import { messages } from './messages.ts'
import { DemonstrationNote, operatorOf, waysToReach } from './operator.tsx'
import { Paper, PaperPart } from './paper.view.tsx'

export const ContactsView = ({ house: { settings }, visit: { lang } }: { house: House; visit: Visit }) => {
  const words = messages[lang]
  const facts = [{ term: words.operator, value: operatorOf(settings, lang) }, ...waysToReach(settings, lang)]
  return (
    <Split side="end" head={<h1>{words.contactsTitle}</h1>} aside={<Facts label={words.contactsTitle} facts={facts} />}>
      <Paper>
        <Prose text={words.contactsLead} size="lead" />
        <DemonstrationNote settings={settings} lang={lang} />
        <PaperPart title={words.whomTitle}>
          <dl class="app-reach">
            {whom(lang).map(({ what, who, href }) => (
              <div>
                <dt>{what}</dt>
                <dd>
                  <a href={href}>{who}</a>
                </dd>
              </div>
            ))}
          </dl>
        </PaperPart>
      </Paper>
    </Split>
  )
}

const whom = (lang: Lang) => {
  const words = messages[lang]
  return [
    { what: words.whomEvent, who: words.whomEventText, href: calendarPath(lang) },
    { what: words.whomMistake, who: words.whomMistakeText, href: tellPath(lang) },
    { what: words.whomBarrier, who: words.whomBarrierText, href: `${accessibilityPath(lang)}#feedback` },
    { what: words.whomData, who: words.whomDataText, href: privacyPath(lang) },
  ]
}

export const contactsData = ({ settings }: House, lang: Lang): object => ({
  '@context': 'https://schema.org',
  '@type': 'ContactPage',
  name: messages[lang].contactsTitle,
  url: `${settings.publicUrl}/${lang}${contactsAddress}`,
  mainEntity: {
    '@type': 'Organization',
    name: operatorOf(settings, lang),
    telephone: settings.CONTACT_PHONE,
    email: settings.CONTACT_EMAIL,
  },
})
