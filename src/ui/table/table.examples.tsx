import { type Example, longTitle, say } from '../example.ts'
import { Table } from './table.tsx'

export const examples: Example[] = [
  {
    name: 'figures',
    render: (lang) => (
      <Table
        caption={say('Събития по институции, ноември 2026 г.', 'Events by institution, November 2026')(lang)}
        columns={[
          { label: say('Институция', 'Institution')(lang) },
          { label: say('Населено място', 'Place')(lang) },
          { label: say('Събития', 'Events')(lang), numeric: true },
        ]}
        rows={[
          [
            <a href="#table">{say('НЧ „Пробуда-1901“', 'Probuda-1901')(lang)}</a>,
            say('с. Николово', 'Nikolovo')(lang),
            12,
          ],
          [longTitle(lang), say('гр. Русе', 'Ruse')(lang), '1 240'],
        ]}
      />
    ),
  },
]
