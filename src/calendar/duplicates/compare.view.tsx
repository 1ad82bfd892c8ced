import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { Marked } from '#src/ui/prose/marked.tsx'
import { Table } from '#src/ui/table/table.tsx'
import { duplicateMessages } from './messages.ts'
import type { ToldEvent } from './told-event.ts'

interface CompareProps {
  readonly lang: Lang
  readonly one: ToldEvent
  readonly other: ToldEvent
  readonly caption: string
  /** What the two columns are called; „Първото“ and „Второто“ when left out. */
  readonly columns?: readonly [string, string]
}

/** Two events side by side; what differs is marked in words, too. On a phone one fact is a block. */
export const Compare = ({ lang, one, other, caption, columns }: CompareProps) => {
  const words = duplicateMessages[lang]
  const [first, second] = columns ?? [words.first, words.second]
  const rows: readonly (readonly [string, keyof ToldEvent])[] = [
    [words.when, 'when'],
    [words.where, 'where'],
    [words.who, 'who'],
    [words.forWhom, 'forWhom'],
    [words.price, 'price'],
    [words.about, 'about'],
    [words.from, 'from'],
  ]
  const said = rows.filter(([, key]) => one[key] !== undefined || other[key] !== undefined)
  return (
    <Table
      caption={caption}
      columns={[{ label: words.fact }, { label: first }, { label: second }]}
      rows={[
        [words.what, <Title lang={lang} event={one} />, <Title lang={lang} event={other} />],
        ...said.map(([label, key]) => [
          <RowHead label={label} differs={one[key] !== other[key]} lang={lang} />,
          <Said value={one[key]} lang={lang} />,
          <Said value={other[key]} lang={lang} />,
        ]),
      ]}
    />
  )
}

const RowHead = ({ label, differs, lang }: { label: string; differs: boolean; lang: Lang }): Child => (
  <>
    {label} {differs ? <span class="calendar-differs">{duplicateMessages[lang].differs}</span> : null}
  </>
)

const Title = ({ lang, event: { title, titleLang, path } }: { lang: Lang; event: ToldEvent }) => {
  const foreign = titleLang === lang ? undefined : titleLang
  return path === undefined ? (
    <strong lang={foreign}>{title}</strong>
  ) : (
    <a href={path} lang={foreign}>
      {title}
    </a>
  )
}

const Said = ({ value, lang }: { value: string | undefined; lang: Lang }) =>
  value === undefined || value === '' ? (
    <span class="calendar-not-said">{duplicateMessages[lang].notSaid}</span>
  ) : (
    <Marked text={value} lang={lang} />
  )
