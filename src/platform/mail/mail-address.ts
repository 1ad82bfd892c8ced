import { domainToASCII } from 'node:url'

export type MailParty = { name: string; address: string }

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
// Checked before Punycode, which silently drops line breaks and invisible signs.
const domainSigns = /^[\p{L}\p{M}\p{N}.-]+$/u
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * Whether text looks like an address that mail can be sent to: an unquoted local part of at most 64 ASCII characters
 * (RFC 5321 4.5.3.1.1, RFC 5322 dot-atom), `@`, a domain of at least two labels, the last not a number. A Cyrillic domain
 * is fine, a Cyrillic local part is not, since few servers carry it. Whether anybody reads there, only sending tells.
 */
export const isMailAddress = (text: string): boolean => asciiAddress(text)?.domain.includes('.') ?? false

/** The address with its domain in Punycode, as the protocol wants it; undefined where it is none. `ivan@localhost` passes. */
export function asciiAddress(text: string): { local: string; domain: string } | undefined {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domainText = text.slice(at + 1)
  const domain = domainSigns.test(domainText) ? domainToASCII(domainText) : ''
  const labels = domain.split('.')
  const isDomain = labels.every((part) => label.test(part)) && /[a-z]/i.test(labels.at(-1) ?? '')
  if (!localPart.test(local) || local.length > 64 || !isDomain || local.length + domain.length > 253) return undefined
  return { local, domain }
}

/** Reads `Име <address>`, `"Name" <address>` or a bare address; undefined where the address is none. */
export function readMailParty(text: string): MailParty | undefined {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim())
  const address = (named?.[2] ?? text).trim()
  if (!asciiAddress(address)) return undefined
  return { name: (named?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1'), address }
}
