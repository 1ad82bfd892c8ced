import { open } from 'node:fs/promises'
import { createTurns } from '../password/turns.ts'

type PictureType = 'jpeg' | 'png' | 'webp'

/** Widths that pages ask for; a smaller picture stays as small as it is. */
export const pictureWidths = [480, 960, 1600] as const
export type PictureWidth = (typeof pictureWidths)[number]

export const mostPixels = 40_000_000
/** No page shows a picture higher than this, however narrow it is. */
const mostHeight = 2400
const patience = { seconds: 20 }

export interface Rendition {
  readonly width: PictureWidth
  readonly extension: 'webp' | 'jpg'
  readonly bytes: Uint8Array
}

export type Pressed =
  | { readonly ok: true; readonly width: number; readonly height: number; readonly renditions: readonly Rendition[] }
  | { readonly ok: false; readonly problem: 'type' | 'pixels' | 'broken' | 'busy' }

const turns = createTurns({ atOnce: 1, waiting: 8 })

/**
 * Makes new pictures of what somebody sent, and takes over nothing but its pixels: no EXIF, no place, no profile, no bytes behind the
 * end. JPEG, PNG and WebP alone, known by their first bytes; the size is read from the head before anything is unpacked. One at a time,
 * in the threads of libvips; a decoder that does not come to an end is stopped.
 */
export async function pressPicture(path: string): Promise<Pressed> {
  const type = typeOf(await firstBytes(path))
  if (!type) return { ok: false, problem: 'type' }
  const pressed = await turns.take(() => press(path, type))
  return pressed ?? { ok: false, problem: 'busy' }
}

/** The widths that a picture of this width has files for: those below it, and the next one. */
export const widthsFor = (width: number): PictureWidth[] => {
  const enough = pictureWidths.findIndex((each) => each >= width)
  return pictureWidths.slice(0, enough < 0 ? undefined : enough + 1)
}

async function press(path: string, type: PictureType): Promise<Pressed> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  try {
    const head = await sharp(path, { limitInputPixels: false, failOn: 'error' }).timeout(patience).metadata()
    if (head.format !== type) return { ok: false, problem: 'type' }
    if (head.width * head.height > mostPixels) return { ok: false, problem: 'pixels' }
    const { data, info } = await sharp(path, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .timeout(patience)
      .autoOrient()
      .resize({ width: pictureWidths[2], height: mostHeight, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const renditions: Rendition[] = []
    for (const each of widthsFor(width)) {
      const small = sharp(data, { raw: { width, height, channels } }).resize({ width: each, withoutEnlargement: true })
      const webp = await small.clone().webp({ quality: 78 }).toBuffer()
      const jpg = await small.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
      renditions.push({ width: each, extension: 'webp', bytes: webp }, { width: each, extension: 'jpg', bytes: jpg })
    }
    return { ok: true, width, height, renditions }
  } catch {
    // What libvips says of a broken file is for nobody's eyes; the sentence is ours.
    return { ok: false, problem: 'broken' }
  }
}

const headLength = 12

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function typeOf(head: Buffer): PictureType | undefined {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png'
  const text = head.toString('latin1')
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'webp' : undefined
}
