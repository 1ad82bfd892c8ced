import type { Lang } from '#src/platform/i18n/lang.ts'
import { drawnOnce } from '../raw/raw.tsx'

/** `lang` where the label's language differs from the page's. */
export type Crumb = { label: string; href: string; lang?: Lang | undefined }
/** Where this page lies, from the top down; the page itself is not among them, its heading says it. */
export type BreadcrumbsProps = { label: string; crumbs: readonly Crumb[] }

/** All pages of a settlement or of a desk have the same. */
const mostKept = 500

export const Breadcrumbs = drawnOnce(
  ({ label, crumbs }: BreadcrumbsProps) => (
    <nav class="ui-breadcrumbs" aria-label={label}>
      <ol class="ui-breadcrumbs-list">
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href} lang={crumb.lang}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  ),
  mostKept,
)
