import { type Example, say } from '../example.ts'
import { DeskNav } from './desk-nav.tsx'

export const examples: Example[] = [
  {
    name: 'a secretary who is coordinator too',
    render: (lang) => (
      <DeskNav
        label={say('Работно място', 'Desk')(lang)}
        person={{ name: say('Мария Стоянова', 'Maria Stoyanova')(lang), href: '#account' }}
        groups={[
          { entries: [{ label: say('Днес за мен', 'Today for me')(lang), href: '#today', current: true }] },
          {
            title: say('НЧ „Пробуда-1901“', 'Probuda 1901')(lang),
            entries: [
              { label: say('Профил', 'Profile')(lang), href: '#profile' },
              { label: say('Хора и роли', 'People and roles')(lang), href: '#people' },
              { label: say('Занимания', 'Activities')(lang), href: '#groups' },
            ],
          },
          {
            title: say('Мрежата', 'The network')(lang),
            entries: [{ label: say('Заявления', 'Applications')(lang), href: '#applications' }],
          },
        ]}
        place={{ name: say('НЧ „Пробуда-1901“', 'Probuda 1901')(lang) }}
        signOut={{ action: '#out', label: say('Изход', 'Sign out')(lang) }}
      />
    ),
  },
]
