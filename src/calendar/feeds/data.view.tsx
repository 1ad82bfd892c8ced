import type { Lang } from '#src/platform/i18n/lang.ts'
import { Breadcrumbs } from '#src/ui/breadcrumbs/breadcrumbs.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { feedAddress, inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { columns } from './columns.ts'
import { dataMessages } from './messages.ts'

const formats = ['csv', 'json', 'ics', 'atom', 'rss'] as const

const standard = [
  'id',
  'url',
  'title',
  'summary',
  'content_text',
  'content_html',
  'date_published',
  'date_modified',
  'language',
  'tags',
  'authors',
]

/** Fields of an item of the JSON Feed. */
const jsonFields = [
  { names: standard, type: undefined, about: 'jsonItem' },
  { names: ['_event.about'], type: 'address', about: 'jsonAbout' },
  { names: ['_event.body'], type: 'text', about: 'jsonBody' },
  { names: ['_event.dates'], type: 'list', about: 'jsonDates' },
] as const

/** What the open data hold: formats, how far they reach, every column with its meaning. */
export const DataPage = ({ lang, publicUrl }: { lang: Lang; publicUrl: string }) => {
  const words = dataMessages[lang]
  return (
    <div class="ui-wrap">
      <Breadcrumbs
        label={messages[lang].breadcrumbs}
        crumbs={[{ label: messages[lang].calendar, href: inLang(lang, listAddress()) }]}
      />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <h2>{words.formats}</h2>
      <ul class="calendar-data-formats">
        {formats.map((format) => (
          <li>
            <a href={inLang(lang, feedAddress({}, format))}>{words[format]}</a>
          </li>
        ))}
      </ul>
      <p>
        {words.narrowing}{' '}
        <code>{`${publicUrl}${inLang(lang, feedAddress({ place: 'ruse', sphere: 'science' }, 'csv'))}`}</code>
      </p>
      <p>{words.reach}</p>
      <h2>{words.licence}</h2>
      <p>{words.licenceText}</p>
      <h2>{words.jsonFields}</h2>
      <p>{words.jsonLead}</p>
      <Table
        caption={words.jsonFields}
        columns={[{ label: words.name }, { label: words.type }, { label: words.meaning }]}
        rows={jsonFields.map(({ names, type, about }) => [
          names.map((name, number) => (
            <>
              {number > 0 ? ', ' : null}
              <code>{name}</code>
            </>
          )),
          type === undefined ? '' : words[`type-${type}`],
          words[about],
        ])}
      />
      <h2>{words.columns}</h2>
      <p>{words.columnsLead}</p>
      <Table
        caption={words.columns}
        columns={[{ label: words.name }, { label: words.type }, { label: words.meaning }]}
        rows={columns.map(({ name, type, about }) => [<code>{name}</code>, words[`type-${type}`], about[lang]])}
      />
      <p>{words.csvNotes}</p>
    </div>
  )
}
