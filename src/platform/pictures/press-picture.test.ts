import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { temporaryFolder } from '../../../test/support/databases.ts'
import { mostPixels, type Pressed, pressAvif, pressPicture, widthsFor } from './press-picture.ts'

async function pressed(context: TestContext, bytes: Uint8Array | string): Promise<Pressed> {
  const path = join(temporaryFolder(context), 'sent')
  writeFileSync(path, bytes)
  return pressPicture(path)
}

const problemOf = (result: Pressed) => (result.ok ? 'taken' : result.problem)

/** A noisy field, red on the left and blue on the right, so that turning shows. */
const aPicture = (width: number, height: number) => {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#c00' } }
  return sharp({ create: { width, height, channels: 3, background: '#00c' } }).composite([
    { input: half, left: 0, top: 0 },
  ])
}

/** EXIF by hand: orientation 6, a camera, and a place (GPS IFD). */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(140)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(3, 8)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  entry(10, 0x010f, 2, 12, 60)
  entry(22, 0x0112, 3, 1, orientation)
  entry(34, 0x8825, 4, 1, 80)
  tiff.write('SecretPhone\0', 60, 'latin1')
  tiff.writeUInt16LE(2, 80)
  entry(82, 0x0001, 2, 2, 0x4e)
  entry(94, 0x001d, 2, 11, 120)
  tiff.write('2026:11:22\0', 120, 'latin1')
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

const withExif = (jpeg: Buffer, orientation: number) =>
  Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)])

test('a photograph becomes four widths three times, turned as it was held, without place and camera', async (context) => {
  const sent = withExif(await aPicture(2400, 1200).jpeg().toBuffer(), 6)
  assert.ok(sent.includes('SecretPhone') && sent.includes('Exif'))
  assert.equal((await sharp(sent).metadata()).orientation, 6)
  const result = await pressed(context, sent)
  assert.ok(result.ok)
  assert.deepEqual([result.width, result.height], [1200, 2400])
  const made = result.renditions.map(({ width, extension }) => `${width}.${extension}`)
  assert.deepEqual(
    made,
    [240, 480, 960, 1600].flatMap((width) => [`${width}.webp`, `${width}.jpg`]),
  )
  const avif = (await pressAvif(result.master, result.width)) ?? []
  assert.deepEqual([avif.length, (await sharp(avif[1]?.bytes).metadata()).width], [4, 480])
  for (const { bytes, extension } of [...result.renditions, ...avif]) {
    const buffer = Buffer.from(bytes)
    for (const trace of ['SecretPhone', 'Exif', '2026:11:22', 'http://ns.adobe.com', 'ICC_PROFILE', 'EXIF'])
      assert.ok(!buffer.includes(trace), `${extension} holds ${trace}`)
    assert.equal((await sharp(buffer).metadata()).orientation, undefined)
  }
  // Turned clockwise, what was left is on top.
  const [small] = result.renditions
  const { data } = await sharp(small?.bytes).raw().toBuffer({ resolveWithObject: true })
  assert.ok((data[0] ?? 0) > 150 && (data[2] ?? 255) < 60)
})

test('a small picture stays small, a transparent one is white as JPEG, a narrow one is no tower', async (context) => {
  const small = await pressed(context, await aPicture(300, 200).webp().toBuffer())
  assert.ok(small.ok)
  assert.deepEqual([small.width, small.renditions.length], [300, 4])
  const clear = await sharp({ create: { width: 100, height: 100, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  const made = await pressed(context, clear)
  assert.ok(made.ok)
  assert.equal((await sharp(made.renditions[1]?.bytes).raw().toBuffer())[0], 255)
  const tower = await pressed(context, await aPicture(200, 9000).png().toBuffer())
  assert.ok(tower.ok && tower.height <= 2400)
  assert.deepEqual(
    [widthsFor(300, 480), widthsFor(480, 480), widthsFor(1200), widthsFor(4000)],
    [[480], [480], [240, 480, 960, 1600], [240, 480, 960, 1600]],
  )
})

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A PNG whose head promises so many pixels, over a few bytes. */
function promising(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  const data = deflateSync(Buffer.alloc(10_000_000))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

test('what is no JPEG, PNG or WebP is refused by its first bytes, whatever it is called', async (context) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const gif = await aPicture(20, 20).gif().toBuffer()
  const tiff = await aPicture(20, 20).tiff().toBuffer()
  const avif = await aPicture(20, 20).avif().toBuffer()
  for (const bytes of [svg, gif, tiff, avif, '<!doctype html><script>', '%PDF-1.7', '', 'RIFF', '\xff'])
    assert.equal(problemOf(await pressed(context, bytes)), 'type')
})

test('what is broken is refused: cut off, only a head, noise behind the right first bytes', async (context) => {
  const jpeg = await aPicture(800, 600).jpeg().toBuffer()
  const png = await aPicture(800, 600).png({ compressionLevel: 0 }).toBuffer()
  const webp = await aPicture(800, 600).webp({ lossless: true }).toBuffer()
  const cut = [jpeg, png, webp].map((each) => each.subarray(0, Math.floor(each.length / 2)))
  const noise = Buffer.concat([jpeg.subarray(0, 3), Buffer.from('nothing of the kind'.repeat(50))])
  for (const bytes of [...cut, jpeg.subarray(0, 3), noise, promising(3000, 3000)])
    assert.equal(problemOf(await pressed(context, bytes)), 'broken')
})

test('what would unpack beyond all measure is refused by its head alone', async (context) => {
  assert.equal(problemOf(await pressed(context, promising(50_000, 50_000))), 'pixels')
  assert.equal(problemOf(await pressed(context, promising(mostPixels / 100 + 1, 100))), 'pixels')
})

test('of a file that is two things at once only the pixels are left', async (context) => {
  const jpeg = await aPicture(600, 400).jpeg().toBuffer()
  const html = Buffer.from('<script>alert(document.domain)</script>')
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), html])
  const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), html, Buffer.from('PK\x05\x06')])
  const result = await pressed(context, polyglot)
  assert.ok(result.ok)
  for (const { bytes } of result.renditions) assert.ok(!Buffer.from(bytes).includes('<script>'))
})

test('one picture is worked on at a time, and only so many wait', async (context) => {
  const bytes = await aPicture(1200, 800).jpeg().toBuffer()
  const results = await Promise.all(Array.from({ length: 12 }, () => pressed(context, bytes)))
  const outcomes = results.map(problemOf)
  assert.deepEqual(Map.groupBy(outcomes, (each) => each).get('busy')?.length, 3)
  assert.equal(outcomes.filter((each) => each === 'taken').length, 9)
})
