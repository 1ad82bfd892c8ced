import { type Example, say } from '../example.ts'
import { TextField } from '../field/field.tsx'
import { ActButton, Form, FormPart } from './form.tsx'

export const examples: Example[] = [
  {
    name: 'in two parts, sent back with a sentence',
    render: (lang) => {
      const missing = say('Липсва име. Напишете го така, както е в устава.', 'The name is missing.')(lang)
      return (
        <Form lang={lang} submit={say('Запишете', 'Save')(lang)} problems={new Map([['form-name', missing]])}>
          <FormPart title={say('Кой', 'Who')(lang)}>
            <TextField name="form-name" label={say('Име', 'Name')(lang)} error={missing} />
          </FormPart>
          <FormPart title={say('Връзка', 'Contact')(lang)} hint={say('Първо телефонът.', 'Telephone first.')(lang)}>
            <TextField name="form-phone" type="tel" label={say('Телефон', 'Telephone')(lang)} value="082 123 456" />
          </FormPart>
        </Form>
      )
    },
  },
  {
    name: 'one act of a row',
    render: (lang) => <ActButton action="#act" label={say('Потвърдете', 'Confirm')(lang)} fields={{ id: '1' }} />,
  },
]
