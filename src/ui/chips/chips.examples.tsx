import { type Example, longTitle, say } from '../example.ts'
import { Chips } from './chips.tsx'

export const examples: Example[] = [
  {
    name: 'with counts',
    render: (lang) => (
      <Chips
        label={say('Филтри', 'Filters')(lang)}
        chips={[
          {
            label: say('Събота и неделя', 'Weekend')(lang),
            href: '#chips',
            count: 31,
            current: true,
            removes: say('премахнете', 'remove')(lang),
          },
          { label: say('С деца', 'With children')(lang), href: '#chips', count: 14 },
          { label: say('Безплатно', 'Free')(lang), href: '#chips', count: 22 },
          { label: say('Вход без стъпала', 'Step-free')(lang), href: '#chips', count: 0 },
          { label: say('Наблизо', 'Nearby')(lang), href: '#chips' },
        ]}
      />
    ),
  },
  {
    name: 'views as tabs',
    render: (lang) => (
      <Chips
        label={say('Изгледи', 'Views')(lang)}
        look="tabs"
        chips={[
          { label: say('Списък', 'List')(lang), href: '#chips', current: true },
          { label: say('Месец', 'Month')(lang), href: '#chips' },
        ]}
      />
    ),
  },
  {
    name: 'labelled and long',
    render: (lang) => (
      <Chips
        label={say('Населено място', 'Place')(lang)}
        labelled
        chips={[
          { label: say('Русе', 'Ruse')(lang), href: '#chips', count: 128 },
          { label: longTitle(lang), href: '#chips', count: 1 },
        ]}
      />
    ),
  },
]
