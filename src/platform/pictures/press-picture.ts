import { open } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { createTurns } from '../password/turns.ts'

type PictureType = 'jpeg' | 'png' | 'webp'

/** Widths that pages ask for; a smaller picture stays as small as it is. */
export const pictureWidths = [240, 480, 960, 1600] as const
export type PictureWidth = (typeof pictureWidths)[number]

export const mostPixels = 40_000_000
/** No page shows a picture higher than this, however narrow it is. */
const mostHeight = 2400
const patience = { seconds: 20 }

export interface Rendition {
  readonly width: PictureWidth
  readonly extension: 'avif' | 'webp' | 'jpg'
  readonly bytes: Uint8Array
}

export type Pressed =
  | {
      readonly ok: true
      readonly width: number
      readonly height: number
      /** WebP and JPEG in every width that fits. */
      readonly renditions: readonly Rendition[]
      /** The pixels alone, without loss, as a PNG: AVIF is made of it afterwards. */
      readonly master: Uint8Array
    }
  | { readonly ok: false; readonly problem: 'type' | 'pixels' | 'broken' | 'busy' }

const turns = createTurns({ atOnce: 1, waiting: 8 })
/** What is made afterwards never keeps somebody waiting who has just sent a picture. */
const later = createTurns({ atOnce: 1, waiting: 100 })

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

/** The same of a drawing of our own. */
export const pressDrawing = async (svg: string): Promise<Pressed> => {
  const sharp = await loadSharp()
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer()
  return (await turns.take(() => press(png, 'png'))) ?? { ok: false, problem: 'busy' }
}

/** The widths that a picture of this width has files for: those below it, and the next one. */
export const widthsFor = (width: number, smallest = 0): PictureWidth[] => {
  const there = pictureWidths.filter((each) => each >= smallest)
  const enough = there.findIndex((each) => each >= width)
  return there.slice(0, enough < 0 ? undefined : enough + 1)
}

/** The same picture as AVIF, of the master that `pressPicture` gave; a second of work. Undefined where too many wait. */
export const pressAvif = (master: Uint8Array, width: number): Promise<readonly Rendition[] | undefined> =>
  later.take(async () => {
    const sharp = await loadSharp()
    const renditions: Rendition[] = []
    for (const each of widthsFor(width)) {
      const small = sharp(master, { limitInputPixels: mostPixels }).timeout(patience)
      const bytes = await small.resize({ width: each, withoutEnlargement: true }).avif(avif).toBuffer()
      renditions.push({ width: each, extension: 'avif', bytes })
    }
    return renditions
  })

/** Effort 3 is a fifth smaller than WebP in three quarters of a second for the widest; 4 takes five times as long (decision 0025). */
const avif = { quality: 55, effort: 3 } as const

async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

async function press(sent: string | Buffer, type: PictureType): Promise<Pressed> {
  const sharp = await loadSharp()
  try {
    const head = await sharp(sent, { limitInputPixels: false, failOn: 'error' }).timeout(patience).metadata()
    if (head.format !== type) return { ok: false, problem: 'type' }
    if (head.width * head.height > mostPixels) return { ok: false, problem: 'pixels' }
    const { data, info } = await sharp(sent, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .timeout(patience)
      .autoOrient()
      .resize({ width: pictureWidths[3], height: mostHeight, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const pixels = () => sharp(data, { raw: { width, height, channels } })
    const renditions: Rendition[] = []
    for (const each of widthsFor(width)) renditions.push(...(await bothOf(pixels(), each)))
    const master = await pixels().png({ compressionLevel: 1 }).toBuffer()
    return { ok: true, width, height, renditions, master }
  } catch {
    // What libvips says of a broken file is for nobody's eyes; the sentence is ours.
    return { ok: false, problem: 'broken' }
  }
}

async function bothOf(pixels: Sharp, width: PictureWidth): Promise<Rendition[]> {
  const small = pixels.resize({ width, withoutEnlargement: true })
  const webp = await small.clone().webp({ quality: 78 }).toBuffer()
  const jpg = await small.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  return [
    { width, extension: 'webp', bytes: webp },
    { width, extension: 'jpg', bytes: jpg },
  ]
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
