import { type Example, say } from '../example.ts'
import { MarkdownField } from './markdown-field.tsx'

export const examples: Example[] = [
  {
    name: 'a text with marks',
    render: (lang) => (
      <MarkdownField
        speaks={lang}
        name="example-body"
        label={say('Текст', 'Text')(lang)}
        rows={5}
        value={say(
          'Четем **заедно**:\n\n- в петък\n- в събота',
          'We read **together**:\n\n- on Friday\n- on Saturday',
        )(lang)}
      />
    ),
  },
  {
    name: 'with a problem',
    render: (lang) => (
      <MarkdownField
        speaks={lang}
        name="example-wrong"
        label={say('Текст', 'Text')(lang)}
        rows={3}
        error={say('Напишете поне едно изречение.', 'Write a sentence at least.')(lang)}
        preview="/"
      />
    ),
  },
]
