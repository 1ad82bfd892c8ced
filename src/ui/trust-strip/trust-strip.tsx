import type { Child } from 'hono/jsx'

export type TrustStripProps = {
  /** Names the strip for a screen reader, e.g. „Откъде знаем това“. */
  label: string
  /** „Кой го казва“, „Откъде се знае“, „Кога е проверено“, „Какво е поправено“, „Видяхте грешка?“, those that are known, in this order. */
  parts: readonly { term: string; value: Child }[]
}

/** At the foot of what is told: who says it, how it is known, when it was checked, what was mended. */
export const TrustStrip = ({ label, parts }: TrustStripProps) => (
  <section class="ui-trust-strip" aria-label={label}>
    <dl>
      {parts.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
