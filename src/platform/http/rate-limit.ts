/** A bucket of `burst` requests that fills again at `perMinute`. */
export interface Allowance {
  readonly burst: number
  readonly perMinute: number
}

export interface RateLimit {
  /** Seconds to wait, or 0 when the request may pass. `cost` is how many usual requests this one counts for. */
  take(who: string, now: number, cost?: number): number
}

const mostVisitors = 50_000

/** Counts in memory only: who asked is forgotten as soon as the bucket is full again. */
export function createRateLimit({ burst, perMinute }: Allowance): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  const fullAfter = (burst / perMinute) * 60_000
  /** The least recent stand first; what has had time to fill again says nothing any more. */
  const forgetFull = (now: number) => {
    for (const [who, { at }] of buckets) {
      if (now - at < fullAfter) break
      buckets.delete(who)
    }
  }
  return {
    take: (who, now, cost = 1) => {
      forgetFull(now)
      const bucket = buckets.get(who) ?? { left: burst, at: now }
      // A clock that is set back takes nothing away.
      const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) * perMinute) / 60_000)
      buckets.delete(who)
      if (buckets.size >= mostVisitors) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break
      if (left < cost) {
        buckets.set(who, { left, at: now })
        return Math.ceil(((cost - left) * 60) / perMinute)
      }
      buckets.set(who, { left: left - cost, at: now })
      return 0
    },
  }
}

/** The visitor's address behind `proxies` trusted ones; of an IPv6 address the network, since a home has the whole of it. */
export function visitorOf(socketAddress: string | undefined, forwarded: string | null, proxies: number): string {
  const chain = (forwarded ?? '').split(',').map((part) => part.trim())
  const named = proxies > 0 ? chain.at(-proxies) : undefined
  const address = withoutPort(named || socketAddress || 'unknown').replace(/^::ffff:(?=\d+\.)/i, '')
  return address.includes(':') ? networkOf(address) : address
}

/** Some proxies add the port: `192.0.2.1:5000`, `[2001:db8::1]:5000`. */
const withoutPort = (address: string): string =>
  /^\[([^\]]+)\]/.exec(address)?.[1] ?? /^([^:]+):\d+$/.exec(address)?.[1] ?? address

/** The first 64 bits, `::` written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail ? tail.split(':') : []
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
