import { type Example, longTitle, say } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: Example[] = [
  {
    name: 'a quiet day',
    render: (lang) => (
      <EmptyState
        title={say('В Николово днес няма обявени събития.', 'Nothing is announced in Nikolovo today.')(lang)}
        actions={[
          { label: say('Целият календар', 'The whole calendar')(lang), href: '#empty' },
          { label: say('Днес в областта', 'Today in the region')(lang), href: '#empty' },
        ]}
        level={3}
        search={{ lang, words: say('николово', 'nikolovo')(lang) }}
      >
        <p>
          {say('Най-близкото е в петък, 27 ноември, в 18:00 ч.', 'The next is on Friday, 27 November, at 18:00.')(lang)}
        </p>
      </EmptyState>
    ),
  },
  {
    name: 'long',
    render: (lang) => (
      <EmptyState title={longTitle(lang)} actions={[{ label: longTitle(lang), href: '#empty' }]} level={3} />
    ),
  },
]
