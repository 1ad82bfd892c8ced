import type { Lang } from '#src/platform/i18n/lang.ts'
import { messages } from './messages.ts'
import type { FooterProps } from './page.tsx'

export const Footer = ({ about, links, lang }: FooterProps & { lang: Lang }) => (
  <footer class="ui-page-footer">
    <div class="ui-wrap">
      <p>{about}</p>
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
