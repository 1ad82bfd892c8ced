// The limit: a bare `node:http` server that sends the same bytes with the same headers and does nothing else.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Answer } from './answers.ts'

const [, , file = ''] = process.argv
const kept: Record<string, Answer> = JSON.parse(readFileSync(file, 'utf8'))
const answers = new Map(
  Object.entries(kept).map(([path, { headers, body }]) => [path, { headers, body: Buffer.from(body, 'base64') }]),
)

createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  if (!answer) return response.writeHead(request.url === '/' ? 200 : 404).end()
  response.writeHead(200, answer.headers)
  return response.end(answer.body)
}).listen(Number(process.env.PORT), '127.0.0.1')
