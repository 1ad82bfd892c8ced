import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chitalishte, library } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { counted } from './part.ts'

const nobody = '00000000-0000-7000-8000-000000000000'

/** The address of a route at the desk of the chitalishte, with an id that nothing has. */
const addressOf = (path: string): string =>
  path.replace(':lang{(?:bg|en)}', 'bg').replace(':organisation', 'prosveta').replace(/:\w+/g, nobody)

test('every page and act is for editors, managers and coordinators, of this organisation', async (context) => {
  const front = await aFront(context)
  const { house, request } = front
  const as = {
    author: await signedIn(house, { member: { organisation: chitalishte, role: 'author' } }),
    neighbour: await signedIn(house, { member: { organisation: library, role: 'manager' } }),
    reader: await signedIn(house, { appointed: { role: 'reader' } }),
    editor: await signedIn(house, { member: { organisation: chitalishte, role: 'editor' } }),
    manager: await signedIn(house, { member: { organisation: chitalishte, role: 'manager' } }),
    coordinator: await signedIn(house, { appointed: { role: 'coordinator' } }),
  }
  for (const { method, path } of counted.routes?.(house) ?? []) {
    const address = addressOf(path)
    const stranger = await request(address, method === 'POST' ? sent({}) : {})
    assert.equal(stranger.status, method === 'POST' ? 401 : 303, `${method} ${path} for strangers`)
    for (const [role, person] of Object.entries(as)) {
      const { status } = await request(address, method === 'POST' ? person.sends({}) : person.as)
      const allowed = ['editor', 'manager', 'coordinator'].includes(role)
      const right = allowed ? [200, 404, 409, 422].includes(status) : status === 403
      assert.ok(right, `${method} ${path} for ${role}: ${status}`)
    }
  }
})

test('an organisation that nobody knows has no desk', async (context) => {
  const { house, request } = await aFront(context)
  const coordinator = await signedIn(house, { appointed: { role: 'coordinator' } })
  for (const page of ['groups', 'services', 'meetings', 'numbers', 'funding'])
    assert.equal((await request(`/bg/desk/network/nothing/${page}`, coordinator.as)).status, 404)
})
