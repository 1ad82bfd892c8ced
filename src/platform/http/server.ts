import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Clock } from '../clock.ts'
import { codeOf, OperatorError } from '../failure.ts'
import { type createHttpApp, storedOf } from './app.ts'
import type { Assets } from './assets.ts'
import type { PageCache, Stored } from './page-cache.ts'
import { sendStored } from './send-stored.ts'

interface ServerParts {
  readonly app: ReturnType<typeof createHttpApp>
  readonly cache: PageCache | undefined
  readonly assets: Assets
  readonly clock: Clock
}

/**
 * Milliseconds a client may take: for its headers, for its whole request (20 MB over a village's line), between two requests, without taking any of the
 * answer; and how often we look.
 */
const usualPatience = { headers: 15_000, request: 180_000, idle: 20_000, stalled: 60_000, look: 5000 }

/** A stored page is answered before anything else is even looked at. */
export function createHttpServer({ app, cache, assets, clock }: ServerParts, patience = usualPatience): Server {
  const listener = getRequestListener(async (request, env) => {
    const response = await app.fetch(asGet(request), env)
    const stored = storedOf(response)
    if (!stored || !('incoming' in env)) return response
    const outgoing = env.outgoing as ServerResponse
    // Whoever goes away in the middle of a long answer is not told so in its place.
    await sendStored(stored, response.status, env.incoming as IncomingMessage, outgoing).catch(() => outgoing.destroy())
    return RESPONSE_ALREADY_SENT
  })
  const server = createServer({ connectionsCheckingInterval: patience.look }, (incoming, outgoing) => {
    const stored = isReading(incoming) && (assets.find(incoming.url ?? '') ?? fromCache(cache, incoming, clock))
    if (stored) sendStored(stored, 200, incoming, outgoing).catch(() => outgoing.destroy())
    else void listener(incoming, outgoing)
  })
  server.headersTimeout = patience.headers
  server.requestTimeout = patience.request
  server.keepAliveTimeout = patience.idle
  // Node would wait for ever, and hold the answer all the while.
  server.timeout = patience.stalled
  return server
}

/** HEAD is GET whose body is not sent: Node leaves it out, whoever answers. */
const asGet = (request: Request): Request =>
  request.method === 'HEAD' ? new Request(request.url, { headers: request.headers }) : request

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** Signed-in people see their own pages; the cookie alone decides. */
const fromCache = (
  cache: PageCache | undefined,
  { url = '', headers }: IncomingMessage,
  clock: Clock,
): Stored | undefined =>
  headers.cookie?.includes('session=') ? undefined : cache?.find(url, clock.now().epochMilliseconds)

/** Resolves with the port, which the system chooses for 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, host)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function explain(error: Error, port: number, host: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
    EACCES: `Port ${port} may not be used by this account. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `HOST ${host} is not an address of this machine. Set it to 127.0.0.1 or 0.0.0.0.`,
    // Without a name server at hand the same mistake is told otherwise.
    EAI_AGAIN: `HOST ${host} is not an address of this machine. Set it to 127.0.0.1 or 0.0.0.0.`,
  }
  const sentence = sentences[codeOf(error) ?? '']
  return sentence ? new OperatorError(sentence, { cause: error }) : error
}

const graceMilliseconds = 10_000
const lookMilliseconds = 50

/** Takes no new connections, lets running requests end, and cuts off what is still there after ten seconds. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
    // A connection whose last answer is out would else wait for a next request.
    const look = setInterval(() => server.closeIdleConnections(), lookMilliseconds)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(look)
      resolve()
    })
    server.closeIdleConnections()
  })
}
