import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encode } from 'uqr'
import { qrCode, qrCodeFile } from './qr-code.ts'

/** Paints the strokes of the path back into modules. */
function modulesOf({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  let [x, y] = [0, 0]
  for (const [, command, first = '0', second = '0'] of path.matchAll(/([Mmh])(\d+)(?: (\d+)(?:\.5)?)?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)]
    else if (command === 'm') x += Number(first)
    else for (const end = x + Number(first); x < end; x++) rows[y]?.splice(x, 1, true)
  }
  return rows
}

test('the path paints exactly the modules of the code', () => {
  for (const text of ['https://multipolis.bg/bg/calendar/vecher', 'https://m.bg/bg/calendar/a/2026-11-27', 'ж']) {
    assert.deepEqual(modulesOf(qrCode(text)), encode(text, { ecc: 'M', border: 0, maskPattern: 2 }).data)
  }
})

test('a code for an event page is light, and an endless text is cut', () => {
  const { path } = qrCode('https://multipolis.example.bg/bg/calendar/vecher-na-gradskiya-poet-i-tantsi/2026-11-27')
  assert.ok(path.length < 3500, `${path.length}`)
  assert.ok(qrCode('x'.repeat(10_000)).size < 90)
})

test('as a file it has the quiet margin that cameras need', () => {
  const { size } = qrCode('https://m.bg')
  assert.match(qrCodeFile('https://m.bg'), new RegExp(`viewBox="-4 -4 ${size + 8} ${size + 8}"`))
})
