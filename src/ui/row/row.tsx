import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { SphereTag, type SphereTagProps } from '../sphere-tag/sphere-tag.tsx'
import { StateLabel, type StateLabelProps } from '../state-label/state-label.tsx'

export type RowProps = {
  title: string
  href: string
  /** Language of the title where it differs from the page's. */
  titleLang?: Lang | undefined
  /** What stands in the time column: „18:00“, „цял ден“, a date. Without it the row has no such column. */
  time?: string | undefined
  /** Under the time, e.g. „до 20:00“. */
  timeNote?: string | undefined
  /** `2026-11-27T18:00:00+02:00` or `2026-11-27` */
  datetime?: string | undefined
  /** Place and short facts, joined by dots. */
  details?: readonly Child[] | undefined
  sphere?: SphereTagProps | undefined
  state?: StateLabelProps | undefined
  /** Strikes the title through; say it in words with `state` as well. */
  cancelled?: boolean | undefined
}

/** The list that holds rows. */
export const Rows = ({ label, children }: PropsWithChildren<{ label?: string | undefined }>) => (
  <ul class="ui-rows" aria-label={label}>
    {children}
  </ul>
)

const dotted = (parts: readonly Child[]): Child[] =>
  parts.flatMap((part, number) => (number > 0 ? [' · ', part] : [part]))

/** One line of a day: time, title, place, sphere. */
export const Row = (row: RowProps) => (
  <li class={row.time ? 'ui-row' : 'ui-row ui-row-timeless'}>
    {row.time ? (
      <time class="ui-row-time" datetime={row.datetime}>
        {row.time}
        {row.timeNote ? <span class="ui-row-time-note"> {row.timeNote}</span> : null}
      </time>
    ) : null}
    <div class="ui-row-what">
      <a class="ui-row-title" href={row.href} lang={row.titleLang}>
        {row.cancelled ? <s>{row.title}</s> : row.title}
      </a>
      {row.state ? (
        <>
          {' '}
          <StateLabel {...row.state} />
        </>
      ) : null}
      {row.details?.length ? <p class="ui-row-details">{dotted(row.details)}</p> : null}
    </div>
    {row.sphere ? (
      <div class="ui-row-sphere">
        <SphereTag {...row.sphere} />
      </div>
    ) : null}
  </li>
)
