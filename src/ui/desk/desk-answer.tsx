import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import { Desk, type DeskProps } from './desk.tsx'

export interface DeskAnswer extends DeskProps {
  /** Without language. */
  address: string
  problems?: FieldProblems | undefined
  /** Something on the page itself says why an act was not possible. */
  isConflict?: boolean | undefined
  main: Child
  scripts?: readonly string[] | undefined
  /** Seconds after which the browser asks again. */
  refreshAfter?: number | undefined
}

/** A page of the desk: 422 while its form has problems, 409 where an act was not possible, mostly since somebody else was quicker. */
export function deskAnswer({
  address,
  problems,
  isConflict,
  main,
  scripts,
  refreshAfter,
  ...frame
}: DeskAnswer): PageAnswer {
  const { title, refusal } = frame
  return {
    kind: 'page',
    frame: 'desk',
    status: refusal || isConflict ? 409 : problems && problems.size > 0 ? 422 : 200,
    title,
    description: title,
    address,
    ...(scripts ? { scripts } : {}),
    ...(refreshAfter ? { refreshAfter } : {}),
    main: <Desk {...frame}>{main}</Desk>,
  }
}

/** Which of the sentences that a page knows its address asks for: `?done=saved`. */
export const doneIn = <K extends string>(query: URLSearchParams, known: readonly K[]): K | undefined =>
  known.find((key) => key === query.get('done'))
