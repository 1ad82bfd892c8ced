import type { Token } from 'markdown-it'
import { pictureIdOf, safeHref } from './link-address.ts'
import type { Inline } from './markdown.ts'

/** Emphasis within emphasis; what lies deeper is not marked any more. */
const deepest = 8

interface Open {
  readonly words: Inline[]
  /** Makes one piece of what was gathered; undefined where the mark is not kept and its words stand without. */
  readonly close: ((words: readonly Inline[]) => Inline) | undefined
}

/** Words of the tokens of a paragraph. Marks may nest without end in what is sent, so nothing here calls itself. */
export function buildWords(tokens: readonly Token[]): Inline[] {
  const whole: Inline[] = []
  const open: Open[] = []
  const into = (): Inline[] => open.at(-1)?.words ?? whole
  for (const token of tokens) {
    if (token.nesting === 1) {
      const close = open.length < deepest ? closing(token) : undefined
      open.push(close ? { words: [], close } : { words: into(), close: undefined })
    } else if (token.nesting === -1) {
      const { words = [], close } = open.pop() ?? {}
      if (close && words.length > 0) into().push(close(words))
    } else into().push(...single(token))
  }
  return joined(whole)
}

function closing({ type, attrs }: Token): Open['close'] {
  if (type === 'strong_open') return (words) => ({ kind: 'strong', words: joined(words) })
  if (type === 'em_open') return (words) => ({ kind: 'emphasis', words: joined(words) })
  const href = safeHref(attributeOf(attrs, 'href'))
  return href === undefined ? undefined : (words) => ({ kind: 'link', href, words: joined(words) })
}

function single({ type, content, attrs, children }: Token): Inline[] {
  if (type === 'softbreak' || type === 'hardbreak') return [{ kind: 'break' }]
  if (type !== 'image') return content === '' ? [] : [{ kind: 'text', text: content }]
  const text = (children ?? []).map((child) => (child.type.endsWith('break') ? ' ' : child.content)).join('')
  const id = pictureIdOf(attributeOf(attrs, 'src'))
  if (id !== undefined) return [{ kind: 'picture', id, text }]
  return text === '' ? [] : [{ kind: 'text', text }]
}

const attributeOf = (attrs: Token['attrs'], name: string): string =>
  attrs?.find(([each]) => each === name)?.[1].toString() ?? ''

/** Texts that follow one another are one. */
function joined(words: readonly Inline[]): Inline[] {
  const all: Inline[] = []
  for (const word of words) {
    const last = all.at(-1)
    if (word.kind === 'text' && last?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: last.text + word.text }
    else all.push(word)
  }
  return all
}
