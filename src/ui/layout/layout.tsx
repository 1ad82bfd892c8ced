import type { Child, PropsWithChildren } from 'hono/jsx'

export type SectionProps = {
  title?: string | undefined
  /** `band` is a tinted strip from edge to edge. */
  tone?: 'plain' | 'band' | undefined
  /** Beside the title: „Целият календар“. */
  more?: { label: string; href: string } | undefined
}

/** A part of a page under its own second-level heading, as wide as the page's column. Stands directly in `Page`. */
export const Section = ({ title, tone = 'plain', more, children }: PropsWithChildren<SectionProps>) => (
  <section class={`ui-section ui-section-${tone}`}>
    <div class="ui-wrap">
      {title ? (
        <div class="ui-section-head">
          <h2 class="ui-section-title">{title}</h2>
          {more ? <a href={more.href}>{more.label}</a> : null}
        </div>
      ) : null}
      {children}
    </div>
  </section>
)

export type SplitProps = {
  /** Narrow column. On a phone it comes first when at the start, else where `between` puts it. */
  aside: Child
  /** `start` as the leaf on the home page, `end` as the facts on an event's page. */
  side: 'start' | 'end'
  /** Heading part of the main column which stays above the aside on a phone. */
  head?: Child
}

/** Two columns on a wide screen. On a phone: aside, rest (`start`) or head, aside, rest (`end`). */
export const Split = ({ aside, side, head, children }: PropsWithChildren<SplitProps>) => (
  <div class={`ui-wrap ui-split ui-split-${side}`}>
    {head ? <div class="ui-split-head">{head}</div> : null}
    <div class="ui-split-aside">{aside}</div>
    <div class="ui-split-main">{children}</div>
  </div>
)

/** Equal columns that fold under each other. */
export const Columns = ({ children }: PropsWithChildren) => <div class="ui-columns">{children}</div>
