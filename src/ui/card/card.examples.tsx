import { type Example, longTitle, longWord, say, sphereWords } from '../example.ts'
import { Card, Cards } from './card.tsx'

export const examples: Example[] = [
  {
    name: 'a weekend',
    render: (lang) => (
      <Cards>
        <Card
          title={say(
            'Библиотека след затваряне: нощ с книги и фенерчета',
            'Library after hours: a night with books',
          )(lang)}
          href="#card"
          when={say('събота, 28 ноември, 20:00 ч.', 'Saturday, 28 November, 20:00')(lang)}
          where={say('Регионална библиотека „Любен Каравелов“, Русе', 'Regional Library, Ruse')(lang)}
          sphere={{ sphere: 'education', label: sphereWords.education(lang) }}
          note={say('безплатно', 'free')(lang)}
          artwork={{ seed: 'night', sphere: 'education', kind: 'book' }}
          leaf={{ month: say('ноем', 'Nov')(lang), day: 28, weekday: say('сб', 'Sat')(lang) }}
        />
        <Card
          title={say('Фолклорна плетеница в Николово', 'A folklore braid in Nikolovo')(lang)}
          href="#card"
          when={say('събота, 28 ноември, 19:00 ч.', 'Saturday, 28 November, 19:00')(lang)}
          where={say('НЧ „Пробуда-1901“, с. Николово', 'Probuda-1901, Nikolovo')(lang)}
          sphere={{ sphere: 'culture', label: sphereWords.culture(lang) }}
          note="3 €"
          state={{ label: say('отменено', 'cancelled')(lang), tone: 'cancelled' }}
          cancelled
          artwork={{ seed: 'braid', sphere: 'culture', kind: 'workshop' }}
        />
        <Card
          title={say('Първи стъпки в роботиката', 'First steps in robotics')(lang)}
          href="#card"
          when={say('неделя, 29 ноември, 10:30 ч.', 'Sunday, 29 November, 10:30')(lang)}
          where={say('НЧ „Просвета-1928“, гр. Мартен', 'Prosveta-1928, Marten')(lang)}
          sphere={{ sphere: 'science', label: sphereWords.science(lang) }}
          note={say('остават 4 места', '4 places left')(lang)}
          artwork={{ seed: 'robot', sphere: 'science', kind: 'general' }}
        />
      </Cards>
    ),
  },
  {
    name: 'long and bare',
    render: (lang) => (
      <Cards>
        <Card
          title={longTitle(lang)}
          href="#card"
          when={say(
            'от понеделник, 30 ноември, до вторник, 29 декември 2026 г.',
            'from Monday, 30 November 2026',
          )(lang)}
          where={longWord(lang)}
          sphere={{ sphere: 'education', label: sphereWords.education(lang) }}
          note={say('вход свободен, със записване до 20 ноември', 'free, booking until 20 November')(lang)}
          artwork={{ seed: 'long', sphere: 'education', kind: 'lecture' }}
        />
        <Card
          title={say('Хор', 'Choir')(lang)}
          href="#card"
          when={say('днес', 'today')(lang)}
          artwork={{ seed: 'choir', sphere: 'culture', kind: 'music' }}
        />
      </Cards>
    ),
  },
]
