import { type Example, longTitle, longWord, say } from '../example.ts'
import { FundingNote } from './funding-note.tsx'

export const examples: Example[] = [
  {
    name: 'with an emblem and a contract',
    render: (lang) => (
      <FundingNote
        emblem="eu"
        funder={say('Европейски съюз', 'European Union')(lang)}
        sentence={say('Съфинансирано от Европейския съюз.', 'Co-funded by the European Union.')(lang)}
        contract={say('Договор №\u00a012/2026', 'Contract no. 12/2026')(lang)}
      />
    ),
  },
  {
    name: 'a national funder',
    render: (lang) => (
      <FundingNote
        emblem="bulgaria"
        funder={say('Министерство на културата', 'Ministry of Culture')(lang)}
        sentence={say('С подкрепата на Министерството на културата.', 'Supported by the Ministry of Culture.')(lang)}
      />
    ),
  },
  {
    name: 'words alone, long',
    render: (lang) => <FundingNote funder={longWord(lang)} sentence={longTitle(lang)} />,
  },
]
