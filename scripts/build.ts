// Builds `dist/`: the program in a file for each room, its thread beside it, the skin in one hashed file, fonts, icons.
// Everything is made in a folder aside and swapped in at the end, so a build that is cut off leaves the old one whole.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type BuildOptions, build } from 'esbuild'

const root = join(import.meta.dirname, '..')

const modulesOf = (source: string): string[] =>
  readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** The program, and beside it the thread that reads what comes from outside. */
const programs = { multipolis: 'app/main.ts', 'reading-thread': 'calendar/intake/reading-thread.ts' }

const roomsOf = (source: string): Record<string, string> =>
  Object.fromEntries(modulesOf(source).map((name) => [`rooms/${name}`, `${name}/module.ts`]))

const programOptions = (source: string, target: string): BuildOptions => ({
  // A copy of the tree may hold less than the house: tests of this script do.
  entryPoints: Object.entries({ ...programs, ...roomsOf(source) }).flatMap(([out, file]) => {
    return existsSync(join(source, file)) ? [{ in: join(source, file), out }] : []
  }),
  // In a file for each room and for what they share: reading all as one takes 8 MB that are not given back.
  splitting: true,
  chunkNames: 'part-[hash]',
  outdir: target,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node26',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  charset: 'utf8',
  // Node keeps the text of what it runs: without our blanks that is 5 MB less. Names stay; `--enable-source-maps` tells the lines.
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  logLevel: 'warning',
})

/** What reaches the browser, each file by itself: a page asks for the few that it needs. */
function browserOptions(source: string, target: string): BuildOptions {
  const folders = modulesOf(source).map((name) => join(source, name, 'browser'))
  const files = folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  return {
    entryPoints: files,
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    entryNames: '[name]-[hash]',
    charset: 'utf8',
    target: ['chrome109', 'firefox115', 'safari16'],
    logLevel: 'warning',
  }
}

/** The skin of the house first, then what the rooms add, in the order of their names. */
function skinOptions(source: string, target: string): BuildOptions {
  const rooms = modulesOf(source).filter((name) => name !== 'ui' && existsSync(join(source, name, `${name}.css`)))
  const sheets = ['ui/site.css', ...rooms.map((name) => `${name}/${name}.css`)]
  return {
    stdin: {
      contents: sheets.map((sheet) => `@import "./${sheet}";`).join('\n'),
      loader: 'css',
      resolveDir: source,
      sourcefile: 'site.css',
    },
    outdir: target,
    publicPath: '/assets',
    bundle: true,
    minify: true,
    entryNames: 'site-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    target: ['chrome109', 'firefox115', 'safari16'],
    logLevel: 'warning',
  }
}

/** Packs as hard as brotli can: it costs 0.1 s here and nothing when the file is sent. */
function pack(folder: string): void {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  for (const name of readdirSync(folder).filter((file) => /\.(css|svg|js)$/.test(file))) {
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name)), { params: quality }))
  }
}

/** Two builds may end at once: whoever finds the other's folder in its place tries again. */
function swapIn(made: string, target: string, triesLeft = 5): void {
  try {
    if (existsSync(target)) renameSync(target, `${made}-old`)
    renameSync(made, target)
  } catch (error) {
    if (triesLeft === 0) throw error
    swapIn(made, target, triesLeft - 1)
  } finally {
    rmSync(`${made}-old`, { recursive: true, force: true })
  }
}

/** What a build that was cut off has left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('.build-'))) {
    const age = Date.now() - statSync(join(folder, name)).mtimeMs
    if (age > 600_000) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Builds what lies under `folder`/src into `folder`/dist. */
export async function buildInto(folder: string): Promise<void> {
  const began = new Date()
  sweep(folder)
  const source = join(folder, 'src')
  const made = mkdtempSync(join(folder, '.build-'))
  // The folder may be built by one user and run by another.
  chmodSync(made, 0o755)
  try {
    const assets = join(made, 'assets')
    mkdirSync(assets)
    await Promise.all([
      build(programOptions(source, made)),
      build(skinOptions(source, assets)),
      build(browserOptions(source, assets)),
    ])
    const icons = join(source, 'ui/icons')
    if (existsSync(icons)) cpSync(icons, assets, { recursive: true })
    pack(assets)
    // What is saved while the build runs is newer than this mark and is built again.
    writeFileSync(join(made, '.built'), '')
    utimesSync(join(made, '.built'), began, began)
    swapIn(made, join(folder, 'dist'))
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  try {
    await buildInto(root)
    console.log('Built dist/.')
  } catch (error) {
    // esbuild has already said what is wrong and where.
    if (!(error instanceof Error && 'errors' in error)) throw error
    process.exitCode = 1
  }
}
