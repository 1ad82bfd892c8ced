/** A run of text that both have, or only the one before or the one after. */
export interface Passage {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph with what has changed in it, in the order of reading. */
export type ComparedParagraph = readonly Passage[]

/**
 * Two texts beside each other: paragraphs that only changed are compared word by word, others came or went as a whole. All passages
 * that are not `added` make up the first text, all that are not `removed` the second, but for the room between paragraphs.
 */
export function compareTexts(before: string, after: string): ComparedParagraph[] {
  const runs = align(paragraphsOf(before), paragraphsOf(after))
  return runs.flatMap((run) =>
    run.same ? run.before.map((text): ComparedParagraph => [{ kind: 'same', text }]) : pairs(run),
  )
}

/** Whether nothing has changed at all. */
export const isUnchanged = (paragraphs: readonly ComparedParagraph[]): boolean =>
  paragraphs.every((passages) => passages.every(({ kind }) => kind === 'same'))

const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n[^\S\n]*(?:\n\s*)?\n|\n\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

interface Run {
  readonly same: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Words in common below which a paragraph is told as another one. */
const leastShared = 0.3

/** Changed paragraphs in the place of one another are compared; the rest went and came. */
function pairs({ before, after }: Run): ComparedParagraph[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, number) => {
    const [old, fresh] = [before[number], after[number]]
    const went: ComparedParagraph[] = old === undefined ? [] : [[{ kind: 'removed', text: old }]]
    const came: ComparedParagraph[] = fresh === undefined ? [] : [[{ kind: 'added', text: fresh }]]
    if (old === undefined || fresh === undefined) return [...went, ...came]
    const passages = compareWords(old, fresh)
    return isAlike(passages, old, fresh) ? [passages] : [...went, ...came]
  }).flat()
}

const lettersOf = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length

function isAlike(passages: ComparedParagraph, old: string, fresh: string): boolean {
  const shared = passages.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + lettersOf(text), 0)
  return shared >= leastShared * Math.max(lettersOf(old), lettersOf(fresh))
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

function compareWords(old: string, fresh: string): ComparedParagraph {
  const passages = align(wordsOf(old), wordsOf(fresh)).flatMap(({ same, before, after }): Passage[] =>
    same
      ? [{ kind: 'same', text: before.join('') }]
      : [
          { kind: 'removed', text: before.join('') },
          { kind: 'added', text: after.join('') },
        ],
  )
  return gathered(passages.filter(({ text }) => text !== ''))
}

/** A space between two changed words is part of the change: one change reads better than three. */
function gathered(passages: readonly Passage[]): ComparedParagraph {
  const out: Passage[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const [number, { kind, text }] of passages.entries()) {
    const isBetween = kind === 'same' && text.trim() === '' && number > 0 && number < passages.length - 1
    if (kind === 'same' && !isBetween) {
      close()
      out.push({ kind, text })
      continue
    }
    if (kind !== 'added') removed += text
    if (kind !== 'removed') added += text
  }
  close()
  return out
}

/** Cells of the table below that are worth their time: about 2,000 changed words on either side. */
const mostCells = 4_000_000

/** Runs that both have and runs that differ, by the longest common subsequence. */
function align(before: readonly string[], after: readonly string[]): Run[] {
  const runs: Run[] = []
  const add = (same: boolean, old: readonly string[], fresh: readonly string[]) => {
    if (old.length + fresh.length === 0) return
    const last = runs.at(-1)
    if (last?.same !== same) runs.push({ same, before: old, after: fresh })
    else runs[runs.length - 1] = { same, before: [...last.before, ...old], after: [...last.after, ...fresh] }
  }
  const head = sharedLength(before, after)
  const tail = sharedLength(before.slice(head).toReversed(), after.slice(head).toReversed())
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  add(true, before.slice(0, head), after.slice(0, head))
  if (old.length * fresh.length > mostCells) add(false, old, fresh)
  else for (const [same, one, other] of walk(old, fresh)) add(same, one, other)
  add(true, before.slice(before.length - tail), after.slice(after.length - tail))
  return runs
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

/** One step at a time: what both have, or what only one of them has. */
function* walk(
  before: readonly string[],
  after: readonly string[],
): Generator<readonly [boolean, readonly string[], readonly string[]]> {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        before[row] === after[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  let [row, column] = [0, 0]
  while (row < before.length && column < after.length) {
    const [old = '', fresh = ''] = [before[row], after[column]]
    if (old === fresh) {
      yield [true, [old], [fresh]]
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      yield [false, [old], []]
      row++
    } else {
      yield [false, [], [fresh]]
      column++
    }
  }
  yield [false, before.slice(row), after.slice(column)]
}
