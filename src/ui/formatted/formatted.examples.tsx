import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import { type Example, longWord, say } from '../example.ts'
import { Formatted } from './formatted.tsx'

const text = say(
  'Библиотеката отваря **и в събота**. Ето какво се променя:\n\n- детският отдел от 9:00\u00a0ч.\n- читалнята от 10:00\u00a0ч.\n\n## Как да запазите книга\n\n1. Намерете я в [каталога](https://example.org/katalog).\n2. Обадете се на [082 123 456](tel:+35982123456).\n\n> „Чаках тази събота от три години.“\n> – читателка от Николово',
  'The library opens **on Saturdays too**. What changes:\n\n- the children’s room from 9:00\n- the reading room from 10:00\n\n## How to keep a book\n\n1. Find it in the [catalogue](https://example.org/catalogue).\n2. Call [082 123 456](tel:+35982123456).\n\n> “I have waited for this Saturday for three years.”\n> – a reader from Nikolovo',
)

export const examples: Example[] = [
  { name: 'headings, lists, a quotation', render: (lang) => <Formatted blocks={readMarkdown(text(lang))} /> },
  {
    name: 'one long word',
    render: (lang) => <Formatted blocks={readMarkdown(`- **${longWord(lang).repeat(4)}**`)} />,
  },
]
