import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const tokens = (block: string) =>
  Object.fromEntries(Array.from(block.matchAll(/--([\w-]+):\s*(#\w{3,8});/g), ([, name, value]) => [name, value]))
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const skins = { light: tokens(light), dark: { ...tokens(light), ...tokens(dark) } }

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const pages = ['ground', 'surface', 'band']
const tinted = [...pages, 'warning-ground', 'important-ground']
const pairs = [
  ...tinted.map((ground) => ['ink', ground]),
  ...pages.flatMap((ground) => ['muted', 'accent', 'culture', 'education', 'science'].map((ink) => [ink, ground])),
  ['culture', 'important-ground'],
  ['accent', 'warning-ground'],
  ['accent', 'important-ground'],
  ['on-ink', 'ink'],
  ['on-ink-muted', 'ink'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-sphere', 'culture'],
]

for (const [skin, colors] of Object.entries(skins))
  for (const [ink = '', ground = ''] of pairs)
    test(`${skin}: ${ink} can be read on ${ground}`, () => {
      const ratio = contrast(colors[ink] ?? '', colors[ground] ?? '')
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} to 1, needed 4.5`)
    })

test('black on white is 21 to 1', () => assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00'))
