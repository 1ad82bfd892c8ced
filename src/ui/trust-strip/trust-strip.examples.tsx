import { type Example, longTitle, say } from '../example.ts'
import { TrustStrip } from './trust-strip.tsx'

const who = say('Кой го казва', 'Who says it')
const checked = say('Кога е проверено', 'When it was checked')

export const examples: Example[] = [
  {
    name: 'all four',
    render: (lang) => (
      <TrustStrip
        label={say('Откъде знаем това', 'How we know this')(lang)}
        parts={[
          { term: who(lang), value: say('НЧ „Пробуда-1901“', 'Probuda-1901')(lang) },
          {
            term: say('Откъде се знае', 'How it is known')(lang),
            value: say('от самата организация', 'from itself')(lang),
          },
          { term: checked(lang), value: say('20 ноември 2026 г.', '20 November 2026')(lang) },
          {
            term: say('Какво е поправено', 'What was mended')(lang),
            value: <a href="#trust-strip">{say('две поправки', 'two corrections')(lang)}</a>,
          },
        ]}
      />
    ),
  },
  {
    name: 'long name, nothing else',
    render: (lang) => (
      <TrustStrip
        label={say('Откъде знаем това: дълго', 'How we know this: long')(lang)}
        parts={[{ term: who(lang), value: longTitle(lang) }]}
      />
    ),
  },
]
