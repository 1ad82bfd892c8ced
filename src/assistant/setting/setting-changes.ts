import type { Lang } from '#src/platform/i18n/lang.ts'
import { typeset } from '#src/platform/language/typography.ts'

export const changeKinds = ['quotes', 'dash', 'dots', 'space'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One sign that an editor would set otherwise, with the words around it as they are and as they would be. */
export interface SettingChange {
  readonly kind: ChangeKind
  readonly before: string
  readonly after: string
}

interface Step {
  readonly kind: ChangeKind
  /** Signs of the text that it takes, and of the set text that it gives. */
  readonly taken: number
  readonly given: number
}

const nbsp = '\u00a0'
const around = 12

/** What `typeset` would change in a text, in its order; empty where nothing is to be changed. */
export function settingChanges(text: string, lang: Lang): SettingChange[] {
  const set = typeset(text, lang)
  const changes: SettingChange[] = []
  for (let at = 0, to = 0; at < text.length || to < set.length; ) {
    const step = text[at] === set[to] ? undefined : stepAt(text, at, set, to)
    if (step) {
      const before = wordsAround(text, at, step.taken)
      const after = wordsAround(set, to, step.given)
      if (changes.at(-1)?.before !== before || changes.at(-1)?.kind !== step.kind)
        changes.push({ kind: step.kind, before, after })
    }
    at += step?.taken ?? 1
    to += step?.given ?? 1
  }
  return changes
}

/** The rules of `typeset` change one sign for another, dots and hyphens for one sign, or add a space that does not break. */
function stepAt(text: string, at: number, set: string, to: number): Step {
  if (set[to] === '…') return { kind: 'dots', taken: 3, given: 1 }
  if (set[to] === '–') return { kind: 'dash', taken: text.startsWith('--', at) ? 2 : 1, given: 1 }
  if (set[to] !== nbsp) return { kind: 'quotes', taken: 1, given: 1 }
  return { kind: 'space', taken: text[at] === ' ' ? 1 : 0, given: 1 }
}

/** The words that a change touches, whole, on one line. */
function wordsAround(text: string, at: number, length: number): string {
  const start = text.slice(Math.max(0, at - around), at).replace(/^[\s\S]*\n/u, '')
  const end = text.slice(at + length, at + length + around).replace(/\n[\s\S]*$/u, '')
  const first = at > around ? start.replace(/^\S*\s/u, '') : start
  const last = at + length + around < text.length ? end.replace(/\s\S*$/u, '') : end
  return `${first}${text.slice(at, at + length)}${last}`.trim()
}
