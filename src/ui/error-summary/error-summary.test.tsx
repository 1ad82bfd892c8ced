import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextField } from '../field/field.tsx'
import { rendered } from '../rendered.ts'
import { ErrorSummary } from './error-summary.tsx'

test('the summary is announced and each sentence leads to its field', async () => {
  const message = 'Липсва заглавие. Напишете го така, както ще стои на афиша.'
  const summary = await rendered(<ErrorSummary title="Поправете едно нещо." errors={[{ field: 'title', message }]} />)
  const field = await rendered(<TextField name="title" label="Заглавие" error={message} />)
  assert.match(summary, /role="alert"/)
  const target = summary.match(/<a href="#([^"]+)">Липсва заглавие/)?.[1]
  assert.ok(target && field.includes(`id="${target}"`))
})
