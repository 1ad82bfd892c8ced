import type { Token } from 'markdown-it'
import { buildWords } from './build-words.ts'
import type { Block, HeadingLevel, Inline } from './markdown.ts'

interface Cursor {
  readonly tokens: readonly Token[]
  at: number
  /** Of the heading before: the next may be one lower, not two. */
  level: number
}

/** Blocks of the tokens of a whole text; how deep they nest the reader has bounded. */
export const buildBlocks = (tokens: readonly Token[]): readonly Block[] => blocksUntil({ tokens, at: 0, level: 1 })

/** Reads on to the end of the container that is open. */
function blocksUntil(cursor: Cursor, close?: string): Block[] {
  const blocks: Block[] = []
  for (;;) {
    const token = cursor.tokens[cursor.at++]
    if (token === undefined || token.type === close) return blocks
    const block = blockOf(token, cursor)
    if (block) blocks.push(block)
  }
}

function blockOf({ type, tag, attrs, children }: Token, cursor: Cursor): Block | undefined {
  switch (type) {
    case 'hr':
      return { kind: 'rule' }
    case 'heading_open':
      return heading(Number(tag.slice(1)), cursor)
    case 'blockquote_open':
      return { kind: 'quote', blocks: blocksUntil(cursor, 'blockquote_close') }
    case 'bullet_list_open':
      return { kind: 'list', from: undefined, items: itemsUntil(cursor, 'bullet_list_close') }
    case 'ordered_list_open':
      return { kind: 'list', from: numberOf(attrs), items: itemsUntil(cursor, 'ordered_list_close') }
    case 'inline':
      return paragraph(buildWords(children ?? []))
    default:
      return undefined
  }
}

const paragraph = (words: readonly Inline[]): Block | undefined =>
  words.length === 0 ? undefined : { kind: 'paragraph', words }

/** The title of the page is the only heading of the first level, so all are set one lower. */
function heading(typed: number, cursor: Cursor): Block | undefined {
  const words = buildWords(cursor.tokens[cursor.at++]?.children ?? [])
  if (words.length === 0) return undefined
  cursor.level = Math.min(typed + 1, cursor.level + 1, 4)
  return { kind: 'heading', level: asLevel(cursor.level), words }
}

const asLevel = (level: number): HeadingLevel => (level === 2 || level === 3 ? level : 4)

function itemsUntil(cursor: Cursor, close: string): Block[][] {
  const items: Block[][] = []
  for (;;) {
    const token = cursor.tokens[cursor.at++]
    if (token === undefined || token.type === close) return items
    items.push(blocksUntil(cursor, 'list_item_close'))
  }
}

/** markdown-it says the first number only where it is not 1. */
const numberOf = (attrs: Token['attrs']): number => Number(attrs?.find(([name]) => name === 'start')?.[1] ?? 1)
