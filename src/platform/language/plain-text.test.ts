import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainText } from './plain-text.ts'

test('plain words stay as they are', () => {
  assert.equal(plainText('5 < 6 и 7 > 3\n\nвтори абзац'), '5 < 6 и 7 > 3\n\nвтори абзац')
})

test('blocks become lines and tags vanish', () => {
  assert.equal(plainText('<p>Първи</p><p>Втори <b>важен</b></p>'), 'Първи\n\nВтори важен')
  assert.equal(plainText('ред<br>нов ред<br/>трети'), 'ред\nнов ред\nтрети')
})

test('entities are read, unknown ones stay', () => {
  assert.equal(plainText('Книги &amp; хора &#8211; &hearts;'), 'Книги & хора – &hearts;')
  assert.equal(plainText('&bdquo;Под игото&ldquo; &laquo;Зора&raquo; 5&nbsp;&euro;'), '„Под игото“ «Зора» 5\u00a0€')
})

test('signs that nobody sees, and those that turn the text around, are gone', () => {
  assert.equal(plainText('Х\u200bор \u202eЗора\u202c'), 'Хор Зора')
})

test('scripts leave nothing behind', () => {
  assert.equal(plainText('Добре<script>alert(1)</script> дошли<style>p{}</style>'), 'Добре дошли')
})

test('a text full of open brackets is read quickly', () => {
  const hostile = '<a '.repeat(50_000)
  assert.equal(typeof plainText(hostile), 'string')
})
