import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PartTaker, splitMultipart } from './split-multipart.ts'

interface Part {
  readonly name: string
  readonly filename: string | undefined
  body: string
}

async function* inChunks(text: string, size: number) {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function partsOf(text: string, size: number): Promise<Part[]> {
  const parts: Part[] = []
  const taker: PartTaker = {
    begin: async (name, filename) => void parts.push({ name, filename, body: '' }),
    take: async (chunk) => {
      const last = parts.at(-1)
      if (last) last.body += Buffer.from(chunk).toString('latin1')
    },
    end: async () => undefined,
  }
  await splitMultipart(inChunks(text, size), 'xyz', taker)
  return parts
}

const part = (head: string, body: string) => `--xyz\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
const form = `${part('name="alt"', 'Хор'.replace(/./g, 'x'))}${part('name="empty"', '')}${part('name="picture"; filename="a.jpg"', '\xff\xd8\r\n--xy\r\n--xyy\r\n\x00')}--xyz--\r\n`

test('parts come out whole, however the bytes are cut', async () => {
  for (const size of [1, 2, 3, 7, 64, 10_000])
    assert.deepEqual(await partsOf(form, size), [
      { name: 'alt', filename: undefined, body: 'xxx' },
      { name: 'empty', filename: undefined, body: '' },
      { name: 'picture', filename: 'a.jpg', body: '\xff\xd8\r\n--xy\r\n--xyy\r\n\x00' },
    ])
})

test('what is no form is refused: no last boundary, no name, an endless head, a boundary that goes on', async () => {
  const broken = [
    part('name="a"', 'b'),
    'plain text',
    '',
    `--xyz\r\nContent-Type: text/plain\r\n\r\nb\r\n--xyz--`,
    `--xyz\r\nX: ${'y'.repeat(20_000)}`,
    part('name="a"', 'b').replace('--xyz', '--xyzzz'),
  ]
  for (const text of broken) await assert.rejects(partsOf(text, 50))
})

test('what stands before the first boundary and behind the last is nobody’s', async () => {
  const [only, second] = await partsOf(`preamble\r\n${part('name="a"', 'b')}--xyz--\r\n${part('name="c"', 'd')}`, 9)
  assert.deepEqual([only?.body, second], ['b', undefined])
})
