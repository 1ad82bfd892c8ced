/** A row without one cell that says something. What has no number of its own is left: those after it are counted from it. */
const blankRow =
  /<(?:\w+:)?row\b(?=[^<>]*\sr=")[^<>]*(?:\/>|>\s*(?:<(?:\w+:)?c\b[^<>]*(?:\/>|><\/(?:\w+:)?c>)\s*){0,16384}<\/(?:\w+:)?row>)/g

const isSheet = (path: string): boolean => path.startsWith('xl/worksheets/')

/** The parts of a workbook without the blank rows of its sheets: offices draw borders far below a table, and limits count what is said. */
export const withoutBlankRows = (parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(parts).map(([path, part]) => [path, isSheet(path) ? withoutBlank(part) : part] as const),
  )

/** Read as if each byte were a letter, so that every encoding stays what it is. */
const withoutBlank = (part: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1').replaceAll(blankRow, ''),
    'latin1',
  )
