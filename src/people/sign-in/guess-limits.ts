import { createRateLimit } from '#src/platform/http/rate-limit.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'

export interface Guess {
  /** The mail address as typed, in lower case; whether anybody has it makes no difference. */
  readonly email: string
  readonly network: string
  /** Token of a device that somebody behind the address has called his own. */
  readonly ownDevice: string | undefined
}

export interface GuessLimits {
  /** Whether a password may be tried now. */
  allow(guess: Guess, now: Temporal.Instant): boolean
}

/** From one visitor's network for one address: eight, then six an hour. */
const pair = { burst: 8, perMinute: 0.1 }
/** For one address from all strange devices together: thirty, then thirty an hour. */
const address = { burst: 30, perMinute: 0.5 }
/** From one network for all addresses: a library's forty people come from one. */
const network = { burst: 100, perMinute: 3 }
/** On an own device: whoever took it may not guess for ever. */
const own = { burst: 20, perMinute: 0.5 }

/**
 * Guessing at one address tires out strange devices only: an own device counts by itself, and mailed links are not asked
 * here at all. One network alone cannot use up an address: it is stopped before. Kept in memory, bounded by
 * `createRateLimit`; a restart forgives, and hashing (two at once) bounds the pace whatever is forgotten.
 */
export function createGuessLimits(): GuessLimits {
  const limits = {
    pair: createRateLimit(pair),
    address: createRateLimit(address),
    network: createRateLimit(network),
    own: createRateLimit(own),
  }
  return {
    allow: ({ email, network: from, ownDevice }, now) => {
      const at = now.epochMilliseconds
      // Addresses are not kept readable, not even for an hour.
      const key = hashOfSecret(email)
      if (ownDevice) return limits.own.take(`${key} ${hashOfSecret(ownDevice)}`, at) === 0
      return (
        limits.network.take(from, at) === 0 &&
        limits.pair.take(`${key} ${from}`, at) === 0 &&
        limits.address.take(key, at) === 0
      )
    },
  }
}
