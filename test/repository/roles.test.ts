import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appModule } from '#src/app/app.routes.tsx'
import { modules } from '#src/app/modules.ts'
import { addOrganisation, appoint, setMembership } from '#src/network/index.ts'
import { addPerson, signInPath, startSession } from '#src/people/index.ts'
import { addVenue } from '#src/places/index.ts'
import { type AppointedRole, appointedRoles, type MemberRole, memberRoles, type Role } from '#src/platform/actor.ts'
import { type House, type Route, rolesOf } from '#src/platform/module.ts'
import { ruse } from '../support/calendar.ts'
import { aFront, type Front } from '../support/front.ts'
import { sent } from '../support/gate.ts'

const all = [appModule(modules), ...modules]
const isMemberRole = (role: Role): role is MemberRole => memberRoles.some((each) => each === role)
const isAppointed = (role: Role): role is AppointedRole => appointedRoles.some((each) => each === role)

interface Known extends Route {
  readonly roles: readonly Role[]
}

/** From elsewhere it refuses everybody, whatever the role: accounts of the demonstration open at this machine alone. */
const atThisMachineOnly = '/:lang{(?:bg|en)}/people/sign-in/demo'

const routesOf = (house: House): Known[] =>
  all.flatMap((module) => (module.routes?.(house) ?? []).map((route) => ({ ...route, roles: grantsOf(module, route) })))

const grantsOf = ({ actions = {} }: (typeof all)[number], { action }: Route): readonly Role[] => {
  const grant = actions[action]
  return grant ? rolesOf(grant) : []
}

/** Who knocks: nobody, somebody without a role, a role of the organisation whose page it is or of another, an appointment. */
const askers = [
  { name: 'visitor', role: 'visitor' },
  { name: 'person', role: 'person' },
  ...memberRoles.map((role) => ({ name: role, role })),
  { name: 'manager of another organisation', role: 'manager', elsewhere: true },
  ...appointedRoles.map((role) => ({ name: role, role })),
] as const satisfies readonly { name: string; role: Role; elsewhere?: boolean }[]
type Asker = { readonly name: string; readonly role: Role; readonly elsewhere?: boolean }

/** What the table says of a route for somebody. */
function mayDo({ roles, subject }: Known, { role, elsewhere = false }: Asker): boolean {
  if (roles.includes('visitor')) return true
  if (role === 'visitor') return false
  if (roles.includes('person')) return true
  if (isMemberRole(role)) return roles.includes(role) && subject !== undefined && !elsewhere
  return roles.includes(role)
}

let made = 0

/** An organisation with a house and somebody at its desk. */
async function enters({ database, ids, clock }: House, { role, elsewhere }: Asker) {
  const [organisation, slug, person, token] = [ids(), `organisation-${made++}`, ids(), `token-${ids()}`]
  const now = clock.now()
  const by = { now, actor: null }
  await database.write(async (tx) => {
    for (const [id, at] of [
      [organisation, slug],
      [`other-${organisation}`, `other-${slug}`],
    ] as const)
      await addOrganisation(tx, { id, slug: at, type: 'ngo', settlementId: ruse, texts: { bg: { name: at } } })
    const texts = { bg: { name: slug } }
    await addVenue(tx, { id: ids(), slug: `house-${slug}`, settlementId: ruse, ownerId: organisation, texts })
    if (role === 'visitor') return
    await addPerson(tx, { id: person, email: `${person}@example.org`, name: 'Ана', language: 'bg' }, now)
    await startSession(tx, { id: ids(), person, token, device: 'test', remembered: true, on: undefined }, now)
    const at = elsewhere ? `other-${organisation}` : organisation
    if (isMemberRole(role)) await setMembership(tx, { person, organisation: at, role }, by)
    if (isAppointed(role)) await appoint(tx, { id: ids(), person, role, scope: null }, by)
  })
  return { slug, headers: role === 'visitor' ? undefined : { cookie: `session=${token}` } }
}

/** How the things that roles hang on are named in paths. A new one is made in `enters` and told here. */
const named: Readonly<Record<string, (slug: string) => string>> = {
  organisation: (slug) => slug,
  venue: (slug) => `house-${slug}`,
}

/** Whether the path itself says what it is about. */
const isTold = (path: string): boolean => Object.keys(named).some((name) => path.includes(`/:${name}`))

/** The pattern with the organisation's things in it; whatever else it names is not there, which is asked after the right to ask. */
function pathOf({ path, subject }: Known, slug: string): string {
  const filled = path
    .replace('/:lang{(?:bg|en)}', '/bg')
    .replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => named[name]?.(slug) ?? 'nothing')
  return subject && !isTold(path) ? `${filled}?organisation=${slug}` : filled
}

type Desk = Awaited<ReturnType<typeof enters>>

/** Whoever reads or is refused changes nothing and may knock again; who acts has an organisation of his own. */
function desksOf({ house }: Front) {
  const standing = new Map<Asker, Promise<Desk>>()
  return (route: Known, asker: Asker): Promise<Desk> => {
    if (route.method === 'POST' && mayDo(route, asker)) return enters(house, asker)
    const desk = standing.get(asker) ?? enters(house, asker)
    standing.set(asker, desk)
    return desk
  }
}

async function knock(front: Front, route: Known, asker: Asker, desk: Desk): Promise<string> {
  const { slug, headers } = desk
  const path = pathOf(route, slug)
  const answer = await front.request(path, route.method === 'POST' ? sent('', headers) : headers ? { headers } : {})
  const { status } = answer
  if (status >= 500) return `${status}: ${front.lines.filter((line) => line.includes('"error"')).at(-1)}`
  // Whose the thing is hangs on who asks: to others it is not there.
  const hides = status === 404 && !isTold(route.path) && !mayDo(route, asker)
  if (asker.role !== 'visitor') return status === 403 || hides ? 'refused' : 'let in'
  if (route.method === 'POST') return status === 401 ? 'refused' : 'let in'
  return status === 303 && answer.headers.get('location') === signInPath('bg', path) ? 'refused' : 'let in'
}

test('every route lets in exactly those whom the table of roles names', async (context) => {
  const front = await aFront(context)
  const routes = routesOf(front.house).filter(({ path }) => path !== atThisMachineOnly)
  const deskOf = desksOf(front)
  const faults: string[] = []
  for (const route of routes) {
    for (const asker of askers) {
      const found = await knock(front, route, asker, await deskOf(route, asker))
      const wanted = mayDo(route, asker) ? 'let in' : 'refused'
      if (found !== wanted)
        faults.push(`${route.method} ${route.path}: ${asker.name} is ${found}, the table says ${wanted}`)
    }
  }
  assert.deepEqual(faults, [])
  assert.ok(routes.length > 40)
  context.diagnostic(`${routes.length} routes were asked by ${askers.length} kinds of people`)
})

test('a route for members of an organisation says which organisation it is about', async (context) => {
  const { house } = await aFront(context)
  const without = routesOf(house)
    .filter(({ roles, subject }) => !subject && roles.some(isMemberRole))
    .map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(without, [])
})

test('what is not for everybody is said in words, once, and asked for by some route', async (context) => {
  const { house } = await aFront(context)
  const named = all.flatMap(({ actions = {} }) => Object.keys(actions))
  assert.deepEqual(
    named.filter((name, number) => named.indexOf(name) < number),
    [],
  )
  const asked = new Set(routesOf(house).map(({ action }) => action))
  assert.deepEqual(
    named.filter((name) => !asked.has(name)),
    [],
  )
})
