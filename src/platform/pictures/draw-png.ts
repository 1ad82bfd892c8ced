import { createTurns } from '../password/turns.ts'

const turns = createTurns({ atOnce: 1, waiting: 200 })

/**
 * An SVG of ours as PNG, so many pixels wide. It must bring its letters as shapes: the machine's fonts are nobody's choice. One
 * picture at a time, in another thread: 1200 by 630 takes 20 ms.
 */
export async function drawPng(svg: string, width: number): Promise<Uint8Array> {
  const drawn = await turns.take(async () => {
    const { default: sharp } = await import('sharp')
    // Nothing is drawn twice, and what sharp would keep for that is memory of the pages.
    sharp.cache(false)
    return sharp(Buffer.from(svg)).resize({ width }).png().toBuffer()
  })
  if (!drawn) throw new Error('too many pictures wait to be drawn')
  return drawn
}
