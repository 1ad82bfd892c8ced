import { connect, type Socket } from 'node:net'

export interface Load {
  readonly port: number
  readonly seconds: number
  readonly connections: number
  /** Whole requests as they go over the wire; taken in turn. */
  readonly requests: readonly Buffer[]
}

export interface LoadResult {
  readonly requests: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Answers that were not 200. */
  readonly others: number
}

export const requestFor = (path: string, headers: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(
    [`GET ${path} HTTP/1.1`, 'host: localhost', ...Object.entries(headers).map((pair) => pair.join(': ')), '', ''].join(
      '\r\n',
    ),
  )

/** Asks as fast as answers come, over connections that stay open. Bare sockets, because an HTTP client is slower than the server. */
export async function load({ port, seconds, connections, requests }: Load): Promise<LoadResult> {
  const times: number[] = []
  let [asked, others] = [0, 0]
  const began = performance.now()
  const until = began + seconds * 1000
  const next = (): Buffer | undefined => (performance.now() < until ? requests[asked++ % requests.length] : undefined)
  const answered = (milliseconds: number, ok: boolean) => {
    times.push(milliseconds)
    if (!ok) others++
  }
  await Promise.all(
    Array.from({ length: connections }, () => askInTurn(connect({ port, noDelay: true }), next, answered)),
  )
  const took = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { requests: times.length, perSecond: times.length / took, p50: at(0.5), p99: at(0.99), others }
}

const headEnd = Buffer.from('\r\n\r\n')
const lengthName = Buffer.from('content-length: ')
const chunkedName = /^transfer-encoding: chunked\r?$/im
/** How an answer ends that is sent as it is made. */
const lastChunk = '\r\n0\r\n\r\n'

/** Bytes of the whole answer that begins here, once its head is there; without end where its last chunk will tell. */
function wholeLength(begun: Buffer): number | undefined {
  const head = begun.indexOf(headEnd)
  if (head < 0) return undefined
  const lower = begun.indexOf(lengthName)
  const at = lower >= 0 && lower < head ? lower : begun.indexOf('Content-Length: ')
  if (at >= 0 && at < head) {
    return head + headEnd.length + Number.parseInt(begun.toString('latin1', at + lengthName.length, at + 30), 10)
  }
  if (chunkedName.test(begun.toString('latin1', 0, head))) return Number.POSITIVE_INFINITY
  throw new Error('an answer that does not tell its end cannot be measured')
}

function askInTurn(
  socket: Socket,
  next: () => Buffer | undefined,
  answered: (milliseconds: number, ok: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = 0
    let [came, wanted, ok] = [0, 0, true]
    let head: Buffer | undefined
    let tail = ''
    const ask = () => {
      const request = next()
      asked = performance.now()
      if (request) socket.write(request)
      else socket.end(resolve)
    }
    const take = (chunk: Buffer) => {
      came += chunk.length
      if (wanted === 0) {
        head = head ? Buffer.concat([head, chunk]) : chunk
        const length = wholeLength(head)
        if (length === undefined) return
        wanted = length
        ok = head.toString('latin1', 9, 12) === '200'
      }
      tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - lastChunk.length))).slice(-lastChunk.length)
      if (came < wanted && !(wanted === Number.POSITIVE_INFINITY && tail === lastChunk)) return
      answered(performance.now() - asked, ok)
      ;[came, wanted, head, tail] = [0, 0, undefined, '']
      ask()
    }
    socket.on('connect', ask).on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        reject(error)
        socket.destroy()
      }
    })
  })
}
