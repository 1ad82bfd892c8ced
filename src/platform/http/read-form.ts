export const mostBytes = 1_000_000
export const mostFields = 500

export type FormReading = { readonly ok: true; readonly fields: URLSearchParams } | { readonly ok: false }

/** Reads an urlencoded body of at most 1 MB and 500 fields; U+0000 is dropped, line ends become one kind. */
export async function readForm(request: Request): Promise<FormReading> {
  const body = await readLimited(request.body)
  if (body === undefined) return { ok: false }
  const entries = [...new URLSearchParams(body)]
  if (entries.length > mostFields) return { ok: false }
  return { ok: true, fields: new URLSearchParams(entries.map(([name, value]) => [cleanText(name), cleanText(value)])) }
}

export const cleanText = (text: string): string => text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')

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
