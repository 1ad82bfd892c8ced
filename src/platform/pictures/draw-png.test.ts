import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPng } from './draw-png.ts'

const svg = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="${fill}" d="M0 0h20v10H0z"/></svg>`

test('a PNG has the width that was asked for, and the same SVG gives the same bytes', async () => {
  const png = Buffer.from(await drawPng(svg('#b3271e'), 40))
  assert.equal(png.toString('latin1', 1, 4), 'PNG')
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [40, 20])
  assert.deepEqual(Buffer.from(await drawPng(svg('#b3271e'), 40)), png)
})

test('pictures that are asked for at once do not mix', async () => {
  const inks = ['#000', '#fff', '#b3271e', '#1d4ea8', '#1c6b45']
  const alone = []
  for (const ink of inks) alone.push(await drawPng(svg(ink), 8))
  assert.deepEqual(await Promise.all(inks.map((ink) => drawPng(svg(ink), 8))), alone)
})

test('what is no SVG fails', async () => {
  await assert.rejects(drawPng('nothing', 10))
})
