import assert from 'node:assert/strict'
import { test } from 'node:test'
import { library } from '../../../../test/support/calendar.ts'
import { aFront, type Front } from '../../../../test/support/front.ts'
import { readHtml } from '../../../../test/support/html.ts'
import { faultsOf } from '../../../../test/support/page-faults.ts'
import { corpusFiles, corpusSkip } from './corpus-files.ts'
import { takeBytes } from './take-bytes.ts'

/** Payloads for pages, cells and formulas, as people collect them. */
function payloads(): string[] {
  const text = (name: string) => {
    const file = corpusFiles('hostile').find((each) => each.name === name)
    return new TextDecoder().decode(file?.bytes() ?? new Uint8Array())
  }
  const markup: { payload: string }[] = JSON.parse(text('dompurify-expect.shared.json'))
  const naughty: string[] = JSON.parse(text('blns.base64.json'))
  const formulas = text('csv-payload.txt').split('\n')
  const decoded = naughty.map((packed) => Buffer.from(packed, 'base64').toString('utf8'))
  const all = [
    ...markup.map(({ payload }) => payload),
    ...decoded.filter((each) => /[<&"'=\\]/.test(each)),
    ...formulas,
  ]
  return [...new Set(all)].filter((each) => each.trim() !== '' && each.length < 1500)
}

const day = (at: number): string =>
  Temporal.PlainDate.from('2026-11-27')
    .add({ days: at % 300 })
    .toString()
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const content = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, '\\$&')
    .replaceAll(/\r?\n|\r/g, '\\n')
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file of each format whose records say nothing but the payload, wherever words may stand. */
const formats: Readonly<Record<string, (words: readonly string[]) => string>> = {
  icalendar: (words) =>
    [
      'BEGIN:VCALENDAR',
      ...words.flatMap((each, at) => [
        ...[
          'BEGIN:VEVENT',
          `UID:${at}`,
          `DTSTART:${day(at).replaceAll('-', '')}T180000`,
          `SUMMARY:Хор ${content(each)}`,
        ],
        ...[`DESCRIPTION:${content(each)}`, `LOCATION:${content(each)}`, `URL:${content(each)}`, 'END:VEVENT'],
      ]),
      'END:VCALENDAR',
    ].join('\r\n'),
  'web-page': (words) => {
    const events = words.map((each, at) => ({
      '@type': 'Event',
      name: `Хор ${each}`,
      startDate: `${day(at)}T18:00`,
      url: each,
      description: each,
      location: { '@type': 'Place', name: each, address: each },
      organizer: { '@type': 'Organization', name: each, url: each },
      audience: { audienceType: each },
      keywords: each,
      image: each,
    }))
    const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': events }).replaceAll('<', '\\u003c')
    return `<!doctype html><script type="application/ld+json">${data}</script>`
  },
  feed: (words) =>
    `<rss xmlns:ev="http://purl.org/rss/1.0/modules/event/"><channel>${words
      .map(
        (each, at) =>
          `<item><title>Хор ${xml(each)}</title><link>${xml(each)}</link><guid>${at}</guid><description>${xml(each)}</description>` +
          `<category>${xml(each)}</category><ev:startdate>${day(at)}T18:00</ev:startdate><ev:location>${xml(each)}</ev:location></item>`,
      )
      .join('')}</channel></rss>`,
  table: (words) =>
    [
      'Заглавие,Дата,Час,Място,За кого',
      ...words.map((each, at) => [cell(`Хор ${each}`), day(at), '18:00', cell(each), cell(each)].join(',')),
    ].join('\n'),
}

/** What our own templates never write; the reader of pages refuses the rest. */
const alive = (html: string): string[] =>
  faultsOf(readHtml(html)).filter((fault) => /script|style|on\w+=|<title>|<h1>/.test(fault))

async function slugsOf({ house }: Front, ids: readonly string[]): Promise<string[]> {
  const rows = await house.database.read
    .withTables<{ calendar_event: { id: string; slug: string } }>()
    .selectFrom('calendar_event')
    .select(['id', 'slug'])
    .execute()
  return rows.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)
}

for (const [format, write] of Object.entries(formats)) {
  test(`payloads that come in by ${format} are words on every page, never markup`, corpusSkip(5), async (context) => {
    const front = await aFront(context)
    const all = payloads()
    const words = all.filter((_, at) => at % 3 === Object.keys(formats).indexOf(format) % 3)
    assert.ok(words.length > 60)
    const bytes = new TextEncoder().encode(write(words).replaceAll('\0', ''))
    const taken = await takeBytes(front.house, bytes, { organisation: library })
    assert.equal(taken.format, format)
    assert.ok(taken.targets.length > words.length * 0.8, JSON.stringify(taken.problems.slice(0, 5)))
    const slugs = await slugsOf(front, taken.targets)
    for (const slug of slugs.filter((_, at) => at % 2 === 0))
      assert.deepEqual(alive(await front.page(`/bg/calendar/${slug}`)), [], slug)
    for (const path of ['/bg/calendar', '/bg/calendar/2026-12', '/bg/network/biblioteka', '/bg'])
      assert.deepEqual(alive(await front.page(path)), [], path)
    for (const feed of ['ics', 'atom', 'json', 'csv']) {
      const { status } = await front.request(`/bg/calendar.${feed}`)
      assert.equal(status, 200, feed)
    }
  })
}
