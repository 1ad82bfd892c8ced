import assert from 'node:assert/strict'
import { test } from 'node:test'
import { widthOf } from './glyph-widths.ts'
import { searchLook, titleWidth } from './search-look.ts'

test('a line is as wide as Arial makes it', () => {
  // Advance widths of Arial in 1/2048: M 1706, i 455, Ж 1891, щ 1685.
  assert.equal(widthOf('MiЖщ', 2048), 1706 + 455 + 1891 + 1685)
  assert.equal(Math.round(widthOf('Коледен концерт', 20)), 159)
  assert.equal(widthOf('', 20), 0)
})

test('a title is seen up to 600 pixels and cut between words', () => {
  const title = 'Тържествен коледен концерт на детския и юношеския хор „Дунавски звуци“ в Николово'
  const { titlePixels, seenTitle } = searchLook({ title })
  assert.ok(titlePixels > titleWidth.most)
  assert.match(seenTitle, /^Тържествен коледен концерт .* …$/)
  assert.ok(title.startsWith(seenTitle.slice(0, -2)))
  assert.ok(widthOf(seenTitle, titleWidth.size) <= titleWidth.most)
})

test('words of its own for search engines come before title and lead; the address comes from the title', () => {
  const text = {
    title: 'Вечер на разказа',
    lead: 'Четем.',
    searchTitle: 'Разкази в Русе',
    description: 'Четем на глас.',
  }
  const look = searchLook(text)
  assert.deepEqual([look.title, look.description, look.slug], ['Разкази в Русе', 'Четем на глас.', 'vecher-na-razkaza'])
  assert.equal(searchLook({ title: 'А', slug: 'drug' }).slug, 'drug')
  assert.equal(searchLook({ title: 'Ж'.repeat(400) }).seenTitle.length, 50)
})
