import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPdf } from '../../../test/support/pdf.ts'
import { printableText } from './letters.ts'
import { makePdf, makeSvg } from './typeset.ts'

const template = `
#let d = json("/data.json")
#set document(title: d.title, date: none)
#set text(font: "Sofia Sans", fallback: false, lang: "bg")
= #d.title
#d.body
`
const sheet = (title: string, body = '') => ({ template, data: { title, body } })
const textOf = async (title: string, body?: string) => readPdf(await makePdf(sheet(title, body))).text

test('a PDF is tagged, says its language and that it is PDF/UA-1, and its Bulgarian can be copied out', async () => {
  const { accessible, lang, pages, text } = readPdf(await makePdf(sheet('Вечер на книгата', 'Щъркел, ѝ – „№ 5“')))
  assert.deepEqual({ accessible, lang, pages }, { accessible: true, lang: 'bg', pages: 1 })
  assert.match(text, /Вечер на книгата/)
  assert.match(text, /Щъркел, ѝ – „№ 5“/)
})

test('the same sheet gives the same bytes', async () => {
  assert.deepEqual(await makePdf(sheet('Едно')), await makePdf(sheet('Едно')))
})

test('data is never markup', async () => {
  const hostile = '#set page(fill: red) #panic() ] [ \\ $x^2$ *b* _i_ `c` <a> @b = h // x /* y */ "q" \\u{41}'
  const bare = (text: string) => text.replaceAll(/\s/g, '')
  assert.ok(bare(await textOf('Заглавие', hostile)).includes(bare(hostile)))
})

test('what the font has no letter for falls out, and everything else is printed', async () => {
  assert.equal(printableText('Кино\u0000 😀 漢字\ud800 \u202eвечер\ufeff'), 'Кино   вечер')
  const every = Array.from({ length: 0x2700 }, (_, code) => String.fromCharCode(code)).filter(
    (letter) => letter.trim() !== '' && printableText(letter) !== '',
  )
  assert.ok(every.length > 500)
  await makePdf(sheet('Всички', every.join(' ')))
})

test('a word without end is broken', () => {
  assert.equal(printableText('ж'.repeat(50)), `${'ж'.repeat(24)}\u200b${'ж'.repeat(24)}\u200bжж`)
})

test('sheets that are asked for at once do not mix', async () => {
  const titles = Array.from({ length: 12 }, (_, index) => `Лист ${index}`)
  const texts = await Promise.all(titles.map((title) => textOf(title)))
  assert.deepEqual(
    texts.map((text) => text.trim()),
    titles,
  )
})

test('markup that is wrong fails by itself alone, and says why', async () => {
  const wrong = makePdf({ template: '#nothing-of-the-kind', data: {} })
  await assert.rejects(wrong, /could not be typeset.*unknown variable/s)
  assert.match(await textOf('После'), /После/)
})

test('markup reads nothing but what is handed in', async () => {
  await assert.rejects(makePdf({ template: '#read("/package.json")', data: {} }), /could not be typeset/)
  await assert.rejects(makePdf({ template: '#read("../../../package.json")', data: {} }), /could not be typeset/)
})

test('as SVG the letters are shapes', async () => {
  const svg = await makeSvg(sheet('Вечер'))
  assert.match(svg, /^<svg /)
  assert.doesNotMatch(svg, /<text|font-family/)
})
