import { type Example, say } from '../example.ts'
import { TextField } from '../field/field.tsx'
import { Form } from '../form/form.tsx'
import { KeptForm } from './kept-form.tsx'

export const examples: Example[] = [
  {
    name: 'a form whose words are kept',
    render: (lang) => (
      <KeptForm lang={lang} to="/" page="/">
        <Form lang={lang} submit={say('Запишете', 'Save')(lang)}>
          <TextField name="kept-title" label={say('Заглавие', 'Title')(lang)} value="Вечер на разказа" />
        </Form>
      </KeptForm>
    ),
  },
]
