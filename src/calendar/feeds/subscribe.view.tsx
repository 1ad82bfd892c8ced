import type { Lang } from '#src/platform/i18n/lang.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { dataAddress, feedAddress, inLang } from '../addresses.ts'
import type { Filter } from '../events/filter.form.ts'
import { messages } from '../messages.ts'
import { asWebcal, linksOfFeed } from './calendar-links.ts'
import { dataMessages, feedMessages } from './messages.ts'

/** The button opens the visitor's own calendar, the links open others; the address is for those whose calendar wants it typed in. */
export const SubscribeWays = ({ lang, filter, publicUrl }: { lang: Lang; filter: Filter; publicUrl: string }) => {
  const words = messages[lang]
  const address = `${publicUrl}${inLang(lang, feedAddress(filter))}`
  const others = [
    ...linksOfFeed(address, feedMessages[lang].name, lang),
    { label: dataMessages[lang].news, href: inLang(lang, feedAddress(filter, 'atom')) },
    { label: dataMessages[lang].table, href: inLang(lang, feedAddress(filter, 'csv')) },
    { label: dataMessages[lang].data, href: inLang(lang, dataAddress) },
  ]
  return (
    <>
      <ButtonLink kind="quiet" href={asWebcal(address)}>
        {words.subscribeNow}
      </ButtonLink>
      <ul class="calendar-subscribe-ways" aria-label={dataMessages[lang].othersToo}>
        {others.map(({ label, href }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p class="calendar-subscribe-address">
        {words.subscribeAddress} <a href={address}>{address}</a>
      </p>
    </>
  )
}
