import { ButtonLink } from '../button/button.tsx'
import { type Example, say } from '../example.ts'
import { Steps } from './steps.tsx'

export const examples: Example[] = [
  {
    name: 'one behind, two ahead',
    render: (lang) => (
      <Steps
        steps={[
          { title: say('Прегледайте профила', 'Look the profile over')(lang), done: say('готово', 'done')(lang) },
          {
            title: say('Приемете споразумението', 'Accept the agreement')(lang),
            text: say('Участието е доброволно и безплатно.', 'Taking part is free.')(lang),
            act: <ButtonLink href="#agreement">{say('Прочетете го', 'Read it')(lang)}</ButtonLink>,
          },
          { title: say('Публикувайте страницата', 'Publish the page')(lang) },
        ]}
      />
    ),
  },
]
