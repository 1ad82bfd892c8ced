import { type Example, say } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const examples: Example[] = [
  {
    name: 'in the middle',
    render: (lang) => (
      <Pagination
        label={say('Страници', 'Pages')(lang)}
        previous={{ label: say('По-ранни', 'Earlier')(lang), href: '#pagination' }}
        next={{ label: say('По-късни', 'Later')(lang), href: '#pagination' }}
        position={say('страница 2 от 7', 'page 2 of 7')(lang)}
      />
    ),
  },
  {
    name: 'first page',
    render: (lang) => (
      <Pagination
        label={say('Месеци', 'Months')(lang)}
        next={{ label: say('декември 2026 г.', 'December 2026')(lang), href: '#pagination' }}
      />
    ),
  },
]
