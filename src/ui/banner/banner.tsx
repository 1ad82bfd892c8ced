import type { PropsWithChildren } from 'hono/jsx'

/** `info` good to know, `warning` something changed, `important` stop and read. */
export type BannerTone = 'info' | 'warning' | 'important'
export type BannerProps = { tone: BannerTone; title: string }

/** A message on a page. The tone is colour and shape; the title says it in words. */
export const Banner = ({ tone, title, children }: PropsWithChildren<BannerProps>) => (
  <div class={`ui-banner ui-banner-${tone}`} role="note" aria-label={title}>
    <p class="ui-banner-title">{title}</p>
    {children ? <div class="ui-banner-text">{children}</div> : null}
  </div>
)
