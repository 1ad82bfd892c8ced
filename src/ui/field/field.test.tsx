import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rendered, spoken } from '../rendered.ts'
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextareaField, TextField, TickField } from './field.tsx'

test('label, hint and error are tied to the control, and what was typed stays', async () => {
  const html = await rendered(
    <TextField
      name="title"
      label="Заглавие"
      hint="До 140 знака."
      error="Липсва заглавие."
      value='Ян "Бибиян"'
      required
    />,
  )
  assert.match(html, /<label [^>]*for="field-title"/)
  assert.match(html, /id="field-title" name="title" required=""/)
  assert.match(html, /aria-invalid="true" aria-describedby="field-title-hint field-title-error"/)
  assert.match(html, /id="field-title-error">Липсва заглавие\./)
  assert.match(html, /value="Ян &quot;Бибиян&quot;"/)
})

test('a field without hint and error describes nothing', async () => {
  assert.ok(!/aria-/.test(await rendered(<TextField name="a" label="А" />)))
})

test('a text area keeps its text and its markup is only text', async () => {
  const html = await rendered(<TextareaField name="a" label="Въпрос" value="</textarea><b>здравей" />)
  assert.match(html, /&lt;\/textarea&gt;&lt;b&gt;здравей<\/textarea>/)
})

test('a list keeps its choice', async () => {
  const options = [
    { value: 'a', label: 'А' },
    { value: 'b', label: 'Б' },
  ]
  const html = await rendered(<SelectField name="s" label="Направление" options={options} value="b" />)
  assert.match(html, /<option value="b" selected="">/)
  assert.equal(html.match(/selected/g)?.length, 1)
})

test('a date is a date field', async () => {
  assert.match(await rendered(<DateField name="d" label="От" value="2026-11-27" />), /type="date" value="2026-11-27"/)
})

test('boxes are a named group that keeps its choices and leads errors to its first box', async () => {
  const html = await rendered(
    <CheckboxGroup
      name="sphere"
      label="Направления"
      error="Изберете поне едно."
      options={[
        { value: 'culture', label: 'култура' },
        { value: 'science', label: 'наука' },
      ]}
      values={['science']}
    />,
  )
  assert.match(html, /<fieldset [^>]*aria-describedby="field-sphere-error"/)
  assert.match(html, /id="field-sphere" name="sphere" value="culture"/)
  assert.match(html, /value="science" checked/)
  assert.equal(html.match(/checked/g)?.length, 1)
  assert.equal(spoken(html), 'Направления Изберете поне едно. култура наука')
})

test('one of a few keeps its choice; a single box is its own label', async () => {
  const options = [
    { value: 'accepted', label: 'Приемете' },
    { value: 'refused', label: 'Откажете' },
  ]
  const radios = await rendered(<RadioGroup name="decision" label="Решение" options={options} value="refused" />)
  assert.match(radios, /type="radio" name="decision" value="refused" checked/)
  assert.equal(radios.match(/checked/g)?.length, 1)
  const box = await rendered(<TickField name="consent" label="Съгласен съм" error="Отбележете го." />)
  assert.match(box, /id="field-consent"[^>]*aria-describedby="field-consent-error"/)
})
