import type { Lang } from '#src/platform/i18n/lang.ts'
import { drawnOnce } from '../raw/raw.tsx'
import { messages } from './messages.ts'
import type { FooterProps } from './page.tsx'

/** One for each language and each entry that may be the current one. */
const mostKept = 50

/** The same on all pages of a language. */
export const Footer = drawnOnce(
  ({ about, promise, links, lang }: FooterProps & { lang: Lang }) => (
    <footer class="ui-page-footer">
      <div class="ui-wrap ui-page-footer-row">
        <div>
          <p class="ui-page-footer-about">{about}</p>
          {promise ? <p>{promise}</p> : null}
        </div>
        {links.length > 0 ? (
          <nav aria-label={messages[lang].footMenu}>
            <ul class="ui-page-footer-links">
              {links.map((link) => (
                <li>
                  <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </footer>
  ),
  mostKept,
)
