import type { PropsWithChildren } from 'hono/jsx'

export type EmptyStateProps = {
  /** What is not here: „В Николово днес няма обявени събития.“ */
  title: string
  /** What to do next; at least one. */
  actions: readonly { label: string; href: string }[]
  level?: 1 | 2 | 3 | undefined
}

/** Nothing to show, and what to do next. */
export const EmptyState = ({ title, actions, level = 2, children }: PropsWithChildren<EmptyStateProps>) => {
  const Heading = `h${level}` as const
  return (
    <div class="ui-empty-state">
      <Heading class="ui-empty-state-title">{title}</Heading>
      {children ? <div class="ui-empty-state-text">{children}</div> : null}
      <ul class="ui-empty-state-actions">
        {actions.map((action) => (
          <li>
            <a href={action.href}>{action.label}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
