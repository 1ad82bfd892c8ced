import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type DeskAnswer, deskAnswer, doneIn } from '#src/ui/desk/desk-answer.tsx'
import { deskMessages } from './messages.ts'

/** Sentences of what was done, by the key in the address. */
const doneKeys = ['saved', 'added', 'roomSaved', 'roomRemoved', 'merged'] as const

interface DeskPageParts extends Pick<DeskAnswer, 'title' | 'address' | 'crumbs' | 'problems' | 'refusal' | 'main'> {
  readonly visit: Visit
}

/** A page of those who keep places. */
export function deskPage({ visit: { lang, query }, ...page }: DeskPageParts): PageAnswer {
  const done = doneIn(query, doneKeys)
  return deskAnswer({ ...page, lang, done: done && deskMessages[lang][done] })
}
