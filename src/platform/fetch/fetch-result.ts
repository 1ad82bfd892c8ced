import type { AddressFault } from './foreign-address.ts'

/** What went wrong. `address` is the hop where it did, which after a redirect is not the one that was asked for. */
export type FetchProblem = { address: string } & (
  | { code: 'bad-address'; fault: AddressFault }
  | { code: 'internal-address' }
  | { code: 'unreachable'; cause: string }
  | { code: 'timeout'; phase: 'connect' | 'total' }
  | { code: 'too-large'; part: 'body' | 'headers' }
  | { code: 'too-many-redirects' }
  | { code: 'status'; status: number }
  | { code: 'bad-encoding'; encoding: string }
  | { code: 'aborted' }
)

export type Fetched = {
  ok: true
  notModified: false
  status: number
  body: Uint8Array
  contentType: string | undefined
  etag: string | undefined
  lastModified: string | undefined
  finalAddress: string
}
export type NotModified = { ok: true; notModified: true; finalAddress: string }
export type FetchResult = Fetched | NotModified | { ok: false; problem: FetchProblem }

/** Carries a problem up from a stream or a socket; `fetchForeign` turns it into the answer, so callers never see it. */
export class FetchStop extends Error {
  readonly problem: FetchProblem
  constructor(problem: FetchProblem) {
    super(problem.code)
    this.problem = problem
  }
}
