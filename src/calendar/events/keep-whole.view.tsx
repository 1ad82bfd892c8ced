import type { Child } from 'hono/jsx'
import { drawnOnce, keepMarkup, OwnMarkup } from '#src/ui/raw/raw.tsx'

/** What is drawn is a text of hundreds of pieces, and every page that takes it in would walk through them all again. */
const inOnePiece = (drawn: Child) => <OwnMarkup markup={Buffer.from(String(drawn)).toString()} />

/** `keepMarkup` with the markup in one piece. */
export const keepWhole = (of: object, name: string, draw: () => Child) => keepMarkup(of, name, () => inOnePiece(draw()))

/** `drawnOnce` with the markup in one piece. */
export const drawnWhole = <Props extends object>(Part: (props: Props) => Child, most: number) =>
  drawnOnce((props: Props) => inOnePiece(Part(props)), most)
