export type PageLink = { label: string; href: string }
export type PaginationProps = {
  /** Names the group, e.g. „Страници“. */
  label: string
  previous?: PageLink | undefined
  next?: PageLink | undefined
  /** Between the two: „страница 2 от 7“. */
  position?: string | undefined
}

/** To the page before and after; also for months, weeks and days. */
export const Pagination = ({ label, previous, next, position }: PaginationProps) => (
  <nav class="ui-pagination" aria-label={label}>
    {previous ? (
      <a class="ui-pagination-previous" rel="prev" href={previous.href}>
        {previous.label}
      </a>
    ) : (
      <span />
    )}
    {position ? <span class="ui-pagination-position">{position}</span> : null}
    {next ? (
      <a class="ui-pagination-next" rel="next" href={next.href}>
        {next.label}
      </a>
    ) : (
      <span />
    )}
  </nav>
)
