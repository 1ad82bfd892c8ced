import { open } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'

/** Documents that are taken, by the ending of their name. */
export const documentKinds = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt'] as const
export type DocumentKind = (typeof documentKinds)[number]

const opendocument = 'application/vnd.oasis.opendocument.'
const openxml = 'application/vnd.openxmlformats-officedocument.'
export const documentTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  docx: `${openxml}wordprocessingml.document`,
  xlsx: `${openxml}spreadsheetml.sheet`,
  pptx: `${openxml}presentationml.presentation`,
  odt: `${opendocument}text`,
  ods: `${opendocument}spreadsheet`,
  odp: `${opendocument}presentation`,
  txt: 'text/plain; charset=utf-8',
}

export type KindReading =
  | { readonly ok: true; readonly kind: DocumentKind; readonly bytes: Buffer }
  | { readonly ok: false; readonly problem: 'kind' | 'macros' }

const mostBytes = 30_000_000

/** Knows a document by what is in it, never by its name. Programs hidden in one (macros) are refused. */
export async function readDocumentKind(path: string): Promise<KindReading> {
  const bytes = await readWhole(path)
  if (!bytes || bytes.length === 0) return { ok: false, problem: 'kind' }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { ok: true, kind: 'pdf', bytes }
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return kindOfPackage(bytes)
  return isPlainText(bytes) ? { ok: true, kind: 'txt', bytes } : { ok: false, problem: 'kind' }
}

async function readWhole(path: string): Promise<Buffer | undefined> {
  await using file = await open(path)
  const { size } = await file.stat()
  return size > mostBytes ? undefined : file.readFile()
}

const marks = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
] as const

/** Office documents are zip archives; only their list of names is read, and the short line by which OpenDocument says what it is. */
function kindOfPackage(bytes: Buffer): KindReading {
  try {
    const names = new Set<string>()
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name)
        return name === 'mimetype' && originalSize < 200
      },
    })
    if ([...names].some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name)))
      return { ok: false, problem: 'macros' }
    const said = mimetype ? strFromU8(mimetype) : undefined
    const open = (['odt', 'ods', 'odp'] as const).find((kind) => documentTypes[kind] === said)
    const kind = open ?? marks.find(([mark]) => names.has(mark) && names.has('[Content_Types].xml'))?.[1]
    return kind ? { ok: true, kind, bytes } : { ok: false, problem: 'kind' }
  } catch {
    return { ok: false, problem: 'kind' }
  }
}

/** UTF-8 without signs that a terminal or a printer would obey. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !/(?![\t\n\r\f])\p{Cc}/u.test(text)
  } catch {
    return false
  }
}
