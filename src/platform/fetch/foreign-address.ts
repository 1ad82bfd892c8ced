export type AddressFault = 'unreadable' | 'scheme' | 'credentials' | 'port'
export type ReadAddress = { ok: true; url: URL } | { ok: false; fault: AddressFault }

export const usualPorts: readonly number[] = [80, 443, 8080, 8443]

/**
 * Reads an address from outside: http or https, an allowed port, no name and password in it. `webcal://` is https under
 * another name. Hosts come out as WHATWG URL writes them: `0x7f.1` is 127.0.0.1, „пример.бг“ is Punycode; no fragment.
 * `base` is the address that redirected here.
 */
export function readForeignAddress(text: string, ports: readonly number[] = usualPorts, base?: URL): ReadAddress {
  const url = URL.parse(text.replace(/^\s*webcals?:/i, 'https:'), base?.href)
  if (!url) return { ok: false, fault: 'unreadable' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, fault: 'scheme' }
  if (url.username || url.password) return { ok: false, fault: 'credentials' }
  if (!ports.includes(portOf(url))) return { ok: false, fault: 'port' }
  url.hash = ''
  return { ok: true, url }
}

export const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

/** The host as sockets want it: `[2001:db8::1]` without brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')

/** Headers arrive as Latin-1, yet many sites redirect to raw UTF-8 (`/събития`). */
export function headerText(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}
