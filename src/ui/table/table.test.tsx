import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered } from '../rendered.ts'
import { Table } from './table.tsx'

test('a table has a caption, and on a phone every cell knows its label', async () => {
  const html = await rendered(
    <Table
      caption="Събития"
      columns={[{ label: 'Институция' }, { label: 'Брой', numeric: true }]}
      rows={[['НЧ „Пробуда-1901“', 12], ['Без брой']]}
    />,
  )
  assert.match(html, /<caption>Събития<\/caption>/)
  assert.match(html, /<th scope="row" role="rowheader">НЧ „Пробуда-1901“<\/th>/)
  assert.match(html, /<td role="cell" data-label="Брой" class="ui-table-numeric">12<\/td>/)
  assert.match(html, /<td role="cell" data-label="Брой" class="ui-table-numeric"><\/td>/)
})
