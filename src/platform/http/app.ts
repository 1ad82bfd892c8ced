import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { type Actor, allows, type Role, type Subject } from '../actor.ts'
import { dateIn } from '../clock.ts'
import { messageOf } from '../failure.ts'
import type { Lang } from '../i18n/lang.ts'
import { isLang } from '../i18n/lang.ts'
import type { House, Route } from '../module.ts'
import { findAddress } from './addresses.store.ts'
import type { Answer } from './answer.ts'
import { Forbidden, NotFound, seeOther } from './answer.ts'
import { KeptRouter } from './kept-router.ts'
import { prepareLong } from './long-body.ts'
import { neighbourOf } from './neighbour.ts'
import { etagOf, type PageCache, prepare, type Stored } from './page-cache.ts'
import { createRateLimit, type RateLimit, visitorOf } from './rate-limit.ts'
import { readForm } from './read-form.ts'
import { dropUpload, readUpload, type Upload } from './read-upload.ts'
import { comesFromOurPage, openHeaders, securityHeaders } from './security.ts'
import { sessionTokenOf } from './session-cookie.ts'
import { unpackedWhole } from './unpack.ts'
import type { Visit } from './visit.ts'
import { type Answers, wayBack } from './way-back.ts'

/** Why a visitor does not get what he asked for; the app words and draws it. */
export interface Problem {
  readonly status: 401 | 403 | 404 | 410 | 413 | 429 | 500
  readonly requestId: string
  readonly lang: Lang
  readonly path: string
  /** What was typed, so that nobody types it twice. */
  readonly typed: URLSearchParams
  readonly actor?: Actor | undefined
}

/** How answers become documents: words and looks are the app's. */
export interface Renderer {
  page(answer: Extract<Answer, { kind: 'page' }>, visit: Visit): string
  problem(problem: Problem): string
}

export interface HttpParts {
  readonly house: House
  readonly routes: readonly Route[]
  readonly renderer: Renderer
  readonly cache: PageCache | undefined
  readonly ready?: () => Promise<boolean>
  /** Roles by the name of an action. */
  readonly actions: ReadonlyMap<string, readonly Role[]>
  /** Who holds this session, if it still holds. */
  readonly identify: (token: string) => Promise<Actor | undefined>
  /** Where to sign in, and back to `path` afterwards. */
  readonly signIn: (lang: Lang, path: string) => string
}

type Env = { Bindings: { incoming?: { socket?: { remoteAddress?: string | undefined } } } }
type Ctx = Context<Env>

const reading = { burst: 300, perMinute: 600 }
const writing = { burst: 30, perMinute: 60 }

/** All routes behind the same gate: limits, origin, language, errors, store of finished pages. */
export function createHttpApp(parts: HttpParts): Hono<Env> {
  const app = new Hono<Env>({ router: new KeptRouter() })
  const limits = { GET: createRateLimit(reading), POST: createRateLimit(writing) }
  app.get('/healthz', () => sign('ok', 200))
  app.get('/readyz', async () => ((await isReady(parts)) ? sign('ready', 200) : sign('not ready', 503)))
  for (const route of parts.routes) {
    app.on(route.method, route.path, (c) => serve(parts, route, c, limits[route.method]))
  }
  const answers: Answers = (method, path) => app.router.match(method, path)[0].length > 0
  app.notFound((c) => {
    const back = c.req.method === 'GET' ? wayBack(answers, c.req.path) : undefined
    return serve(parts, back === undefined ? nowhere : leadingTo(back), c, limits.GET)
  })
  app.onError((error) => {
    parts.house.log.error('an answer failed', { reason: messageOf(error) })
    return sign('Something broke on our side.', 500)
  })
  return app
}

const everybody: readonly Role[] = ['visitor']

/** Leads on; the page that it leads to asks who may see it. */
const leadingTo = (path: string): Route => ({ ...nowhere, handle: async () => seeOther(path) })

/** What no route answers passes the same gate, and is written down without its path. */
const nowhere: Route = {
  method: 'GET',
  path: '(none)',
  action: '',
  handle: async () => {
    throw new NotFound()
  },
}

/** For machines, and for the moment when even the error page cannot be made. */
const sign = (words: string, status: number): Response => {
  const headers = { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(words, { status, headers })
}

const isReady = async ({ ready }: HttpParts): Promise<boolean> => {
  try {
    return (await ready?.()) !== false
  } catch {
    return false
  }
}

/** Enough to find one request in a day's log. */
const newRequestId = (): string => randomUUID().slice(-12)

async function serve(parts: HttpParts, route: Route, c: Ctx, limit: RateLimit): Promise<Response> {
  const requestId = newRequestId()
  const started = performance.now()
  const asked: Asked = { requestId, typed: new URLSearchParams(), actor: undefined, upload: undefined }
  try {
    const refused = await gate(parts, route, c, limit, asked)
    const response = refused ?? (await admitted(parts, route, c, asked))
    logRequest(parts, route, response.status, started, requestId)
    return response
  } catch (error) {
    const response = await failed(parts, c, error, { ...asked, route: route.path })
    logRequest(parts, route, response.status, started, requestId)
    return response
  } finally {
    await dropUpload(asked.upload)
  }
}

/** What somebody signed in sees is his alone and enters no store. */
const sharing = (parts: HttpParts, c: Ctx): HttpParts =>
  c.req.header('cookie')?.includes('session=') ? { ...parts, cache: undefined } : parts

interface Asked {
  readonly requestId: string
  readonly typed: URLSearchParams
  actor: Actor | undefined
  upload: Upload | undefined
}

/** Who asks, about what, and whether he may: only then the route is asked. */
async function admitted(parts: HttpParts, route: Route, c: Ctx, asked: Asked): Promise<Response> {
  await identify(parts, c, asked)
  const visit = visitOf(parts, c, asked)
  const roles = route.path === nowhere.path ? everybody : (parts.actions.get(route.action) ?? [])
  const subject = route.subject ? await subjectOf(route, visit, roles) : {}
  if (!allows(roles, asked.actor, subject)) return notAllowed(parts, route, c, asked)
  return answer(sharing(parts, c), route, { ...visit, subject })
}

/** A stranger is not told what is there: without anybody signed in the question is who he is. */
async function subjectOf(route: Route, visit: Visit, roles: readonly Role[]): Promise<Subject> {
  if (!visit.actor && !roles.includes('visitor')) return {}
  const subject = await route.subject?.(visit)
  if (!subject) throw new NotFound()
  return subject
}

/** Whoever is not signed in may become somebody who may; what was typed is kept meanwhile. */
function notAllowed(parts: HttpParts, route: Route, c: Ctx, asked: Asked): Response {
  if (asked.actor) return problem(parts, c, { status: 403, ...asked })
  if (route.method === 'POST') return problem(parts, c, { status: 401, ...asked })
  const to = parts.signIn(langOf(c.req.path), `${c.req.path}${new URL(c.req.url).search}`)
  return new Response(null, { status: 303, headers: { ...securityHeaders, location: to, 'cache-control': 'no-store' } })
}

/** What is refused before a route sees it. The form is read first: even a refusal gives back what was typed. */
async function gate(
  parts: HttpParts,
  route: Route,
  c: Ctx,
  limit: RateLimit,
  asked: Asked,
): Promise<Response | undefined> {
  const refuse = (status: Problem['status']) => problem(parts, c, { status, ...asked })
  const who = visitorOf(
    c.env?.incoming?.socket?.remoteAddress,
    c.req.header('x-forwarded-for') ?? null,
    parts.house.settings.TRUST_PROXY,
  )
  const wait = limit.take(who, parts.house.clock.now().epochMilliseconds, route.cost)
  if (route.method === 'POST') {
    // A file is not received before it is known that it may come; what a plain form says is given back even then.
    const isUpload = route.upload !== undefined && isMultipart(c)
    const isOurs = comesFromOurPage(c.req.raw.headers, parts.house.settings.publicUrl)
    if (isUpload && !isOurs) return refuse(403)
    if (isUpload && !(await mayUpload(parts, route, c, asked))) return refuse(asked.actor ? 403 : 401)
    if (!isUpload || wait === 0) {
      const status = await readBody(parts, isUpload ? route : {}, c, asked)
      if (status === 429) return later(refuse(429), busySeconds)
      if (status) return refuse(status)
    }
    if (!isOurs) return refuse(403)
  }
  return wait === 0 ? undefined : later(refuse(429), wait)
}

const busySeconds = 5

const later = (response: Response, seconds: number): Response => {
  response.headers.set('retry-after', String(seconds))
  return response
}

const isMultipart = (c: Ctx): boolean => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')

/** Asked once more, with everything typed, before the route answers. */
async function mayUpload(parts: HttpParts, route: Route, c: Ctx, asked: Asked): Promise<boolean> {
  await identify(parts, c, asked)
  const roles = parts.actions.get(route.action) ?? []
  const subject = route.subject ? await subjectOf(route, visitOf(parts, c, asked), roles) : {}
  return allows(roles, asked.actor, subject)
}

async function identify(parts: HttpParts, c: Ctx, asked: Asked): Promise<void> {
  const token = sessionTokenOf(c.req.header('cookie'), parts.house.settings)
  asked.actor = token === undefined ? undefined : await parts.identify(token)
}

/** Takes fields, and the file where the route takes one; the status to refuse with where that cannot be. */
async function readBody(
  { house }: HttpParts,
  { upload: wish }: Pick<Route, 'upload'>,
  c: Ctx,
  asked: Asked,
): Promise<413 | 429 | undefined> {
  if (!wish) {
    const form = await readForm(c.req.raw)
    return form.ok ? typeIn(asked, form.fields) : 413
  }
  const body = await readUpload(c.req.raw, wish, join(house.settings.DATA_DIR, 'tmp'))
  if (!body.ok) return body.busy ? 429 : 413
  asked.upload = body.upload
  return typeIn(asked, body.fields)
}

const typeIn = ({ typed }: Asked, fields: URLSearchParams): undefined => {
  for (const [name, value] of fields) typed.append(name, value)
}

function visitOf({ house }: HttpParts, c: Ctx, { requestId, typed, actor, upload }: Asked): Visit {
  const now = house.clock.now()
  const zone = house.settings.ZONE
  const url = new URL(c.req.url)
  return {
    lang: langOf(c.req.path),
    path: url.pathname,
    params: c.req.param() as Record<string, string>,
    query: url.searchParams,
    now,
    zone,
    today: dateIn(zone, now),
    form: typed,
    ...(upload ? { upload } : {}),
    actor,
    subject: {},
    neighbour: neighbourOf(c.req.raw.headers, c.env?.incoming?.socket?.remoteAddress, house.settings),
    requestId,
  }
}

const langOf = (path: string): Lang => {
  const [, first] = path.split('/')
  return isLang(first) ? first : 'bg'
}

async function answer(parts: HttpParts, route: Route, visit: Visit): Promise<Response> {
  const generation = parts.cache?.generation() ?? 0
  const result = await route.handle(visit)
  if (result.kind === 'redirect') {
    const headers = new Headers({ ...securityHeaders, location: result.to })
    for (const cookie of result.cookies ?? []) headers.append('set-cookie', cookie)
    if (result.cookies) headers.set('cache-control', 'no-store')
    return new Response(null, { status: result.status, headers })
  }
  const stored = await finish(parts, result, visit)
  const status = result.kind === 'page' ? (result.status ?? 200) : 200
  if (!result.cache || status !== 200 || !parts.cache || route.method !== 'GET') return whole(stored, status)
  const address = addressWithQuery(visit)
  parts.cache.put(address, stored, generation)
  return whole(stored, status)
}

const addressWithQuery = ({ path, query }: Pick<Visit, 'path' | 'query'>): string =>
  query.size > 0 ? `${path}?${query}` : path

const mustAskAgain = 'no-cache'

const cacheControl = (result: Answer, isShared: boolean): string => {
  if (result.kind === 'file' && result.goodFor !== undefined)
    return result.goodFor > 0 ? `public, max-age=${result.goodFor}` : `public, ${mustAskAgain}`
  return isShared ? mustAskAgain : 'private, no-store'
}

async function finish(parts: HttpParts, result: Exclude<Answer, { kind: 'redirect' }>, visit: Visit): Promise<Stored> {
  const policy = result.cache ?? { tags: [] }
  // A page that greets somebody by name is nobody else's, whatever stands between us.
  const isShared = result.cache !== undefined && visit.actor === undefined
  const shared = { 'cache-control': cacheControl(result, isShared), vary: 'Accept-Encoding' }
  if (result.kind === 'page') {
    const headers = {
      ...securityHeaders,
      ...shared,
      'content-type': 'text/html; charset=utf-8',
      'content-language': visit.lang,
      ...(result.refreshAfter === undefined ? {} : { refresh: String(result.refreshAfter) }),
    }
    return prepare(parts.renderer.page(result, visit), headers, policy)
  }
  const saved = result.attachment ? { 'content-disposition': `attachment; filename="${result.attachment}"` } : {}
  const headers = { ...openHeaders, ...shared, 'content-type': result.type, ...saved }
  const { body } = result
  const isWhole = typeof body === 'string' || body instanceof Uint8Array
  return isWhole ? prepare(body, headers, policy) : prepareLong(body, headers, policy)
}

/** Node's listener sends what is stored, packed; see `server.ts`. Here stands the plain one, for tests too. */
const whole = (stored: Stored, status: number): Response => {
  const headers = { ...stored.headers, etag: etagOf(stored, 'identity') }
  const response: Finished = new Response(stored.long ? inTheClear(stored) : stored.bodies.get('identity'), {
    status,
    headers,
  })
  response[madeFrom] = stored
  return response
}

/** Unpacked when somebody reads it: Node's listener never does. */
const inTheClear = ({ bodies }: Stored): ReadableStream =>
  new ReadableStream(
    {
      pull: (controller) => {
        controller.enqueue(unpackedWhole(bodies.get('br') ?? Buffer.alloc(0)))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )

const madeFrom = Symbol('made from')
type Finished = Response & { [madeFrom]?: Stored }

/** The stored answer that a response was made from, so that the listener can pack it; undefined for what is not stored. */
export const storedOf = (response: Finished): Stored | undefined => response[madeFrom]

async function failed(parts: HttpParts, c: Ctx, error: unknown, asked: Asked & { route: string }): Promise<Response> {
  if (error instanceof NotFound) return lost(parts, c, asked)
  if (error instanceof Forbidden) return problem(parts, c, { status: 403, ...asked })
  const where = error instanceof Error ? error.stack?.split('\n').slice(1, 4).join(' | ') : undefined
  parts.house.log.error('a page failed', {
    route: asked.route,
    request: asked.requestId,
    reason: messageOf(error),
    where,
  })
  return problem(parts, c, { status: 500, ...asked })
}

/** A path that nothing answers may have moved or been erased; the table of old addresses knows. */
async function lost(parts: HttpParts, c: Ctx, asked: Asked): Promise<Response> {
  const moved = (location: string) => new Response(null, { status: 301, headers: { ...securityHeaders, location } })
  const old = await findAddress(parts.house.database.read, c.req.path)
  if (old?.target) return moved(old.target)
  const [, withoutSlash] = /^(\/(?:bg|en)(?:\/[^/]+)*)\/$/.exec(c.req.path) ?? []
  if (withoutSlash) return moved(`${withoutSlash}${new URL(c.req.url).search}`)
  return problem(parts, c, { status: old ? 410 : 404, ...asked })
}

function problem(
  { renderer }: HttpParts,
  c: Ctx,
  { status, requestId, typed, actor }: Asked & { status: Problem['status'] },
): Response {
  const body = renderer.problem({ status, requestId, lang: langOf(c.req.path), path: c.req.path, typed, actor })
  const headers = { ...securityHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(body, { status, headers: { ...headers, 'x-request-id': requestId } })
}

function logRequest({ house }: HttpParts, route: Route, status: number, started: number, request: string): void {
  house.log.info('served', {
    method: route.method,
    route: route.path,
    status,
    ms: Math.round(performance.now() - started),
    request,
  })
}
