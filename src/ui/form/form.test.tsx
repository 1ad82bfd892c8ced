import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formMessages } from '#src/platform/form/form-messages.ts'
import { RadioGroup, TextareaField, TextField } from '../field/field.tsx'
import { rendered, spoken } from '../rendered.ts'
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

test('the head says which field a sentence is about that has no name of its own', async () => {
  const { missing, tooLong, outOfRange } = formMessages.bg
  const problems = new Map([
    ['name', missing],
    ['why', missing],
    ['age', outOfRange('0', '120')],
    ['lead', tooLong(312, 200)],
    ['elsewhere', missing],
  ])
  const form = await rendered(
    <Form lang="bg" submit="Запишете" problems={problems}>
      <TextField name="name" label="Име" error={problems.get('name')} />
      <TextareaField name="why" label="Защо пишете?" error={problems.get('why')} />
      <RadioGroup name="age" label="Възраст" error={problems.get('age')} options={[]} />
      <TextField name="lead" label="Увод" error={problems.get('lead')} />
    </Form>,
  )
  const [head = '', fields = ''] = form.split('</ul>').map(spoken)
  assert.match(head, /Име: попълнете това поле\./)
  assert.match(head, /Защо пишете\? Попълнете това поле\./)
  assert.match(head, /Възраст: числото трябва да е от 0 до 120\./)
  assert.match(head, /Увод: текстът е 312 знака/)
  assert.match(head, /200\. Съкратете го\. Попълнете това поле\.$/)
  assert.match(fields, /^Име Попълнете това поле\. Защо пишете\?/)
})

test('a form as it is first met says nothing of mistakes', async () => {
  assert.doesNotMatch(await rendered(<Form lang="bg" submit="Запишете" />), /alert/)
})

test('an act is a form of one button with what it is about', async () => {
  const act = await rendered(<ActButton action="/bg/desk/x" label="Изтрийте" fields={{ id: '7' }} />)
  assert.match(act, /<input type="hidden" name="id" value="7"\/>/)
  assert.match(act, /method="post" action="\/bg\/desk\/x"/)
})
