import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ending } from '../../../test/support/databases.ts'
import { aGate, aPage, route, sent } from '../../../test/support/gate.ts'
import type { Actor, Role, Subject } from '../actor.ts'
import type { Route } from '../module.ts'

const token = 'token-of-an-actor-with-twenty-signs'
const as = (headers: Record<string, string> = {}) => ({ ...headers, cookie: `session=${token}` })

const anActor = (different: Partial<Actor> = {}): Actor => ({
  person: 'person',
  name: 'Ана',
  language: 'bg',
  session: 'session',
  memberships: [],
  appointments: [],
  ...different,
})

const member = (organisation: string, role: 'author' | 'editor' | 'manager') =>
  anActor({ memberships: [{ organisation, slug: organisation, name: organisation, role }] })

const appointed = (scope: string | null) => anActor({ appointments: [{ role: 'reader', scope }] })

interface Wish {
  readonly roles: readonly Role[]
  readonly actor?: Actor
  /** What the pages are about; `unknown` where there is no such thing. */
  readonly subject?: Subject | 'unknown'
}

/** A page and a form behind these roles; `asked` counts how often a handler was reached. */
async function aDoor(ending: Ending, { roles, actor, subject }: Wish) {
  let asked = 0
  const about: Partial<Route> =
    subject === undefined ? {} : { subject: async () => (subject === 'unknown' ? undefined : subject) }
  const reached = async () => {
    asked++
    return aPage('Вътре')
  }
  const routes = [
    { ...route('GET', '/bg/desk/page', reached), ...about },
    { ...route('POST', '/bg/desk/page', reached), ...about },
  ]
  const identify = async (said: string) => (said === token ? actor : undefined)
  return { ...(await aGate(ending, { routes, roles, identify })), asked: () => asked }
}

const get = { headers: as() }
const post = sent({ name: 'Ана', text: 'дълго писмо' }, as())

test('whoever is not signed in is led to sign in and back to where he was, nothing is kept', async (context) => {
  const { request, asked } = await aDoor(context, { roles: ['person'] })
  const answer = await request('/bg/desk/page?year=2026&who=a%26b')
  assert.equal(answer.status, 303)
  assert.equal(
    answer.headers.get('location'),
    `/bg/sign-in?back=${encodeURIComponent('/bg/desk/page?year=2026&who=a%26b')}`,
  )
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.equal(asked(), 0)
})

test('a form sent after the session has ended comes back with what was typed', async (context) => {
  const { request, problems, asked } = await aDoor(context, { roles: ['person'] })
  assert.equal((await request('/bg/desk/page', post)).status, 401)
  assert.equal(problems[0]?.typed.get('text'), 'дълго писмо')
  assert.equal(asked(), 0)
})

test('a cookie that nobody gave out is nobody’s', async (context) => {
  const { request } = await aDoor(context, { roles: ['person'], actor: anActor() })
  for (const cookie of ['session=', 'session=short', `session=${token}x`, `other=${token}`, `session="${token}"`])
    assert.equal((await request('/bg/desk/page', { headers: { cookie } })).status, 303, cookie)
  assert.equal((await request('/bg/desk/page', { headers: { cookie: `a=b; session=${token}; c=d` } })).status, 200)
})

const cases: { who: string; wish: Wish; status: number }[] = [
  { who: 'anybody signed in, where that is enough', wish: { roles: ['person'], actor: anActor() }, status: 200 },
  { who: 'anybody signed in, where a role is asked', wish: { roles: ['coordinator'], actor: anActor() }, status: 403 },
  {
    who: 'an editor, where editors may',
    wish: { roles: ['editor'], actor: member('a', 'editor'), subject: { organisation: 'a' } },
    status: 200,
  },
  {
    who: 'an author, where editors may',
    wish: { roles: ['editor'], actor: member('a', 'author'), subject: { organisation: 'a' } },
    status: 403,
  },
  {
    who: 'an editor of another organisation',
    wish: { roles: ['editor'], actor: member('b', 'editor'), subject: { organisation: 'a' } },
    status: 403,
  },
  {
    who: 'an editor, where no organisation is meant',
    wish: { roles: ['editor'], actor: member('a', 'editor') },
    status: 403,
  },
  { who: 'an observer of the whole network', wish: { roles: ['reader'], actor: appointed(null) }, status: 200 },
  {
    who: 'an observer of this municipality',
    wish: { roles: ['reader'], actor: appointed('RSE27'), subject: { municipality: 'RSE27' } },
    status: 200,
  },
  {
    who: 'an observer of another municipality',
    wish: { roles: ['reader'], actor: appointed('VAR06'), subject: { municipality: 'RSE27' } },
    status: 403,
  },
  {
    who: 'an observer of one municipality, where none is meant',
    wish: { roles: ['reader'], actor: appointed('RSE27') },
    status: 403,
  },
  { who: 'anybody, where the action names nobody', wish: { roles: [], actor: anActor() }, status: 403 },
]

for (const { who, wish, status } of cases)
  test(`${who}: ${status}, reading and writing`, async (context) => {
    const { request, asked } = await aDoor(context, wish)
    assert.equal((await request('/bg/desk/page', get)).status, status)
    assert.equal((await request('/bg/desk/page', post)).status, status)
    assert.equal(asked(), status === 200 ? 2 : 0)
  })

test('a refused form keeps what was typed', async (context) => {
  const { request, problems } = await aDoor(context, { roles: ['coordinator'], actor: anActor() })
  await request('/bg/desk/page', post)
  assert.deepEqual([problems[0]?.status, problems[0]?.typed.get('name')], [403, 'Ана'])
})

test('what is not there is missing for those who are signed in, and told to no stranger', async (context) => {
  const wish = { roles: ['manager', 'coordinator'], subject: 'unknown' } as const
  const inside = await aDoor(context, { ...wish, actor: anActor() })
  assert.equal((await inside.request('/bg/desk/page', get)).status, 404)
  assert.equal((await inside.request('/bg/desk/page', post)).status, 404)
  const outside = await aDoor(context, wish)
  const there = await aDoor(context, { ...wish, subject: { organisation: 'a' } })
  for (const door of [outside, there]) {
    assert.equal((await door.request('/bg/desk/page')).status, 303)
    assert.equal((await door.request('/bg/desk/page', sent({}))).status, 401)
  }
})

test('a page made for somebody signed in is his alone and enters no store', async (context) => {
  const { request, cache } = await aDoor(context, { roles: ['visitor'], actor: anActor() })
  const own = await request('/bg/desk/page', get)
  assert.equal(own.headers.get('cache-control'), 'private, no-store')
  assert.equal(cache.size().pages, 0)
  const stale = await request('/bg/desk/page', { headers: { cookie: 'session=an-old-token-of-twenty-signs' } })
  assert.equal(stale.status, 200)
  assert.equal(cache.size().pages, 0)
  const shared = await request('/bg/desk/page')
  assert.equal(shared.headers.get('cache-control'), 'no-cache')
  assert.equal(cache.size().pages, 1)
})

test('the actor is read anew with every request: who was removed is out with the next one', async (context) => {
  let actor: Actor = member('a', 'editor')
  const routes = [
    { ...route('GET', '/bg/desk/page', async () => aPage('Вътре')), subject: async () => ({ organisation: 'a' }) },
  ]
  const { request } = await aGate(context, { routes, roles: ['editor'], identify: async () => actor })
  assert.equal((await request('/bg/desk/page', get)).status, 200)
  actor = anActor()
  assert.equal((await request('/bg/desk/page', get)).status, 403)
})
