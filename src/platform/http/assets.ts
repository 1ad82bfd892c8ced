import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { prepare, type Stored } from './page-cache.ts'
import { securityHeaders } from './security.ts'

/** Files with a hash in their name; whoever has one never asks again. */
export interface Assets {
  find(address: string): Stored | undefined
  readonly css: string
  readonly fonts: readonly string[]
  /** Addresses of what runs in the browser, by the name of its file. */
  readonly scripts: ReadonlyMap<string, string>
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const aYear = 'public, max-age=31536000, immutable'
const aDay = 'public, max-age=86400'

/** Reads the built folder once; what the build has packed beside a file (`.br`) is sent as it is. */
export function readAssets(folder: string): Assets {
  const files = new Map<string, Stored>()
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in types) : []
  for (const name of names) files.set(`/assets/${name}`, readAsset(folder, name))
  const icon = files.get('/assets/icon.svg')
  if (icon) files.set('/favicon.ico', icon)
  const named = (part: string, type: string) =>
    names.filter((name) => name.startsWith(part) && name.endsWith(type)).map((name) => `/assets/${name}`)
  return {
    find: (address) => files.get(address),
    css: named('site', '.css')[0] ?? '/assets/site.css',
    fonts: named('sofia-sans-cyrillic', '.woff2'),
    scripts: new Map(
      names
        .filter((name) => name.endsWith('.js'))
        .map((name) => [name.replace(/-[A-Z0-9]{8}\.js$/, ''), `/assets/${name}`]),
    ),
  }
}

function readAsset(folder: string, name: string): Stored {
  const hashed = /[.-][A-Z0-9]{8}\./.test(name)
  const headers = {
    ...securityHeaders,
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'cache-control': hashed ? aYear : aDay,
    vary: 'Accept-Encoding',
  }
  const body = readFileSync(join(folder, name))
  const stored = prepare('', headers, { tags: [] })
  stored.bodies.set('identity', body)
  if (extname(name) === '.woff2' || extname(name) === '.png') return { ...stored, etag: name, plain: true }
  const packed = join(folder, `${name}.br`)
  if (existsSync(packed)) stored.bodies.set('br', readFileSync(packed))
  return { ...stored, etag: name }
}
