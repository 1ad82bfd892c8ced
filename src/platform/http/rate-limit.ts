/** A bucket of `burst` requests that fills again at `perMinute`. */
export interface Allowance {
  readonly burst: number
  readonly perMinute: number
}

export interface RateLimit {
  /** Seconds to wait, or 0 when the request may pass. */
  take(who: string, now: number): number
}

const mostVisitors = 50_000

/** Counts in memory only: who asked is forgotten as soon as the bucket is full again. */
export function createRateLimit({ burst, perMinute }: Allowance): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take: (who, now) => {
      const bucket = buckets.get(who) ?? { left: burst, at: now }
      const left = Math.min(burst, bucket.left + ((now - bucket.at) * perMinute) / 60_000)
      buckets.delete(who)
      if (buckets.size >= mostVisitors) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break
      if (left < 1) {
        buckets.set(who, { left, at: now })
        return Math.ceil(((1 - left) * 60) / perMinute)
      }
      buckets.set(who, { left: left - 1, at: now })
      return 0
    },
  }
}

/** The visitor's address behind `proxies` trusted ones; of an IPv6 address the network, since a home has the whole of it. */
export function visitorOf(socketAddress: string | undefined, forwarded: string | null, proxies: number): string {
  const chain = (forwarded ?? '').split(',').map((part) => part.trim())
  const named = proxies > 0 ? chain.at(-proxies) : undefined
  const address = (named || socketAddress || 'unknown').replace(/^::ffff:/, '')
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}
