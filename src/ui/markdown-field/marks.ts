/** What the toolbar writes into the text; nothing here knows a browser. */

/** A text with what is chosen in it. */
export interface Chosen {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Between these two places stand other letters from now on, and this is chosen then. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
  readonly choose: readonly [number, number]
}

export const tools = ['bold', 'italic', 'link', 'heading', 'list', 'numbers', 'quote'] as const
export type Tool = (typeof tools)[number]

export function edit(tool: Tool, chosen: Chosen): Edit {
  switch (tool) {
    case 'bold':
      return wrap(chosen, '**')
    case 'italic':
      return wrap(chosen, '*')
    case 'link':
      return link(chosen)
    case 'heading':
      return lines(chosen, /^#{1,6} /, () => '## ')
    case 'list':
      return lines(chosen, /^[-*] /, () => '- ')
    case 'numbers':
      return lines(chosen, /^\d{1,9}[.)] /, (number) => `${number}. `)
    case 'quote':
      return lines(chosen, /^> ?/, () => '> ')
  }
}

/** Puts the mark around what is chosen, or takes it away where it stands already. Spaces at the ends stay outside. */
function wrap({ text, from, to }: Chosen, mark: string): Edit {
  const words = text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = Math.max(start, from + words.trimEnd().length)
  const inside = text.slice(start, end)
  const before = start - mark.length
  if (text.slice(before < 0 ? start : before, start) === mark && text.startsWith(mark, end))
    return { from: before, to: end + mark.length, insert: inside, choose: [before, before + inside.length] }
  const first = start + mark.length
  return { from: start, to: end, insert: mark + inside + mark, choose: [first, first + inside.length] }
}

const newAddress = 'https://'

/** What is chosen becomes the words of a link, an address its address; then what is missing is chosen. */
function link({ text, from, to }: Chosen): Edit {
  const words = text.slice(from, to)
  if (/^https?:\/\/\S+$/.test(words)) return { from, to, insert: `[](${words})`, choose: [from + 1, from + 1] }
  const address = from + words.length + 3
  return { from, to, insert: `[${words}](${newAddress})`, choose: [address, address + newAddress.length] }
}

/** Begins every line of the choice with a mark, or takes it from all where all have it. */
function lines({ text, from, to }: Chosen, known: RegExp, mark: (number: number) => string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const after = text.indexOf('\n', Math.max(from, to - 1))
  const end = after === -1 ? text.length : after
  const all = text.slice(start, end).split('\n')
  const marked = all.every((line) => known.test(line))
  const written = all.map((line, at) => (marked ? line.replace(known, '') : mark(at + 1) + line.replace(known, '')))
  const insert = written.join('\n')
  return {
    from: start,
    to: end,
    insert,
    choose: all.length === 1 ? [start + insert.length, start + insert.length] : [start, start + insert.length],
  }
}
