import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { longTitle } from '../example.ts'
import { rendered } from '../rendered.ts'
import { allExamples } from './all-examples.ts'
import { DesignView } from './design.view.tsx'

const page = (lang: Lang) => rendered(<DesignView lang={lang} />)
const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, found = '']) => found)

test('the design page shows every example of every part', async () => {
  const html = await page('bg')
  for (const { part, examples } of allExamples) {
    assert.ok(html.includes(`id="${part}"`), part)
    for (const { name } of examples) assert.ok(html.includes(`>${name}<`), name)
  }
})

test('examples try titles of about 140 characters', () => {
  for (const lang of ['bg', 'en'] as const)
    assert.ok(Math.abs(longTitle(lang).length - 140) <= 3, `${longTitle(lang).length}`)
})

test('ids are there once, and labels and descriptions lead to them', async () => {
  const html = await page('bg')
  const ids = all(html, /\sid="([^"]+)"/g)
  assert.equal(new Set(ids).size, ids.length)
  const wanted = [
    ...all(html, /\sfor="([^"]+)"/g),
    ...all(html, /aria-describedby="([^"]+)"/g).flatMap((list) => list.split(' ')),
  ]
  for (const id of wanted) assert.ok(ids.includes(id), id)
})

test('no part carries script, style or handlers', async () => {
  assert.ok(!/<script|<style|\sstyle=|\son[a-z]+=/.test(await page('en')))
})
