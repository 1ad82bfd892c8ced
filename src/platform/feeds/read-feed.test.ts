import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFeedDocument } from './read-feed.ts'
import { readXml, textIn, xmlLimits } from './read-xml.ts'

const read = (text: string, contentType: string | null = null) =>
  readFeedDocument(new TextEncoder().encode(text), contentType)
const titles = (text: string) => read(text).entries.map(({ title }) => title)

test('every kind of feed has its entries', () => {
  const item = '<item><title>Хор</title><link>https://example.org/1</link><guid>1</guid></item>'
  const feeds = [
    `<rss version="2.0"><channel><title>Вести</title>${item}</channel></rss>`,
    `<?xml version="1.0"?><!-- x --><RSS version="0.91"><Channel><title>Вести</title>${item}</Channel></RSS>`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Вести</title></channel>${item}</rdf:RDF>`,
    `<channel><title>Вести</title>${item}</channel>`,
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Вести</title><entry><id>1</id><title>Хор</title><link rel="self" href="x"/><link href="https://example.org/1"/></entry></feed>',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Вести</a:title><a:entry><a:id>1</a:id><a:title>Хор</a:title><a:link href="https://example.org/1"/></a:entry></a:feed>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"Вести","items":[{"id":"1","title":"Хор","url":"https://example.org/1"}]}',
  ]
  for (const feed of feeds) {
    const { title, entries, problems } = read(feed)
    assert.deepEqual([title, problems], ['Вести', []], feed)
    assert.deepEqual(
      entries.map(({ id, title, url }) => [id, title, url]),
      [['1', 'Хор', 'https://example.org/1']],
      feed,
    )
  }
})

test('titles of other vocabularies are not those of the entry; content may be text, markup or XHTML', () => {
  const atom = (inside: string) =>
    read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:m="http://search.yahoo.com/mrss/"><entry>${inside}</entry></feed>`,
    ).entries[0]
  assert.equal(atom('<m:title>а</m:title><title>б</title>')?.title, 'б')
  assert.equal(atom('<content type="html">&lt;p&gt;а&lt;/p&gt;</content>')?.content, '<p>а</p>')
  assert.equal(atom('<content type="html"><![CDATA[<p>а</p>]]></content>')?.content, '<p>а</p>')
  const xhtml =
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b title="&quot;">а</b></div></content>'
  assert.equal(atom(xhtml)?.content, '<div><b title="&quot;">а</b></div>')
})

test('addresses of entries are meant from the base that stands around them', () => {
  const atom = (base: string, own = '') =>
    read(
      `<feed xmlns="http://www.w3.org/2005/Atom" ${base}><entry xml:base="хор/"><link ${own} href="1"/></entry></feed>`,
    ).entries[0]?.url
  assert.equal(atom('xml:base="https://example.org/a/"'), 'https://example.org/a/%D1%85%D0%BE%D1%80/1')
  assert.equal(atom('', 'xml:base="https://example.org/b/"'), 'https://example.org/b/1')
  assert.equal(atom(''), '1')
})

test('windows-1251 and UTF-16 are read', () => {
  const rss = (declared: string) =>
    `<?xml version="1.0" encoding="${declared}"?><rss><channel><item><title>Хор</title></item></channel></rss>`
  const cyrillic = Uint8Array.from(
    [...rss('windows-1251')].map((sign) => (sign > '\u007f' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
  )
  assert.equal(readFeedDocument(cyrillic, null).entries[0]?.title, 'Хор')
  assert.equal(readFeedDocument(Buffer.from(`\ufeff${rss('utf-16')}`, 'utf16le'), null).entries[0]?.title, 'Хор')
  assert.equal(read(rss('iso-8859-1')).entries[0]?.title, 'Хор')
})

test('broken XML is reported, and what stands in it is read', () => {
  const broken = [
    '<rss><channel><item><title>Хор & пиано</title></item></channel></rss>',
    '<rss><channel><item><title>Хор & пиано</item></channel></rss>',
    '<rss><channel><item><title>Хор &amp; пиано</title></item>',
    '<rss><channel><item a=b c="d><title>Хор &amp; пиано</title></item></channel></rss>"><item><title>Хор &amp; пиано</title></item>',
    '<rss><channel></rubbish><item><title>Хор &amp; пиано</title></item></channel></rss>',
  ]
  for (const feed of broken) {
    const { entries, problems } = read(feed)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['feed-malformed'],
      feed,
    )
    assert.equal(entries.at(-1)?.title, 'Хор & пиано', feed)
  }
  for (const text of ['', ' ', '<', '<rss', '<rss>', '<rss><', '<!DOCTYPE', '<!--', '{', '[]', '{"version":5}', '\0\0'])
    assert.deepEqual([read(text).entries, read(text).problems.length > 0 || text === '<rss>'], [[], true], text)
  assert.equal(read('<html><body>').problems.at(-1)?.code, 'not-a-feed')
})

test('entities of a document are never expanded, and nothing of its DOCTYPE is taken', () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const bomb = `<!DOCTYPE rss [<!ENTITY l0 "ха">${laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]>`
  const feed = `<?xml version="1.0"?>${bomb}<rss><channel><item><title>&l9;&x;</title></item></channel></rss>`
  assert.deepEqual(titles(feed), ['&l9;&x;'])
})

test('depth, size and number are bounded', () => {
  const deep = readXml(`<rss>${'<a>'.repeat(100_000)}`)
  assert.deepEqual([deep.root, deep.problem], [null, 'too-deep'])
  assert.equal(readXml(`<rss>${'<a/>'.repeat(xmlLimits.nodes + 1)}</rss>`).problem, 'too-large')
  assert.equal(readXml(`<rss>${'x'.repeat(xmlLimits.letters)}`).problem, 'too-large')
  const many = `<a ${Array.from({ length: 50_000 }, (_, n) => `b${n}="1"`).join(' ')}>x</a>`
  assert.equal(readXml(many).root?.attributes.size, xmlLimits.attributes)
  const long = `<rss><channel><item><title>${'x'.repeat(500_000)}</title></item></channel></rss>`
  assert.equal(titles(long)[0]?.length, 60_000)
  const entries = `<rss><channel>${'<item><title>а</title></item>'.repeat(6_000)}</channel></rss>`
  assert.deepEqual([read(entries).entries.length, read(entries).problems[0]?.code], [5_000, 'too-many'])
  for (const signs of ['<!--', '<![CDATA[', '<?', '<!', '&', '<a b="', '</', '<rss ', 'a=', '<!DOCTYPE [', ']'])
    assert.ok(read(`<rss>${signs.repeat(100_000)}`).problems.length >= 0, signs)
})

test('numbers stand for letters, never for U+0000 or half a pair', () => {
  const root = readXml('<a>&#1061;&#x43E;&#0;&#xD800;&#9999999;&lt;&nbsp;</a>').root
  assert.equal(root && textIn(root), 'Хо<&nbsp;')
})
