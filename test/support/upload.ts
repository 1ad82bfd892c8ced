/** A form with a file as a browser sends it from one of our pages. */
export function sentWithFile(
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  file: { readonly field: string; readonly bytes: Uint8Array; readonly name?: string } | undefined,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  const boundary = '----multipolis'
  const part = (head: string, body: Uint8Array | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const body = Buffer.concat([
    ...(Symbol.iterator in fields ? [...fields] : Object.entries(fields)).map(([name, value]) =>
      part(`name="${name}"`, value),
    ),
    ...(file ? [part(`name="${file.field}"; filename="${file.name ?? 'picture.jpg'}"`, file.bytes)] : []),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(body.length),
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  }
}
