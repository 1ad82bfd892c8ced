export type Chip = {
  label: string
  href: string
  count?: number | undefined
  current?: boolean | undefined
  /** Said of a current chip whose address takes the choice away: „премахнете“. It then shows a cross. */
  removes?: string | undefined
}
export type ChipsProps = {
  /** Names the group, e.g. „Филтри“ or „Направление“. */
  label: string
  chips: readonly Chip[]
  /** Shows the label before the chips instead of only saying it. */
  labelled?: boolean | undefined
  /** `tabs` for views of the same things: a line under the current one, calmer than filters. */
  look?: 'chips' | 'tabs' | undefined
}

/** Filters as links; they wrap on a phone. The current one is marked for eyes and ears. */
export const Chips = ({ label, chips, labelled, look = 'chips' }: ChipsProps) => (
  <nav class={look === 'tabs' ? 'ui-chips ui-chips-tabs' : 'ui-chips'} aria-label={label}>
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
            {chip.current && chip.removes ? (
              <>
                <span class="ui-hidden">: {chip.removes}</span>
                <span class="ui-chips-cross" aria-hidden="true">
                  ×
                </span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
