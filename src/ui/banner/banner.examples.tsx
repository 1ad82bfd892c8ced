import { type Example, longTitle, say } from '../example.ts'
import { Banner } from './banner.tsx'

export const examples: Example[] = [
  {
    name: 'all tones',
    render: (lang) => (
      <>
        <Banner tone="info" title={say('Това е демонстрация.', 'This is a demonstration.')(lang)}>
          <p>{say('Събитията са измислени, институциите съществуват.', 'The events are invented.')(lang)}</p>
        </Banner>
        <br />
        <Banner tone="warning" title={say('Нова дата: петък, 27 ноември', 'New date: Friday, 27 November')(lang)}>
          <p>
            {say('Беше 26 ноември. Записването остава в сила.', 'It was 26 November. Bookings remain valid.')(lang)}
          </p>
        </Banner>
        <br />
        <Banner
          tone="important"
          title={say('Отменено поради болест на лектора', 'Cancelled: the speaker is ill')(lang)}
        />
      </>
    ),
  },
  { name: 'long', render: (lang) => <Banner tone="info" title={longTitle(lang)} /> },
]
