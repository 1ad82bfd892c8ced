import { createTurns } from '../password/turns.ts'

const turns = createTurns({ atOnce: 1, waiting: 200 })

/**
 * An SVG of ours as PNG, so many pixels wide. It must bring its letters as shapes: no font of the system is asked. One picture
 * at a time, in another thread: 1200 by 630 takes 30 ms and 3 MB.
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  const drawn = await turns.take(async () => {
    const { renderAsync } = await import('@resvg/resvg-js')
    return renderAsync(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
  })
  if (!drawn) throw new Error('too many pictures wait to be drawn')
  return drawn.asPng()
}
