import { type Example, say } from '../example.ts'
import { StateLabel } from './state-label.tsx'

export const examples: Example[] = [
  {
    name: 'all tones',
    render: (lang) => (
      <p class="ui-design-line">
        <StateLabel tone="changed" label={say('нова дата (беше 26 ноември)', 'new date (was 26 November)')(lang)} />
        <StateLabel tone="cancelled" label={say('отменено', 'cancelled')(lang)} />
        <StateLabel tone="few" label={say('остават 4 места', '4 places left')(lang)} />
        <StateLabel tone="quiet" label={say('проведено', 'held')(lang)} />
      </p>
    ),
  },
]
