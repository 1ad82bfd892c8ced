import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as otherWork } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { messageOf } from '../failure.ts'
import { createTurns } from '../password/turns.ts'
import { printableData } from './letters.ts'

/** What is typeset: markup of ours, and data that the markup reads from `/data.json`, so that it is never markup itself. */
export interface Sheet {
  readonly template: string
  readonly data: object
  /** SVG, or the bytes of a JPEG, by the name under which the markup asks for it, such as `artwork.svg`. */
  readonly pictures?: Readonly<Record<string, string | Uint8Array>>
}

/** A PDF that screen readers can read: PDF/UA-1. The same sheet always gives the same bytes. */
export const makePdf = (sheet: Sheet): Promise<Uint8Array> =>
  typeset(sheet, (compiler, document) => compiler.pdf(document, { pdfStandard: 'ua-1' }))

/** The first page as SVG, its letters as shapes: whoever draws it needs no font. */
export const makeSvg = (sheet: Sheet): Promise<string> =>
  typeset(sheet, (compiler, document) => compiler.plainSvg(document))

type Draw<Result> = (compiler: NodeCompiler, document: NodeTypstDocument) => Result

const fonts = [
  import.meta.resolve('@expo-google-fonts/sofia-sans/400Regular/SofiaSans_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/sofia-sans/700Bold/SofiaSans_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/sofia-sans/800ExtraBold/SofiaSans_800ExtraBold.ttf'),
]

/** A folder that nobody has: all that the markup can read is handed in. */
const workspace = join(import.meta.dirname, 'no-such-folder')
const turns = createTurns({ atOnce: 1, waiting: 200 })
let made: Promise<NodeCompiler> | undefined

/** The compiler is 51 MB on disk and 30 MB in memory: it comes with the first sheet. */
async function createCompiler(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = await Promise.all(fonts.map((font) => readFile(fileURLToPath(font))))
  return Compiler.create({ workspace, fontArgs: [{ fontBlobs }] })
}

/** One sheet takes about ten milliseconds of this thread; between two of them other requests have their turn. */
async function typeset<Result>(sheet: Sheet, draw: Draw<Result>): Promise<Result> {
  made ??= createCompiler().catch((error: unknown) => {
    made = undefined
    throw error
  })
  const compiler = await made
  const drawn = await turns.take(async () => {
    await otherWork()
    return { result: compile(compiler, sheet, draw) }
  })
  if (!drawn) throw new Error('too many sheets wait to be typeset')
  return drawn.result
}

const bytesOf = (file: string | Uint8Array): Buffer =>
  typeof file === 'string' ? Buffer.from(file) : Buffer.from(file.buffer, file.byteOffset, file.byteLength)

function compile<Result>(compiler: NodeCompiler, { template, data, pictures = {} }: Sheet, draw: Draw<Result>): Result {
  const files = { 'data.json': JSON.stringify(printableData(data)), ...pictures }
  try {
    for (const [name, file] of Object.entries(files)) compiler.mapShadow(join(workspace, name), bytesOf(file))
    const compiled = compiler.compile({ mainFileContent: template })
    if (compiled.result) return draw(compiler, compiled.result)
    const problem = compiled.takeDiagnostics()
    throw new Error(problem ? JSON.stringify(compiler.fetchDiagnostics(problem)) : 'no document')
  } catch (error) {
    throw new Error(`a sheet could not be typeset: ${messageOf(error)}`, { cause: error })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}
