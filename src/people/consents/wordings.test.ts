import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consentPurposes, consentWordings } from './wordings.ts'

test('every sentence says what is agreed to and that it can be taken back, in both languages', () => {
  for (const purpose of consentPurposes) {
    const { text, version } = consentWordings[purpose]
    assert.match(version, /^\d{4}-\d\d-\d\d$/)
    assert.match(text.bg, /^Давам съгласие .*оттегля/)
    assert.match(text.en, /^I agree .*withdraw/)
  }
})
