import type { Child } from 'hono/jsx'
import { keepMarkup, OwnMarkup } from '#src/ui/raw/raw.tsx'

/**
 * `keepMarkup` with the markup in one piece. What is drawn is a text of hundreds of pieces, and every page that takes it in would
 * walk through them all again.
 */
export const keepWhole = (of: object, name: string, draw: () => Child) =>
  keepMarkup(of, name, () => <OwnMarkup markup={Buffer.from(String(draw())).toString()} />)
