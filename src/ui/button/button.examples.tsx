import { type Example, longTitle, say } from '../example.ts'
import { Button, ButtonLink } from './button.tsx'

export const examples: Example[] = [
  {
    name: 'kinds',
    render: (lang) => (
      <p class="ui-design-line">
        <Button>{say('Изпратете въпроса', 'Send the question')(lang)}</Button>
        <ButtonLink href="#button" kind="quiet">
          {say('Добавете в календара си', 'Add to your calendar')(lang)}
        </ButtonLink>
        <Button kind="danger">{say('Отменете събитието', 'Cancel the event')(lang)}</Button>
      </p>
    ),
  },
  { name: 'long', render: (lang) => <Button>{longTitle(lang)}</Button> },
]
