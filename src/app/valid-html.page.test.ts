import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startSession } from '#src/people/index.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { walkDesk } from '../../test/support/desk-pages.ts'
import { anEmptyFront, demoFront, type Front, loadDemo } from '../../test/support/front.ts'
import { sent } from '../../test/support/gate.ts'
import { findTemplatesIn } from '../../test/support/templates.ts'
import { htmlFaults } from '../../test/support/validate-html.ts'

const langs = ['bg', 'en'] as const

test('what is no HTML is found', async () => {
  const page = '<!doctype html><html lang="bg"><head><title>x</title></head><body><p><div></div></p><a>x</body></html>'
  assert.notDeepEqual(await htmlFaults(page), [])
})

for (const lang of langs)
  test(`every public template is valid HTML, ${lang}`, async () => {
    const { house, request } = await demoFront()
    const templates = await findTemplatesIn(house)
    const faults: string[] = []
    for (const { name, path, status = 200 } of templates) {
      const response = await request(`/${lang}${path}`)
      assert.equal(response.status, status, `${name} ${path}`)
      for (const fault of await htmlFaults(await response.text())) faults.push(`${name}: ${fault}`)
    }
    assert.deepEqual(faults, [])
  })

test('a form that comes back with its sentences is valid HTML', async (context) => {
  const { request } = await anEmptyFront(context)
  for (const path of ['/calendar/proposal', '/network/application', '/people/sign-in', '/accessibility/feedback']) {
    const response = await request(`/bg${path}`, sent({ website: '' }))
    assert.equal(response.status, 422, path)
    assert.deepEqual(await htmlFaults(await response.text()), [], path)
  }
})

const people = [
  { who: 'the coordinator', id: demoId('person', 'coordinator'), least: 50 },
  { who: 'the secretary', id: demoId('person', 'secretary'), least: 40 },
]

/** Signed in on a device, without a letter. */
async function asPerson({ house }: Front, person: string): Promise<RequestInit> {
  const token = `token-${person}`
  const session = { id: house.ids(), person, token, device: 'test', remembered: true }
  await house.database.write((tx) => startSession(tx, session, house.clock.now()))
  return { headers: { cookie: `session=${token}` } }
}

test('every page of the desk is valid HTML, in both languages', async (context) => {
  const front = await anEmptyFront(context)
  await loadDemo(front.house)
  const faults: string[] = []
  for (const { who, id, least } of people) {
    const as = await asPerson(front, id)
    const read = async (path: string) => {
      const response = await front.request(path, as)
      return response.headers.get('content-type')?.startsWith('text/html') ? response.text() : undefined
    }
    for (const lang of langs) {
      const pages = await walkDesk(lang, read)
      assert.ok(pages.size >= least, `${pages.size} pages of ${who}`)
      for (const [path, html] of pages)
        for (const fault of await htmlFaults(html)) faults.push(`${who}, ${path}: ${fault}`)
    }
  }
  assert.deepEqual(faults, [])
})
