const longest = 2000

/** The address of a page at a source: https or http, no name and password, no fragment; undefined for anything else. */
export function pageAddress(text: string, base?: string): string | undefined {
  const url = URL.parse(text.trim(), base)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return undefined
  url.hash = ''
  return url.href.length > longest ? undefined : url.href
}
