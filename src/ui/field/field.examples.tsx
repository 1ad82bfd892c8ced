import { Button } from '../button/button.tsx'
import { type Example, longTitle, say } from '../example.ts'
import { CheckboxGroup, DateField, RadioGroup, SelectField, TextareaField, TextField, TickField } from './field.tsx'

const spheres = (lang: 'bg' | 'en') => [
  { value: 'culture', label: say('култура', 'culture')(lang) },
  { value: 'education', label: say('образование', 'education')(lang) },
  { value: 'science', label: say('наука', 'science')(lang) },
]

export const examples: Example[] = [
  {
    name: 'every kind',
    render: (lang) => (
      <form>
        <TextField name="title" label={say('Заглавие', 'Title')(lang)} value={longTitle(lang)} />
        <TextareaField
          name="question"
          label={say('Какво искате да научите?', 'What would you like to know?')(lang)}
          placeholder={say('Например: къде да намеря стари снимки на Мартен?', 'E.g. old photographs of Marten')(lang)}
        />
        <SelectField
          name="sphere"
          label={say('Направление', 'Sphere')(lang)}
          options={spheres(lang)}
          value="education"
        />
        <DateField
          name="from"
          label={say('От дата', 'From')(lang)}
          hint={say('Първият ден, който търсите.', 'The first day you look for.')(lang)}
          value="2026-11-27"
        />
        <CheckboxGroup
          name="spheres"
          label={say('Направления', 'Spheres')(lang)}
          options={spheres(lang)}
          values={['culture']}
        />
        <RadioGroup
          name="decision"
          label={say('Решение', 'Decision')(lang)}
          options={[
            { value: 'accepted', label: say('Приемете', 'Accept')(lang) },
            { value: 'refused', label: say('Откажете', 'Refuse')(lang) },
          ]}
          value="accepted"
        />
        <TickField name="agree" label={say('Това е мое устройство', 'This is my own device')(lang)} checked />
        <Button>{say('Запишете', 'Save')(lang)}</Button>
      </form>
    ),
  },
  {
    name: 'with errors',
    render: (lang) => (
      <form>
        <TextField
          name="wrong-title"
          label={say('Заглавие', 'Title')(lang)}
          hint={say('До 140 знака.', 'Up to 140 characters.')(lang)}
          error={say(
            'Липсва заглавие. Напишете го така, както ще стои на афиша.',
            'The title is missing. Write it as it will stand on the poster.',
          )(lang)}
          required
        />
        <CheckboxGroup
          name="wrong-spheres"
          label={say('Направления', 'Spheres')(lang)}
          error={say('Изберете поне едно направление.', 'Choose at least one sphere.')(lang)}
          options={spheres(lang)}
        />
        <Button>{say('Запишете', 'Save')(lang)}</Button>
      </form>
    ),
  },
]
