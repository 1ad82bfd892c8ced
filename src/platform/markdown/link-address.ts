const ownPicture = /^\/media\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/[a-z0-9.-]{1,40})?$/

/** The address as a link may have it: http, https, mailto, tel, without a name and a password in it; else undefined. */
export function safeHref(address: string): string | undefined {
  const url = URL.parse(address)
  if (!url) return undefined
  if (url.protocol === 'mailto:') return /^mailto:[^?\s]+@[^?\s]+$/.test(url.href) ? url.href : undefined
  if (url.protocol === 'tel:') return /^tel:\+?[\d() .-]{3,30}$/.test(decoded(url.href)) ? url.href : undefined
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' ? url.href : undefined
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

/** The id of a picture of `media` from its address. */
export const pictureIdOf = (address: string): string | undefined => ownPicture.exec(address)?.[1]
