import { type Example, say } from '../example.ts'
import { BlankLeaf, Leaf, SmallLeaf } from './leaf.tsx'

const head = say('Ноември 2026 г.', 'November 2026')
const weekday = say('петък', 'Friday')

export const examples: Example[] = [
  {
    name: 'today',
    render: (lang) => (
      <div class="ui-design-narrow">
        <Leaf month={head(lang)} day={27} weekday={weekday(lang)} date="2026-11-27">
          <a href="#leaf">{say('Всички 12 събития днес', 'All 12 events today')(lang)}</a>
          <br />
          {say('в 5 населени места', 'in 5 places')(lang)}
        </Leaf>
      </div>
    ),
  },
  {
    name: 'without a foot',
    render: (lang) => (
      <div class="ui-design-narrow">
        <Leaf
          month={say('Септември 2027 г.', 'September 2027')(lang)}
          day={1}
          weekday={say('понеделник', 'Wednesday')(lang)}
          date="2027-09-01"
        />
      </div>
    ),
  },
  {
    name: 'of a page that is not there',
    render: (lang) => (
      <div class="ui-design-narrow">
        <BlankLeaf
          month={say('Няма такъв лист', 'No such leaf')(lang)}
          day={404}
          weekday={say('откъснат', 'torn off')(lang)}
        />
      </div>
    ),
  },
  {
    name: 'small',
    render: (lang) => <SmallLeaf month={say('ноем', 'Nov')(lang)} day={27} weekday={say('пт', 'Fri')(lang)} />,
  },
]
