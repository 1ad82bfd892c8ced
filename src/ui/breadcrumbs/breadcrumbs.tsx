export type Crumb = { label: string; href: string }
/** Where this page lies, from the top down; the page itself is not among them, its heading says it. */
export type BreadcrumbsProps = { label: string; crumbs: readonly Crumb[] }

export const Breadcrumbs = ({ label, crumbs }: BreadcrumbsProps) => (
  <nav class="ui-breadcrumbs" aria-label={label}>
    <ol class="ui-breadcrumbs-list">
      {crumbs.map((crumb) => (
        <li>
          <a href={crumb.href}>{crumb.label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
