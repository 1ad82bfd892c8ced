/** What hears the parts, one after another: `begin`, `take` any number of times, `end`. */
export interface PartTaker {
  begin(name: string, filename: string | undefined): Promise<void>
  take(chunk: Uint8Array): Promise<void>
  end(): Promise<void>
}

const mostHead = 8_000

/**
 * Splits `multipart/form-data` (RFC 7578) as it comes in, holding back no more than a boundary. Throws where a part has no name, a head
 * has no end, or the last boundary is missing.
 */
export async function splitMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  taker: PartTaker,
): Promise<void> {
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  // The first boundary has no line before it; with one it looks like the others.
  let rest: Buffer = Buffer.from('\r\n')
  let state = 'before' as 'before' | 'head' | 'body' | 'over'

  /** Reads on as far as the bytes that are there allow. */
  const advance = async (): Promise<boolean> => {
    if (state === 'over') {
      rest = Buffer.alloc(0)
      return false
    }
    if (state === 'head') return readHead()
    const at = rest.indexOf(delimiter)
    if (at < 0) {
      await give(Math.max(0, rest.length - delimiter.length + 1))
      return false
    }
    if (rest.length < at + delimiter.length + 2) {
      await give(at)
      return false
    }
    await give(at)
    if (state === 'body') await taker.end()
    const after = rest.subarray(delimiter.length, delimiter.length + 2).toString('latin1')
    if (after !== '--' && after !== '\r\n') throw new Error('a boundary goes on')
    rest = rest.subarray(delimiter.length + 2)
    state = after === '--' ? 'over' : 'head'
    return true
  }

  const give = async (length: number): Promise<void> => {
    if (state === 'body' && length > 0) await taker.take(rest.subarray(0, length))
    rest = rest.subarray(length)
  }

  const readHead = async (): Promise<boolean> => {
    const end = rest.indexOf('\r\n\r\n')
    if (end > mostHead || (end < 0 && rest.length > mostHead)) throw new Error('the head of a part is too long')
    if (end < 0) return false
    const { name, filename } = readDisposition(rest.subarray(0, end).toString('utf8'))
    await taker.begin(name, filename)
    rest = rest.subarray(end + 4)
    state = 'body'
    return true
  }

  for await (const chunk of body) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    while (await advance());
  }
  if (state !== 'over') throw new Error('the last boundary is missing')
}

const parameter = (head: string, name: string): string | undefined => {
  const [, value] = new RegExp(`;\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i').exec(head) ?? []
  return value
}

function readDisposition(head: string): { name: string; filename: string | undefined } {
  const line = head.split('\r\n').find((each) => /^content-disposition\s*:\s*form-data/i.test(each)) ?? ''
  const name = parameter(line, 'name')
  if (name === undefined) throw new Error('a part without a name')
  return { name, filename: parameter(line, 'filename') }
}
