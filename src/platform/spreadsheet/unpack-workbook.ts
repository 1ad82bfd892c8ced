import { unzipSync } from 'fflate'
import type { WorkbookLimits, WorkbookProblem } from './spreadsheet.ts'

type Parts = Record<string, Uint8Array>
type Unpacked = { readonly ok: true; readonly parts: Parts } | { readonly ok: false; readonly problem: WorkbookProblem }

/** What says the words of cells and how they are shown. Macros, links to other files, pictures and charts are never unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]{1,60}\.xml)$/
const mostEntries = 2000

/** The parts of an XLSX that are read; no more is unpacked than the limits say, whatever the archive claims. */
export function unpackWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Unpacked {
  if (bytes.length > limits.bytes) return { ok: false, problem: 'too-large' }
  const foreign = foreignFormat(bytes)
  if (foreign) return { ok: false, problem: foreign }
  const unzipped = unzip(bytes, limits.unpacked)
  if (!unzipped.ok) return unzipped
  const { parts } = unzipped
  if (!parts['xl/workbook.xml']) return { ok: false, problem: 'not-a-workbook' }
  // A workbook needs no declarations; who brings some wants words to grow while they are read.
  const declares = Object.values(parts).some((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.length).includes('<!'),
  )
  return declares ? { ok: false, problem: 'broken' } : unzipped
}

function unzip(bytes: Uint8Array, most: number): Unpacked {
  let entries = 0
  let size = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > mostEntries) throw new TooLarge()
        if (!wanted.test(name)) return false
        // The library unpacks into a buffer of this size and not beyond.
        size += originalSize
        if (size > most) throw new TooLarge()
        return true
      },
    })
    return { ok: true, parts }
  } catch (error) {
    return { ok: false, problem: error instanceof TooLarge ? 'too-large' : 'broken' }
  }
}

class TooLarge extends Error {}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte)
const holds = (bytes: Uint8Array, words: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(words, 0, encoding)

/** Microsoft keeps what is encrypted, and what is older than 2007, in a compound file; OpenDocument names itself in its first entry. */
function foreignFormat(bytes: Uint8Array): WorkbookProblem | undefined {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return holds(bytes, 'EncryptedPackage', 'utf16le') ? 'encrypted' : 'old-workbook'
  }
  if (!startsWith(bytes, 0x50, 0x4b)) return 'not-a-workbook'
  return holds(bytes.subarray(0, 200), 'application/vnd.oasis.opendocument', 'latin1') ? 'opendocument' : undefined
}
