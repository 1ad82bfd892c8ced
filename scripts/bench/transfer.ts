import { fetchAnswer } from './answers.ts'

export interface Transfer {
  readonly parts: readonly { readonly what: string; readonly bytes: number }[]
  readonly total: number
  readonly scripts: number
}

const links = /<link[^>]*rel="(?:stylesheet|preload|icon)"[^>]*>/g

/** What a first visit brings over the wire: the page, its style, the fonts that it uses, its icon. */
export async function transferOf(port: number, path: string): Promise<Transfer> {
  const ask = (address: string) => fetchAnswer(port, address, { 'accept-encoding': 'br' })
  const html = Buffer.from((await fetchAnswer(port, path)).body, 'base64').toString()
  const named = [...html.matchAll(links)]
    .map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1])
    .filter((href) => href !== undefined)
  const parts = [{ what: 'html', bytes: (await ask(path)).bytes }]
  const addresses = new Set(named)
  for (const sheet of named.filter((href) => href.endsWith('.css'))) {
    const css = Buffer.from((await fetchAnswer(port, sheet)).body, 'base64').toString()
    // A page in Bulgarian has digits and „Multipolis“ too: count both fonts, whatever the browser would leave out.
    for (const [, font] of css.matchAll(/url\(["']?([^"')]+\.woff2)/g))
      if (font) addresses.add(new URL(font, `http://x${sheet}`).pathname)
  }
  for (const address of addresses)
    parts.push({ what: address.replace('/assets/', ''), bytes: (await ask(address)).bytes })
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)/g)].length
  return { parts, total: parts.reduce((sum, { bytes }) => sum + bytes, 0), scripts }
}
