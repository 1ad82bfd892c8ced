import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextField } from '../field/field.tsx'
import { rendered } from '../rendered.ts'
import { ActButton, Form } from './form.tsx'

test('a form that came back says how much there is to mend and leads to it', async () => {
  const problems = new Map([['name', 'Липсва име.']])
  const form = await rendered(
    <Form lang="bg" submit="Запишете" problems={problems}>
      <TextField name="name" label="Име" error={problems.get('name')} />
    </Form>,
  )
  assert.match(form, /Поправете едно нещо; останалото е запазено\./)
  assert.match(form, /<a href="#field-name">Липсва име\.<\/a>/)
  assert.match(form, /novalidate/)
})

test('a form as it is first met says nothing of mistakes', async () => {
  assert.doesNotMatch(await rendered(<Form lang="bg" submit="Запишете" />), /alert/)
})

test('an act is a form of one button with what it is about', async () => {
  const act = await rendered(<ActButton action="/bg/desk/x" label="Изтрийте" fields={{ id: '7' }} />)
  assert.match(act, /<input type="hidden" name="id" value="7"\/>/)
  assert.match(act, /method="post" action="\/bg\/desk\/x"/)
})
