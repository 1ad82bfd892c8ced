import { otherLang } from '#src/platform/i18n/lang.ts'
import { drawnOnce } from '../raw/raw.tsx'
import { messages } from './messages.ts'
import type { MenuEntry, PageProps } from './page.tsx'

/** Brand, menu, switch. Without room for all entries the first ones stay and „Меню“ opens the whole list. */
export const Header = ({ lang, homeHref, tagline, menu, side = [], ...page }: PageProps) => (
  <header class="ui-page-header">
    <div class="ui-wrap ui-page-header-row">
      <BrandAndMenu lang={lang} homeHref={homeHref} tagline={tagline} menu={menu} side={side} />
      <div class="ui-page-side">
        <Side entries={side} />
        {page.switchHref ? <Switch lang={lang} switchHref={page.switchHref} /> : null}
      </div>
    </div>
  </header>
)

type MenuProps = Pick<PageProps, 'lang' | 'homeHref' | 'tagline' | 'menu'> & { side: readonly MenuEntry[] }

/** One for each language and each entry that may be the current one. */
const mostKept = 50

const BrandAndMenu = drawnOnce(
  ({ lang, homeHref, tagline, menu, side }: MenuProps) => (
    <>
      <a class="ui-page-brand" href={homeHref}>
        <span class="ui-page-name">{messages[lang].brand}</span> <span class="ui-page-tagline">{tagline}</span>
      </a>
      <nav class="ui-page-menu" aria-label={messages[lang].mainMenu}>
        <Entries entries={menu} />
        <details class="ui-page-more">
          <summary>{messages[lang].menu}</summary>
          <Entries entries={[...menu, ...side]} />
        </details>
      </nav>
    </>
  ),
  mostKept,
)

const Side = drawnOnce(
  ({ entries }: { entries: readonly MenuEntry[] }) => (
    <>
      {entries.map((entry) => (
        <Entry {...entry} />
      ))}
    </>
  ),
  mostKept,
)

const Switch = ({ lang, switchHref }: { lang: PageProps['lang']; switchHref: string }) => (
  <a class="ui-page-switch" href={switchHref} lang={otherLang(lang)} hreflang={otherLang(lang)}>
    {messages[lang].otherLanguage}
  </a>
)

const Entries = ({ entries }: { entries: readonly MenuEntry[] }) => (
  <ul>
    {entries.map((entry) => (
      <li>
        <Entry {...entry} />
      </li>
    ))}
  </ul>
)

const Entry = ({ label, href, current }: MenuEntry) => (
  <a href={href} aria-current={current ? 'page' : undefined}>
    {label}
  </a>
)
