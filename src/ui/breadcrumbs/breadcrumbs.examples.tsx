import { type Example, longTitle, say } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const examples: Example[] = [
  {
    name: 'two levels',
    render: (lang) => (
      <Breadcrumbs
        label={say('Път', 'Path')(lang)}
        crumbs={[
          { label: say('Календар', 'Calendar')(lang), href: '#breadcrumbs' },
          { label: say('с. Николово', 'Nikolovo')(lang), href: '#breadcrumbs' },
        ]}
      />
    ),
  },
  {
    name: 'long',
    render: (lang) => (
      <Breadcrumbs
        label={say('Дълъг път', 'Long path')(lang)}
        crumbs={[
          { label: say('Партньори', 'Partners')(lang), href: '#breadcrumbs' },
          { label: longTitle(lang), href: '#breadcrumbs' },
        ]}
      />
    ),
  },
]
