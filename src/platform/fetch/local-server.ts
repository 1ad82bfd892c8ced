import { createServer, type RequestListener } from 'node:http'
import { createServer as createSocketServer, type Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { type FetchOptions, fetchForeign } from './fetch-foreign.ts'

/** For tests: an HTTP server on 127.0.0.1 that goes away with the test. */
export async function serve(test: TestContext, listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  test.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return { port: portNumber(server.address()), server }
}

/** For tests: a server that speaks whatever `onSocket` writes. */
export async function serveSocket(test: TestContext, onSocket: (socket: Socket) => void) {
  const sockets: Socket[] = []
  const server = createSocketServer((socket) => {
    sockets.push(socket.on('error', () => socket.destroy()))
    onSocket(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  test.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return { port: portNumber(server.address()), server, sockets }
}

function portNumber(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address.port
}

/** For tests: `fetchForeign` where every name is 127.0.0.1 and that one address counts as public. */
export const fetchLocal = (port: number, path: string, options: Partial<FetchOptions> = {}) =>
  fetchForeign(`http://calendar.example:${port}${path}`, {
    userAgent: 'Multipolis test',
    ports: [port],
    resolve: async () => ['127.0.0.1'],
    allowAddress: (address) => address === '127.0.0.1',
    ...options,
  })
