import { Resolver } from 'node:dns/promises'
import { codeOf } from '#src/platform/failure.ts'

/** Every IPv4 and IPv6 address of a host name; rejects with an error that has a `code` when there is none. */
export type Resolve = (hostname: string, signal: AbortSignal) => Promise<readonly string[]>

/** Asks the name servers of the machine. */
export const resolveNames: Resolve = (hostname, signal) => resolveBy(new Resolver(patience), hostname, signal)

/** Two tries of three seconds each: a name that needs longer would use up the time to connect. */
const patience = { timeout: 3000, tries: 2 }

/**
 * Asks DNS itself instead of the system call: that one holds a thread of the four which also read files, and a slow foreign
 * name server could keep all of them. Cancelled with the signal.
 */
export async function resolveBy(resolver: Resolver, hostname: string, signal: AbortSignal): Promise<readonly string[]> {
  const cancel = () => resolver.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    const [four, six] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
    const found = [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    if (found.length === 0 && four.status === 'rejected' && codeOf(four.reason)) throw four.reason
    return found
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
