import { type Example, longTitle, longWord, say } from '../example.ts'
import { Facts } from './facts.tsx'

export const examples: Example[] = [
  {
    name: 'an event',
    render: (lang) => (
      <div class="ui-design-narrow">
        <Facts
          label={say('Накратко', 'In short')(lang)}
          facts={[
            {
              term: say('Кога', 'When')(lang),
              value: say('петък, 27 ноември 2026 г.', 'Friday, 27 November 2026')(lang),
              detail: say('18:00 – 20:00 ч.', '18:00 – 20:00')(lang),
            },
            {
              term: say('Къде', 'Where')(lang),
              value: say('НЧ „Пробуда-1901“', 'Probuda-1901')(lang),
              detail: (
                <>
                  {say('с. Николово, ул. „Хан Аспарух“ № 1', 'Nikolovo, 1 Khan Asparuh St')(lang)} ·{' '}
                  <a href="#facts">{say('Покажете на картата', 'Show on the map')(lang)}</a>
                </>
              ),
            },
            {
              term: say('Вход', 'Entry')(lang),
              value: say('свободен, със записване', 'free, with booking')(lang),
              detail: say('остават 18 от 60 места', '18 of 60 places left')(lang),
            },
          ]}
          action={{ label: say('Запазете място', 'Book a place')(lang), href: '#facts' }}
          links={[
            { label: say('Добавете в календара си', 'Add to your calendar')(lang), href: '#facts' },
            { label: say('Споделяне', 'Share')(lang), href: '#facts' },
          ]}
        />
      </div>
    ),
  },
  {
    name: 'one long fact',
    render: (lang) => (
      <div class="ui-design-narrow">
        <Facts
          label={say('Място', 'Place')(lang)}
          facts={[{ term: longWord(lang), value: longTitle(lang), detail: longWord(lang) }]}
        />
      </div>
    ),
  },
]
