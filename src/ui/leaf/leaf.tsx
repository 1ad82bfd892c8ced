import type { Child } from 'hono/jsx'

export type LeafProps = {
  /** Above the number, e.g. „Ноември 2026 г.“; on a small leaf the short month. */
  month: string
  day: number
  /** Below the number, e.g. „петък“; on a small leaf „пт“. */
  weekday: string
  /** `2026-11-27` */
  date: string
  /** Links and counts at the foot of the large leaf. */
  children?: Child
}

/** The leaf of a tear-off calendar, the sign of the house: today on the home page, a day on its own page. */
export const Leaf = ({ month, day, weekday, date, children }: LeafProps) => (
  <div class="ui-leaf">
    <time class="ui-leaf-date" datetime={date}>
      <span class="ui-leaf-month">{month}</span> <span class="ui-leaf-day">{day}</span>{' '}
      <span class="ui-leaf-weekday">{weekday}</span>
    </time>
    {children ? <div class="ui-leaf-foot">{children}</div> : null}
  </div>
)

/** A leaf without a date, where there is no page: a number in words of its own, „Няма я · 404“. Only a picture. */
export const BlankLeaf = ({ month, day, weekday }: Omit<LeafProps, 'date' | 'children'>) => (
  <div class="ui-leaf ui-leaf-blank" aria-hidden="true">
    <div class="ui-leaf-date">
      <span class="ui-leaf-month">{month}</span>
      <span class="ui-leaf-day">{day}</span>
      <span class="ui-leaf-weekday">{weekday}</span>
    </div>
  </div>
)

/** The leaf as a small picture on a card. The card says the date in words, so nobody hears it twice. */
export const SmallLeaf = ({ month, day, weekday }: Omit<LeafProps, 'date' | 'children'>) => (
  <span class="ui-leaf-small" aria-hidden="true">
    <span class="ui-leaf-small-month">{month}</span>
    <span class="ui-leaf-small-day">{day}</span>
    <span class="ui-leaf-small-weekday">{weekday}</span>
  </span>
)
