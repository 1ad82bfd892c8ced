import { otherLang } from '#src/platform/i18n/lang.ts'
import { drawnOnce } from '../raw/raw.tsx'
import { messages } from './messages.ts'
import type { MenuEntry, PageProps } from './page.tsx'

/** Brand, menu, switch. Without room for all entries the first ones stay and „Меню“ opens the whole list. */
export const Header = (page: PageProps) => {
  const words = messages[page.lang]
  return (
    <header class="ui-page-header">
      <div class="ui-wrap ui-page-header-row">
        <a class="ui-page-brand" href={page.homeHref}>
          <span class="ui-page-name">{words.brand}</span> <span class="ui-page-tagline">{page.tagline}</span>
        </a>
        <Menu lang={page.lang} menu={page.menu} side={page.side ?? []} />
        <div class="ui-page-side">
          {page.side?.map((entry) => (
            <Entry {...entry} />
          ))}
          {page.switchHref ? <Switch {...page} switchHref={page.switchHref} /> : null}
        </div>
      </div>
    </header>
  )
}

interface MenuProps {
  lang: PageProps['lang']
  menu: readonly MenuEntry[]
  side: readonly MenuEntry[]
}

/** One for each language and each entry that may be the current one. */
const mostKept = 50

const Menu = drawnOnce(
  ({ lang, menu, side }: MenuProps) => (
    <nav class="ui-page-menu" aria-label={messages[lang].mainMenu}>
      <Entries entries={menu} />
      <details class="ui-page-more">
        <summary>{messages[lang].menu}</summary>
        <Entries entries={[...menu, ...side]} />
      </details>
    </nav>
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
