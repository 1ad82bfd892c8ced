import { encode } from 'uqr'

/** A QR code without its quiet margin: `size` modules wide, black ones as one path of strokes that are one module thick. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

/** Any mask can be read; trying all eight would cost fifteen times as much. */
const mask = 2

/** Of an address of at most 500 characters; 15 % of it may be torn off. */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text.slice(0, 500), { ecc: 'M', border: 0, maskPattern: mask })
  return { size, path: data.map(rowPath).join('') }
}

/** `M0 3.5h7m1 0h2`: where the row begins, then runs of black and the gaps between them. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  let end = -1
  for (let x = row.indexOf(true); x >= 0 && x < row.length; x = row.indexOf(true, end)) {
    path += end < 0 ? `M${x} ${y}.5` : `m${x - end} 0`
    const white = row.indexOf(false, x)
    end = white < 0 ? row.length : white
    path += `h${end - x}`
  }
  return path
}

/** As a file of its own, with the quiet margin of four modules. */
export function qrCodeFile(text: string): string {
  const { size, path } = qrCode(text)
  const whole = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${whole} ${whole}" width="${whole}" height="${whole}" shape-rendering="crispEdges"><path fill="#fff" d="M-4-4h${whole}v${whole}h${-whole}z"/><path stroke="#000" d="${path}"/></svg>`
}
