// Cuts Sofia Sans down to what the pages need: two files, weights 400 to 850, Bulgarian letterforms kept.
// Usage: node scripts/make-fonts.ts [folder of @fontsource-variable/sofia-sans]
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; keepFeatures: string[]; variationAxes: { wght: { min: number; max: number } } },
) => Promise<Buffer>

const require = createRequire(import.meta.url)
const subsetFont: SubsetFont = require('subset-font')
const root = join(import.meta.dirname, '..')
const input = process.argv[2] ?? join(root, 'node_modules/@fontsource-variable/sofia-sans')
const output = join(root, 'src/ui/fonts')

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** The alphabet, stressed ѝ and ѐ, №. */
const cyrillic = `${span(0x0410, 0x044f)}ЍѝЀѐ№`
/** Latin with the commonest accents of neighbours' and authors' names, Bulgarian quotes and dashes, €, arrows. */
const latin = `${span(0x20, 0x7e)}\u00a0§©«°±²³·»½×ÄÖÜÉßàáâäçèéêëíîïñóôöúüý„“”‘’‚–—…•€−←→›`

const parts = [
  { name: 'cyrillic', text: cyrillic },
  { name: 'latin', text: latin },
]

for (const { name, text } of parts) {
  const font = await subsetFont(readFileSync(join(input, `files/sofia-sans-${name}-wght-normal.woff2`)), text, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'pnum'],
    variationAxes: { wght: { min: 400, max: 850 } },
  })
  writeFileSync(join(output, `sofia-sans-${name}.woff2`), font)
  console.log(`sofia-sans-${name}.woff2  ${font.length} bytes`)
}
