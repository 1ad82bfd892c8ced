import type { Child } from 'hono/jsx'
import { ButtonLink } from '../button/button.tsx'

export type Fact = {
  /** „Кога“, „Къде“ */
  term: string
  /** The answer, in strong type; a link is welcome. */
  value: Child
  /** Smaller, under the answer. */
  detail?: Child
}
export type FactsProps = {
  /** Names the panel for a screen reader, e.g. „Накратко“. */
  label: string
  facts: readonly Fact[]
  action?: { label: string; href: string } | undefined
  links?: readonly { label: string; href: string; download?: boolean | undefined }[] | undefined
}

/** When, where, for whom, at what price, and the button: what a visitor needs before the text. */
export const Facts = ({ label, facts, action, links = [] }: FactsProps) => (
  <section class="ui-facts" aria-label={label}>
    <dl class="ui-facts-list">
      {facts.map(({ term, value, detail }) => (
        <div class="ui-facts-fact">
          <dt>{term}</dt>
          <dd class="ui-facts-value">{value}</dd>
          {detail ? <dd class="ui-facts-detail">{detail}</dd> : null}
        </div>
      ))}
    </dl>
    {action ? <ButtonLink href={action.href}>{action.label}</ButtonLink> : null}
    {links.length > 0 ? (
      <ul class="ui-facts-links">
        {links.map((link) => (
          <li>
            <a href={link.href} download={link.download}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    ) : null}
  </section>
)
