import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Example, longTitle, say, sphereWords } from '../example.ts'
import { type MonthDay, type MonthEvent, MonthTable } from './month-table.tsx'
import { monthWeeks } from './month-weeks.ts'

const names = say(
  'понеделник вторник сряда четвъртък петък събота неделя',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
)
const weekdays = (lang: Lang) =>
  names(lang)
    .split(' ')
    .map((name) => ({ name, short: name.slice(0, 3) }))

const sampleEvents = (lang: Lang): MonthEvent[] => [
  {
    time: '10:00',
    title: say('Приказна сутрин', 'Story morning')(lang),
    href: '#month',
    sphere: { sphere: 'education', label: sphereWords.education(lang) },
  },
  {
    time: '18:00',
    title: longTitle(lang),
    href: '#month',
    sphere: { sphere: 'culture', label: sphereWords.culture(lang) },
  },
  {
    title: say('Дунавът под микроскоп', 'The Danube under a microscope')(lang),
    href: '#month',
    sphere: { sphere: 'science', label: sphereWords.science(lang) },
    cancelled: true,
  },
]

const dayOf = (date: string, lang: Lang, busy: boolean): MonthDay => {
  const day = Number(date.slice(8))
  return {
    date,
    label: `${weekdays(lang)[(day + 5) % 7]?.name}, ${day} ${say('ноември', 'November')(lang)}`,
    href: '#month',
    outside: !date.startsWith('2026-11'),
    today: date === '2026-11-27',
    events: busy ? sampleEvents(lang).slice(0, 1 + (day % 3)) : [],
    more: busy && day % 3 === 2 ? say('още 4', '4 more')(lang) : undefined,
  }
}

const month = (lang: Lang, caption: string, busy: (date: string) => boolean) => (
  <MonthTable
    caption={caption}
    weekdays={weekdays(lang)}
    weeks={monthWeeks('2026-11').map((week) => week.map((date) => dayOf(date, lang, busy(date))))}
  />
)

export const examples: Example[] = [
  {
    name: 'November',
    render: (lang) =>
      month(lang, say('Ноември 2026 г.', 'November 2026')(lang), (date) => /-11-(0[57]|1[238]|2[0678])/.test(date)),
  },
  { name: 'empty', render: (lang) => month(lang, say('Празен месец', 'An empty month')(lang), () => false) },
]
