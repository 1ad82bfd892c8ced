import type { Lang } from '#src/platform/i18n/lang.ts'
import type { MenuEntry } from '../page/page.tsx'

export type DeskNavProps = {
  /** „Работно място“: names the menu for a screen reader. */
  label: string
  /** Who is signed in; leads to the own account. */
  person: { name: string; lang?: Lang | undefined; href: string; current?: boolean | undefined }
  /** Entries under the name of the organisation that they are about; the first group has none. */
  groups: readonly { title?: string | undefined; lang?: Lang | undefined; entries: readonly MenuEntry[] }[]
  /** The organisation whose desk this page is; on a phone it stands beside the button, so that nobody writes for another. */
  place?: { name: string; lang?: Lang | undefined } | undefined
  signOut: { action: string; label: string }
}

/** The second menu of those who work here: a strip under the head, on a phone behind one button. */
export const DeskNav = ({ label, person, groups, place, signOut }: DeskNavProps) => (
  <div class="ui-desk-nav">
    <div class="ui-wrap">
      <nav class="ui-desk-nav-menu" aria-label={label}>
        <details class="ui-desk-nav-more">
          <summary>
            <span>{label}</span>
            {place ? (
              <span class="ui-desk-nav-place" lang={place.lang}>
                {place.name}
              </span>
            ) : null}
          </summary>
          <Groups groups={groups} />
        </details>
        <div class="ui-desk-nav-wide">
          <Groups groups={groups} />
        </div>
      </nav>
      <form class="ui-desk-nav-person" method="post" action={signOut.action}>
        <a href={person.href} lang={person.lang} aria-current={person.current ? 'page' : undefined}>
          {person.name}
        </a>
        <button type="submit">{signOut.label}</button>
      </form>
    </div>
  </div>
)

const Groups = ({ groups }: Pick<DeskNavProps, 'groups'>) => (
  <>
    {groups.map(({ title, lang, entries }) => (
      <div class="ui-desk-nav-group">
        {title ? <p lang={lang}>{title}</p> : null}
        <ul>
          {entries.map(({ label: name, href, current }) => (
            <li>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
)
