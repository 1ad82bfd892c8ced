import type { Child } from 'hono/jsx'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Block, Inline } from '#src/platform/markdown/markdown.ts'

export type FormattedProps = {
  blocks: readonly Block[]
  /** Language of the text where it differs from the page's. */
  lang?: Lang | undefined
  /** What stands in place of a picture, by its id; one that nobody knows is left out. */
  picture?: ((id: string) => Child) | undefined
}

type Showing = Pick<FormattedProps, 'picture'>

/** Running text with headings, lists and links, from the tree of `platform/markdown`. */
export const Formatted = ({ blocks, lang, picture }: FormattedProps) => (
  <div class="ui-prose ui-formatted" lang={lang}>
    {blocks.map((block) => blockOf(block, { picture }))}
  </div>
)

function blockOf(block: Block, showing: Showing): Child {
  switch (block.kind) {
    case 'heading':
      return heading(block, showing)
    case 'list':
      return list(block, showing)
    case 'quote':
      return <blockquote>{block.blocks.map((inner) => blockOf(inner, showing))}</blockquote>
    case 'rule':
      return <hr />
    default:
      return paragraph(block.words, showing)
  }
}

/** A picture alone in its line stands by itself. */
function paragraph(words: readonly Inline[], showing: Showing): Child {
  const [only] = words
  return words.length === 1 && only?.kind === 'picture' ? wordOf(only, showing) : <p>{wordsOf(words, showing)}</p>
}

function heading({ level, words }: Extract<Block, { kind: 'heading' }>, showing: Showing): Child {
  const children = wordsOf(words, showing)
  if (level === 2) return <h2>{children}</h2>
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>
}

function list({ from, items }: Extract<Block, { kind: 'list' }>, showing: Showing): Child {
  const rows = items.map((blocks) => <li>{itemOf(blocks, showing)}</li>)
  return from === undefined ? <ul>{rows}</ul> : <ol start={from === 1 ? undefined : from}>{rows}</ol>
}

/** A point of one paragraph is a line, not a paragraph. */
function itemOf(blocks: readonly Block[], showing: Showing): Child[] {
  const [first, ...rest] = blocks
  const line = first?.kind === 'paragraph' && rest.every(({ kind }) => kind === 'list')
  return line
    ? [...wordsOf(first.words, showing), ...rest.map((block) => blockOf(block, showing))]
    : blocks.map((block) => blockOf(block, showing))
}

const wordsOf = (words: readonly Inline[], showing: Showing): Child[] => words.map((word) => wordOf(word, showing))

function wordOf(word: Inline, showing: Showing): Child {
  switch (word.kind) {
    case 'break':
      return <br />
    case 'strong':
      return <strong>{wordsOf(word.words, showing)}</strong>
    case 'emphasis':
      return <em>{wordsOf(word.words, showing)}</em>
    case 'link':
      return (
        <a href={word.href} rel={word.href.startsWith('http') ? 'nofollow ugc' : undefined}>
          {wordsOf(word.words, showing)}
        </a>
      )
    case 'picture':
      return showing.picture?.(word.id)
    default:
      return word.text
  }
}
