export const mostBytes = 1_000_000
export const mostFields = 500

export type FormReading = { readonly ok: true; readonly fields: URLSearchParams } | { readonly ok: false }

/** Reads an urlencoded body of at most 1 MB and 500 fields; U+0000 and signs that turn the direction of text are dropped, line ends become one kind. */
export async function readForm(request: Request): Promise<FormReading> {
  const body = await readLimited(request.body)
  if (body === undefined) return { ok: false }
  const entries = [...new URLSearchParams(body)]
  if (entries.length > mostFields) return { ok: false }
  return { ok: true, fields: new URLSearchParams(entries.map(([name, value]) => [cleanText(name), cleanText(value)])) }
}

/** Signs that turn the direction of what others read: with them a name shows other letters than it has. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const cleanText = (text: string): string =>
  text.replaceAll('\u0000', '').replace(turning, '').replace(/\r\n?/g, '\n')

async function readLimited(body: ReadableStream<Uint8Array> | null): Promise<string | undefined> {
  if (!body) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
