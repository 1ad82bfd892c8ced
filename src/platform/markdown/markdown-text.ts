import type { Block, Inline } from './markdown.ts'

interface Wording {
  /** After the words of a link its address, where they are not the same: for letters and for what is pasted elsewhere. */
  readonly addresses?: boolean
}

/** The words as plain text: a blank line between blocks, „– “ before what stands in a list. */
export const plainMarkdown = (blocks: readonly Block[], wording: Wording = {}): string =>
  linesOf(blocks, wording).join('\n\n')

const linesOf = (blocks: readonly Block[], wording: Wording): string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'rule':
        return ['* * *']
      case 'quote':
        return linesOf(block.blocks, wording)
      case 'list':
        return [listText(block, wording)]
      default: {
        const text = plainWords(block.words, wording)
        return text === '' ? [] : [text]
      }
    }
  })

const listText = ({ from, items }: Extract<Block, { kind: 'list' }>, wording: Wording): string =>
  items
    .map((blocks, number) => {
      const mark = from === undefined ? '– ' : `${from + number}. `
      return mark + linesOf(blocks, wording).join('\n').replaceAll('\n', '\n  ')
    })
    .join('\n')

/** A piece of running text as plain words, a line for each line. */
const plainWords = (words: readonly Inline[], wording: Wording = {}): string =>
  words
    .map((word) => {
      if (word.kind === 'text' || word.kind === 'picture') return word.text
      if (word.kind === 'break') return '\n'
      const text = plainWords(word.words, wording)
      return word.kind === 'link' && wording.addresses ? withAddress(text, word.href) : text
    })
    .join('')

/** An address that is written out, or mail and telephone whose number is, is said once. */
function withAddress(text: string, href: string): string {
  const said = href.replace(/^(?:mailto|tel):/, '')
  return text.includes(said) || href.startsWith(text) ? text : `${text} (${said})`
}
