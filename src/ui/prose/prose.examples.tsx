import { type Example, longWord, say } from '../example.ts'
import { Prose } from './prose.tsx'

const lead = say(
  'Шестима поети от двата бряга на Дунава четат нови стихове на български и румънски, с устен превод.',
  'Six poets from both banks of the Danube read new poems in Bulgarian and Romanian.',
)
const text = say(
  'След четенето има разговор с авторите и чаша чай във фоайето.\nМожете да донесете и свое стихотворение.\n\nПовече: https://example.org/вечер-на-поезията. <b>Етикетите не важат.</b>',
  'After the reading there is tea in the foyer.\nBring a poem of your own.\n\nMore: https://example.org/evening. <b>Tags are text.</b>',
)

export const examples: Example[] = [
  { name: 'lead', render: (lang) => <Prose text={lead(lang)} size="lead" /> },
  { name: 'paragraphs and an address', render: (lang) => <Prose text={text(lang)} /> },
  { name: 'one long word', render: (lang) => <Prose text={longWord(lang).repeat(4)} /> },
]
