import { compareTexts } from '#src/platform/language/compare-texts.ts'
import { type Example, say } from '../example.ts'
import { TextChanges } from './text-changes.tsx'

export const examples: Example[] = [
  {
    name: 'words that came and went',
    render: (lang) => (
      <TextChanges
        lang={lang}
        paragraphs={compareTexts(
          say('Отваряме в 10 ч. в неделя.\n\nЕлате.', 'We open at 10 on Sunday.\n\nCome along.')(lang),
          say('Отваряме в 11 ч. в неделя.\n\nЕлате с децата.', 'We open at 11 on Sunday.\n\nBring the children.')(lang),
        )}
      />
    ),
  },
]
