import { type Example, say } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Example[] = [
  {
    name: 'two errors',
    render: (lang) => (
      <ErrorSummary
        title={say('Поправете две неща; останалото е запазено.', 'Mend two things; the rest is kept.')(lang)}
        errors={[
          {
            field: 'wrong-title',
            message: say(
              'Липсва заглавие. Напишете го така, както ще стои на афиша.',
              'The title is missing. Write it as it will stand on the poster.',
            )(lang),
          },
          {
            field: 'wrong-spheres',
            message: say('Изберете поне едно направление.', 'Choose at least one sphere.')(lang),
          },
        ]}
      />
    ),
  },
]
