import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocx } from '../../../test/support/docx.ts'
import { type DocxPart, writeDocx } from './write-docx.ts'

const write = async (...parts: DocxPart[]) =>
  readDocx(
    await writeDocx({
      ...{ title: 'Проба & ред', creator: 'Читалище', lang: 'bg', letterhead: ['НЧ „Зора“', 'с. Николово'] },
      ...{ foot: 'Проба', pageWord: 'стр.', parts },
    }),
  )

test('a document says its language and title; headings are headings, the letterhead stands first', async () => {
  const { paragraphs, headings, lang, title, foot } = await write(
    { kind: 'heading', level: 1, text: 'ПРЕДЛОЖЕНИЕ' },
    { kind: 'text', text: 'Първи ред\nвтори ред', align: 'end' },
    { kind: 'heading', level: 2, text: '1. Накратко' },
  )
  assert.deepEqual(paragraphs, ['НЧ „Зора“', 'с. Николово', 'ПРЕДЛОЖЕНИЕ', 'Първи ред\nвтори ред', '1. Накратко'])
  assert.deepEqual(headings, ['1 ПРЕДЛОЖЕНИЕ', '2 1. Накратко'])
  assert.deepEqual([lang, title], ['bg-BG', 'Проба &amp; ред'])
  assert.match(foot, /^Проба · стр\. /)
})

test('the heading of a table is repeated on every page, and no row is torn', async () => {
  const { tables, markup } = await write({
    ...{
      kind: 'table',
      caption: 'Точки',
      columns: [
        { title: '№', share: 10 },
        { title: 'Какво', share: 90 },
      ],
    },
    ...{ rows: [['1', 'Събор'], ['2']], foot: ['', 'общо 2'] },
  })
  assert.deepEqual(tables, [
    {
      rows: [
        ['№', 'Какво'],
        ['1', 'Събор'],
        ['2', ''],
        ['', 'общо 2'],
      ],
      repeated: 1,
    },
  ])
  assert.equal(markup.match(/<w:cantSplit/g)?.length, 4)
})

test('text is never markup, and signs that XML has none for are gone', async () => {
  const { paragraphs, markup } = await write({ kind: 'text', text: '<w:p>&{=1+1}\u0000\ud800</w:p>]]>' })
  assert.equal(paragraphs.at(-1), '<w:p>&{=1+1}\ufffd</w:p>]]>')
  assert.doesNotMatch(markup, /instrText/)
})
