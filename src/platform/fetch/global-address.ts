import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** RFC 4291 2.4 and the IANA registry: only 2000::/3 is handed out, so everything else is refused without being known. */
const handedOut = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an IP address is one machine on the open internet. `address` is what a resolver gives: dotted decimal or RFC 4291
 * text; anything else, odd spellings and zone ids (`fe80::1%eth0`) included, is false.
 *
 * False for private, shared (CGNAT), loopback, link-local, multicast, documentation and reserved ranges (the IANA
 * special-purpose registries, RFC 6890), and for every IPv6 form that carries an IPv4 address (mapped, compatible, NAT64,
 * 6to4, Teredo): a gateway could lead those inside, and nobody publishes a calendar there.
 */
export function isGlobalAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return false
  if (family === 4) return ipaddr.IPv4.parse(address).range() === 'unicast'
  const parsed = ipaddr.IPv6.parse(address)
  return parsed.match(handedOut) && parsed.range() === 'unicast'
}
