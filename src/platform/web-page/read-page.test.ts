import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeMarkup } from './decode-markup.ts'
import { isText, type PageItem } from './item.ts'
import { readLooseJson } from './mend-json.ts'
import { readPage, readPageText, wordsOf } from './read-page.ts'

const address = 'https://example.org/a/b'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const itemsOf = (html: string) => readPageText(html, address).items.flat()
/** Thing as plain data: what the tests compare. */
const plain = (item: PageItem): object => ({
  ...(item.types.length > 0 ? { is: item.types.join(' ') } : {}),
  ...(item.id === null ? {} : { id: item.id }),
  ...Object.fromEntries(
    [...item.properties].map(([name, values]) => {
      const said = values.map((value) =>
        isText(value) ? (value.lang ? `${value.text} (${value.lang})` : value.text) : plain(value),
      )
      return [name, said.length === 1 ? said[0] : said]
    }),
  ),
})
const read = (html: string) => itemsOf(html).map(plain)
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`

test('JSON-LD is read from one thing, a list, a graph, and under names of its own', () => {
  const event = '{"@type":"Event","name":"Хор"}'
  for (const json of [event, `[${event}]`, `{"@context":"https://schema.org","@graph":[${event}]}`])
    assert.deepEqual(read(ld(json)), [{ is: 'Event', name: 'Хор' }], json)
  const named = '{"@context":{"title":"schema:name","T":"@type"},"T":"http://schema.org/Event","title":"Хор"}'
  assert.deepEqual(read(ld(named)), [{ is: 'Event', name: 'Хор' }])
  const words =
    '{"name":{"bg":"Хор","en":"Choir"},"about":{"@value":"а","@language":"bg"},"free":true,"n":2.5,"x":null}'
  assert.deepEqual(read(ld(words)), [{ name: ['Хор (bg)', 'Choir (en)'], about: 'а (bg)', free: 'true', n: '2.5' }])
})

test('JSON that pages write wrongly is mended, within reason', () => {
  const good: [string, unknown][] = [
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['/* ours */ {"a":1, // one\n"b":"http://x.y/z"};', { a: 1, b: 'http://x.y/z' }],
    ['{"a":"two\nlines\tand \\"quotes\\"",}', { a: 'two\nlines\tand "quotes"' }],
    ['[1,2,]', [1, 2]],
    ['{"a":"хор \\\'Зора\\\' \\& \\u0414 \\\\x \\"y\\""}', { a: `хор 'Зора' & Д \\x "y"` }],
    ['{&quot;a&quot;:&quot;б &amp;quot;в&amp;quot; &lt;г&gt;&quot;}', { a: 'б &quot;в&quot; <г>' }],
    ['{"a":"say, }"}', { a: 'say, }' }],
    ['\ufeff{"a":1}', { a: 1 }],
  ]
  for (const [text, meant] of good) assert.deepEqual(readLooseJson(text), meant, text)
  for (const text of ['', '{', '{a:1}', "{'a':1}", '[1 2]', 'NaN', '{"a":'])
    assert.equal(readLooseJson(text), undefined, text)
  const page = readPageText(ld('{broken'), address)
  assert.deepEqual(page.problems, [{ code: 'data-unreadable', detail: '{broken' }])
})

test('words of a thing hold no signs that turn the text around', () => {
  assert.deepEqual(read(ld('{"@type":"Event","name":"\\u202eХор\\u0007"}')), [{ is: 'Event', name: 'Хор' }])
})

test('microdata: values by element, things in things, and elements elsewhere', () => {
  const html = `<base href="/c/"><div itemscope itemtype="https://schema.org/Event" itemref="more none">
    <h1 itemprop="name">Вечер <b>на</b>
      книгата</h1><meta itemprop="startDate" content="2026-11-27"><time itemprop="endDate" datetime="2026-11-28">утре</time>
    <a itemprop="url" href="d">тук</a><div itemprop="location" itemscope itemtype="http://schema.org/Place">
    <span itemprop="name">Зала</span></div></div><p id="more"><data itemprop="price" value="5">пет</data></p>`
  assert.deepEqual(read(html), [
    {
      is: 'Event',
      price: '5',
      name: 'Вечер на книгата',
      startDate: '2026-11-27',
      endDate: '2026-11-28',
      url: 'https://example.org/c/d',
      location: { is: 'Place', name: 'Зала' },
    },
  ])
})

test('RDFa Lite is read; the words of a head are nobody’s', () => {
  const html = `<meta property="og:title" content="Сайт"><div vocab="https://schema.org/" typeof="Event" resource="#e">
    <span property="name">Хор</span><div property="location" typeof="Place"><b property="name">Зала</b></div></div>`
  const id = 'https://example.org/a/b#e'
  assert.deepEqual(read(html), [{ is: 'Event', id, name: 'Хор', location: { is: 'Place', name: 'Зала' } }])
})

test('h-event and classic hCalendar become the same', () => {
  const modern = `<div class="h-event"><a class="p-name u-url" href="/x">Хор</a><time class="dt-start" datetime="2026-11-27">
    </time><div class="p-location h-card"><span class="p-name">Зала</span></div></div>`
  const location = { is: 'h-card', name: 'Зала' }
  assert.deepEqual(read(modern), [
    { is: 'h-event', name: 'Хор', url: 'https://example.org/x', location, start: '2026-11-27' },
  ])
  const classic = `<div class="vcalendar"><div class="vevent"><b class="summary">Хор</b>
    <abbr class="dtstart" title="2026-11-27">петък</abbr></div></div>`
  assert.deepEqual(read(classic), [{ is: 'h-event', name: 'Хор', start: '2026-11-27' }])
})

test('letters are those of the mark, of the bytes, of the server, of the page, in this order', () => {
  const cyrillic = Uint8Array.from([0xd5, 0xee, 0xf0])
  const joined = (head: string) => Uint8Array.from([...bytesOf(head), ...cyrillic])
  const cases: [Uint8Array, string | null][] = [
    [bytesOf('<p>Хор'), 'text/html; charset=windows-1251'],
    [bytesOf('\ufeff<p>Хор'), null],
    [joined('<p>'), 'text/html; charset="windows-1251"'],
    [joined('<meta charset=windows-1251><p>'), null],
    [joined('<meta http-equiv=content-type content="text/html; charset=cp1251"><p>'), 'text/html; charset=utf-8'],
    [joined('<?xml version="1.0" encoding="windows-1251"?><p>'), null],
    [joined('<p>'), 'text/html; charset=no-such-thing'],
    [Buffer.from('\ufeff<p>Хор', 'utf16le'), null],
    [Buffer.from('<p>Хор', 'utf16le'), null],
  ]
  for (const [bytes, type] of cases) assert.match(decodeMarkup(bytes, type), /<p>Хор$/, String(type))
})

test('scripts are text, and only those that are data are read', () => {
  const html = `<script>throw 1</script>${ld('')}${ld('null')}<script type="text/template">{"@type":"Event"}</script>
    <noscript>${ld('{"@type":"Event","name":"a"}')}</noscript>`
  assert.deepEqual(read(html), [{ is: 'Event', name: 'a' }])
})

test('a page that is a trap is refused, not walked through', () => {
  const traps = [
    '<div>'.repeat(100_000),
    `<a ${Array.from({ length: 9_000 }, (_, number) => `a${number}`).join(' ')}>`,
    `<p x='>' ${Array.from({ length: 9_000 }, (_, number) => `a${number}`).join(' ')}>`,
    '<b>x</b>'.repeat(250_000),
    'a'.repeat(3_000_001),
    '<div class="h-event p-name dt-start">2026-11-27 '.repeat(40),
    `<div class="h-event">${'<div class="e-content">'.repeat(300)}${'word '.repeat(10_000)}</div>`,
  ]
  for (const trap of traps) {
    const { items, problems } = readPageText(trap, address)
    assert.deepEqual([items.flat().length, problems[0]?.code], [0, 'too-large'], trap.slice(0, 40))
  }
})

test('things that hold each other, and things without end, come to an end', () => {
  const circle = '<div itemscope id=a itemref=b itemprop=x></div><div itemscope id=b itemref=a itemprop=y></div>'
  assert.ok(read(circle).length > 0)
  const deep = `${'{"@type":"Event","subEvent":'.repeat(1000)}1${'}'.repeat(1000)}`
  assert.equal(itemsOf(ld(deep)).length, 1)
  const many = `[${'{"@type":"Event","name":"a"},'.repeat(25_000)}1]`
  assert.equal(itemsOf(ld(many)).length, 20_000)
  assert.equal(itemsOf(ld(`{"__proto__":{"polluted":1},"constructor":"x","@type":"Event"}`)).length, 1)
  assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined)
})

test('whatever the bytes are, there is an answer', () => {
  for (const text of [
    '',
    '\0',
    '<',
    '<!--',
    '<![CDATA[',
    '&#x110000;',
    '{"a":"\\ud800"}',
    '<svg><p>',
    '<table><a>',
    '[]',
  ])
    assert.ok(Array.isArray(readPage(bytesOf(text), { address: null, contentType: null }).items), text)
})

test('words of HTML are lines; words that are all markup stay as they were typed', () => {
  assert.equal(
    wordsOf('<p>Едно</p><p>две&nbsp;&amp; три<br>четири<script>x</script>'),
    'Едно\n\nдве\u00a0& три\nчетири',
  )
  assert.equal(wordsOf('1 < 2'), '1 < 2')
  assert.equal(wordsOf('<br>'), '<br>')
})
