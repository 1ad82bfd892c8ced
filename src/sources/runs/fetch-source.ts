import { type FetchOptions, fetchForeign } from '#src/platform/fetch/fetch-foreign.ts'
import type { FetchProblem } from '#src/platform/fetch/fetch-result.ts'
import type { House } from '#src/platform/module.ts'
import type { Source } from '../source.ts'
import { mostSourceBytes } from './source-files.ts'

export type Brought =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'file'
      readonly bytes: Uint8Array
      readonly type: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly kind: 'problem'; readonly code: string }

/** How addresses are fetched; tests let their own server through. */
export type Fetching = Pick<FetchOptions, 'resolve' | 'allowAddress' | 'ports'>

/** Seconds that a page of the desk, respectively a job, waits for a foreign server. */
export const patience = { desk: 12, job: 25 } as const

/** Asks the address for what is new since the last time; whatever its server does, the answer is a value. */
export async function fetchSource(
  { settings }: Pick<House, 'settings'>,
  source: Source,
  seconds: number,
  fetching: Fetching = {},
): Promise<Brought> {
  const asked = source.fileHash !== null
  const result = await fetchForeign(source.address, {
    ...fetching,
    userAgent: `Multipolis (+${settings.publicUrl}; ${settings.CONTACT_EMAIL.replaceAll(/[^\x20-\x7e]/g, '?')})`,
    accept: 'text/calendar, application/json;q=0.9, */*;q=0.8',
    etag: asked ? (source.etag ?? undefined) : undefined,
    lastModified: asked ? (source.lastModified ?? undefined) : undefined,
    limits: { bytes: mostSourceBytes, totalMs: seconds * 1000, connectMs: Math.min(10, seconds) * 1000 },
  })
  if (!result.ok) return { kind: 'problem', code: codeOf(result.problem) }
  if (result.notModified) return { kind: 'same' }
  const { body, contentType, etag, lastModified } = result
  return {
    kind: 'file',
    bytes: body,
    type: contentType ?? null,
    etag: etag ?? null,
    lastModified: lastModified ?? null,
  }
}

/** A word for each thing that can go wrong; the desk has a sentence for it. */
const codeOf = (problem: FetchProblem): string => {
  if (problem.code === 'status') return `status-${problem.status}`
  if (problem.code === 'bad-address') return `address-${problem.fault}`
  return problem.code
}
