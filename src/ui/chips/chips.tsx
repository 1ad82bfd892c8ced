export type Chip = { label: string; href: string; count?: number | undefined; current?: boolean | undefined }
export type ChipsProps = {
  /** Names the group, e.g. „Филтри“ or „Направление“. */
  label: string
  chips: readonly Chip[]
  /** Shows the label before the chips instead of only saying it. */
  labelled?: boolean | undefined
}

/** Filters as links; they wrap on a phone. The current one is marked for eyes and ears. */
export const Chips = ({ label, chips, labelled }: ChipsProps) => (
  <nav class="ui-chips" aria-label={label}>
    {labelled ? (
      <span class="ui-chips-label" aria-hidden="true">
        {label}
      </span>
    ) : null}
    <ul class="ui-chips-list">
      {chips.map((chip) => (
        <li>
          <a class="ui-chips-chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
            {chip.label}
            {chip.count === undefined ? null : <span class="ui-chips-count"> {chip.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
