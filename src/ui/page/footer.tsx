import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'
import type { FooterProps } from './page.tsx'

/** The same on all pages of a language. */
export const Footer = ({ about, promise, links, lang }: FooterProps & { lang: Lang }) => (
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
)
