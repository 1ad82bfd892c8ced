import { get } from 'node:http'

/** One answer as it came: headers that the server itself chose, body in base64. */
export interface Answer {
  readonly headers: Record<string, string>
  readonly body: string
  readonly bytes: number
}

/** What Node adds to every answer by itself. */
const added = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

export function fetchAnswer(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ port, path, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = await response.toArray()
      const body = Buffer.concat(chunks)
      if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`))
      const pairs = Object.entries(response.headers).filter(([name]) => !added.has(name))
      return resolve({
        headers: Object.fromEntries(pairs.map(([name, value]) => [name, String(value)])),
        body: body.toString('base64'),
        bytes: body.length,
      })
    })
    request.on('error', reject)
  })
}
