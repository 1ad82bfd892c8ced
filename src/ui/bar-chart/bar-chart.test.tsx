import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { BarChart } from './bar-chart.tsx'

const bars = [
  { label: 'ноември', value: 30, words: '30' },
  { label: 'декември', value: 120, words: '120' },
  { label: 'януари', value: 0, words: '0' },
]
const chart = (of = bars) =>
  rendered(<BarChart id="months" title="Посещения" summary="Най-много през декември: 120." bars={of} />)
const lengths = (html: string) =>
  Array.from(html.matchAll(/<rect[^>]* width="([\d.]+)"/g), ([, length]) => Number(length))

test('the longest bar is the greatest number, the others stand to it as their numbers do', async () => {
  const [november = 0, december = 0, january] = lengths(await chart())
  assert.equal(november * 4, december)
  assert.equal(january, 0)
})

test('whoever does not see it hears what it says', async () => {
  const html = await chart()
  assert.match(html, /role="img" aria-label="Посещения" aria-describedby="chart-months-summary"/)
  assert.match(spoken(html), /^Посещения.*Най-много през декември: 120\.$/)
})

test('nothing but zeros is drawn too', async () => {
  assert.deepEqual(lengths(await chart([{ label: 'юли', value: 0, words: '0' }])), [0])
})
