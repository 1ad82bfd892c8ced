const passing = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|source)$/i
const mostLength = 500

/**
 * One form for the addresses of one page: without scheme, „www.“, fragment, port of the scheme, marks of campaigns and a slash at the
 * end. Null for what is no web address, or names no page but a whole site.
 */
export function addressKey(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  for (const name of [...url.searchParams.keys()]) if (passing.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path = url.pathname.replace(/\/+(?:index\.(?:html?|php))?$/, '')
  if (path === '' && url.search === '') return null
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`.slice(0, mostLength)
}
