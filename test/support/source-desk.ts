import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { hireWorker } from '#src/app/house.ts'
import { modules } from '#src/app/modules.ts'
import { type Clock, fixedClock } from '#src/platform/clock.ts'
import { serve } from '#src/platform/fetch/local-server.ts'
import { chitalishte } from './calendar.ts'
import { temporaryFolder, testNow } from './databases.ts'
import { aFront } from './front.ts'
import { find, readHtml } from './html.ts'
import { faultsOf } from './page-faults.ts'
import { signedIn } from './signed-in.ts'

/** The site of somebody else: `says` is what its calendar answers, null an answer without content under `status`. */
interface Outside {
  readonly address: string
  readonly host: string
  text: string
  status: number
  etag: string | undefined
  /** Headers of the requests so far. */
  readonly asked: { readonly [name: string]: string | string[] | undefined }[]
}

async function anOutside(context: TestContext): Promise<Outside> {
  const outside: { -readonly [K in keyof Outside]: Outside[K] } = {
    address: '',
    host: '',
    text: '',
    status: 200,
    etag: undefined,
    asked: [],
  }
  const { port } = await serve(context, (request, response) => {
    outside.asked.push(request.headers)
    if (outside.etag && request.headers['if-none-match'] === outside.etag) {
      response.writeHead(304).end()
      return
    }
    response.writeHead(outside.status, {
      'content-type': 'text/calendar; charset=utf-8',
      ...(outside.etag ? { etag: outside.etag } : {}),
    })
    response.end(outside.text)
  })
  outside.host = `127.0.0.1:${port}`
  outside.address = `http://127.0.0.1:${port}/kalendar.ics`
  return outside
}

/** A clock that stands until it is moved. */
function aMovedClock(): { readonly clock: Clock; pass(hours: number): void } {
  let now = fixedClock(testNow).now()
  return {
    clock: { now: () => now },
    pass: (hours) => {
      now = now.add({ minutes: hours * 60 })
    },
  }
}

/** The desk of the chitalishte beside a foreign site that it may read, with its worker. */
export async function aSourceDesk(context: TestContext) {
  const outside = await anOutside(context)
  const { clock, pass } = aMovedClock()
  const settings = { DATA_DIR: temporaryFolder(context), SOURCES_ALLOW: outside.host }
  const front = await aFront(context, [], { settings, clock })
  const editor = await signedIn(front.house, { member: { organisation: chitalishte, role: 'editor' } })
  const list = '/bg/desk/sources/prosveta'
  const send = async (path: string, fields: Record<string, string> | string) => {
    const response = await front.request(path, editor.sends(fields))
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }
  }
  const see = async (path: string) => {
    const response = await front.request(path, editor.as)
    assert.equal(response.status, 200, path)
    const root = readHtml(await response.text())
    assert.deepEqual(faultsOf(root), [])
    return find(root, 'main')
  }
  const worker = hireWorker(front.house, modules)
  /** Some hours later: whatever is due then is done. */
  const later = async (hours: number) => {
    pass(hours)
    while ((await worker.runOnce()) > 0);
  }
  /** Adds the outside as a source and answers its page. */
  const add = async (fields: Record<string, string> = {}): Promise<string> => {
    const { status, to, text } = await send(list, { name: 'Сайтът', address: outside.address, ...fields })
    assert.equal(status, 303, text)
    return to
  }
  /** Publishes what the source shows, as the form on its page says. */
  const publish = async (source: string) => {
    const run = /name="run" value="([^"]+)"/.exec(await (await front.request(source, editor.as)).text())?.[1] ?? ''
    return send(`${source}/publication`, { run })
  }
  const decide = async (source: string, decision: 'accept' | 'keep') => {
    const run = /name="run" value="([^"]+)"/.exec(await (await front.request(source, editor.as)).text())?.[1] ?? ''
    return send(`${source}/decision`, { run, decision })
  }
  return { ...front, outside, editor, list, send, see, later, add, publish, decide, worker }
}
