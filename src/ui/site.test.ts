import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { buildSync } from 'esbuild'

const here = import.meta.dirname
const site = () =>
  buildSync({
    entryPoints: [join(here, 'site.css')],
    bundle: true,
    minify: true,
    write: false,
    loader: { '.woff2': 'file' },
    outdir: 'out',
  }).outputFiles.find(({ path }) => path.endsWith('.css'))

test('the whole skin is at most 9 kB when compressed', () => {
  const css = site()?.contents ?? new Uint8Array()
  assert.ok(css.length > 1000)
  assert.ok(brotliCompressSync(css).length <= 9 * 1024)
})

test('both fonts together are at most 34 kB', () => {
  const sizes = ['cyrillic', 'latin'].map((name) => statSync(join(here, `fonts/sofia-sans-${name}.woff2`)).size)
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 34 * 1024)
})

test('every part with a css file is in the skin', () => {
  const imports = readFileSync(join(here, 'site.css'), 'utf8')
  const parts = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^[\w-]+\/[\w-]+\.css$/.test(path),
  )
  assert.ok(parts.length > 15)
  for (const part of parts) assert.ok(imports.includes(`"./${part}"`), part)
})

test('a class in a css file carries the name of a part', () => {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = [...folders.map(({ name }) => name), 'wrap', 'hidden', 'section', 'split', 'columns', 'rows', 'cards']
  const css = Buffer.from(site()?.contents ?? []).toString()
  for (const [, name = ''] of css.matchAll(/\.ui-([a-z][\w-]*)/g))
    assert.ok(
      names.some((part) => name === part || name.startsWith(`${part}-`)),
      name,
    )
})
