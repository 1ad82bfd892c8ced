import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Example, say } from '../example.ts'
import { BarChart } from './bar-chart.tsx'

const months = (lang: Lang) =>
  say('септември октомври ноември декември', 'September October November December')(lang).split(' ')
const counts = [120, 1240, 0, 3]

export const examples: Example[] = [
  {
    name: 'months',
    render: (lang) => (
      <BarChart
        id="example"
        title={say('Посещения по месеци, 2026\u00a0г.', 'Attendance by month, 2026')(lang)}
        summary={say('Най-много през октомври: 1240.', 'Most in October: 1240.')(lang)}
        bars={months(lang).map((label, index) => ({
          label,
          value: counts[index] ?? 0,
          words: String(counts[index] ?? 0),
        }))}
      />
    ),
  },
  {
    name: 'all zero',
    render: (lang) => (
      <BarChart
        id="example-zero"
        title={say('Посещения по направление', 'Attendance by field')(lang)}
        summary={say('Още няма числа.', 'No numbers yet.')(lang)}
        bars={[{ label: say('култура', 'culture')(lang), value: 0, words: '0' }]}
      />
    ),
  },
]
