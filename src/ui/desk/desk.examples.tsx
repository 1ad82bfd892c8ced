import { Button } from '../button/button.tsx'
import { type Example, say } from '../example.ts'
import { CheckboxGroup, TextField } from '../field/field.tsx'
import { Form } from '../form/form.tsx'
import { DeskActs, DeskFold, DeskPair, DeskPart } from './desk.tsx'

export const examples: Example[] = [
  {
    name: 'a part with short fields, the rest folded',
    render: (lang) => (
      <DeskPart
        title={say('Един път', 'One date')(lang)}
        hint={say('Останалите дати остават същите.', 'The other dates stay as they are.')(lang)}
      >
        <Form lang={lang} submit={say('Запишете', 'Save')(lang)}>
          <DeskPair>
            <TextField name="desk-day" type="date" label={say('Дата', 'Day')(lang)} value="2026-11-27" />
            <TextField name="desk-hour" type="time" label={say('Час', 'Hour')(lang)} value="18:00" />
          </DeskPair>
          <DeskFold title={say('За кого е', 'For whom')(lang)}>
            <CheckboxGroup
              name="desk-audience"
              label={say('Публика', 'Audience')(lang)}
              values={['children']}
              options={[
                { value: 'children', label: say('деца', 'children')(lang) },
                { value: 'parents', label: say('родители', 'parents')(lang) },
              ]}
            />
          </DeskFold>
        </Form>
      </DeskPart>
    ),
  },
  {
    name: 'acts in a row',
    render: (lang) => (
      <DeskActs>
        <Button kind="main">{say('Публикувайте', 'Publish')(lang)}</Button>
        <Button kind="quiet">{say('Запишете чернова', 'Save a draft')(lang)}</Button>
        <a href="#desk">{say('Назад', 'Back')(lang)}</a>
      </DeskActs>
    ),
  },
]
