import { type Example, say } from '../example.ts'
import { Columns, Section } from './layout.tsx'

export const examples: Example[] = [
  {
    name: 'a band with two columns',
    render: (lang) => (
      <Section
        tone="band"
        title={say('Попитай библиотекаря', 'Ask the librarian')(lang)}
        more={{ label: say('Всички въпроси', 'All questions')(lang), href: '#layout' }}
      >
        <Columns>
          <p>{say('Лявата колона', 'The left column')(lang)}</p>
          <p>{say('Дясната колона', 'The right column')(lang)}</p>
        </Columns>
      </Section>
    ),
  },
]
