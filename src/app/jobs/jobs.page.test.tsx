import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PermanentFailure } from '#src/platform/jobs/job.ts'
import { countJobs, enqueue } from '#src/platform/jobs/jobs.store.ts'
import type { House } from '#src/platform/module.ts'
import { anEmptyFront } from '../../../test/support/front.ts'
import { sent } from '../../../test/support/gate.ts'
import { find, findAll, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { hireWorker } from '../house.ts'

const jobs = '/bg/desk/jobs'

/** A room whose work cannot be done until it is mended. */
async function stopped(house: House, ...keys: string[]) {
  let mended = false
  const run = async () => {
    if (!mended) throw new PermanentFailure('the <b>table</b> is missing')
    return undefined
  }
  const room = {
    name: 'weather',
    personal: 'keeps nothing of persons',
    jobs: () => [{ name: 'weather.fetch', run }],
  } as const
  const worker = hireWorker(house, [room])
  const due = house.clock.now()
  for (const key of keys)
    await house.database.write((tx) => enqueue(tx, { id: `job-${key}`, name: 'weather.fetch', key, due }))
  await worker.runOnce()
  const mend = () => {
    mended = true
  }
  return { worker, mend }
}

const mainOf = async (response: Response) => find(readHtml(await response.text()), 'main')

test('what the site could not do lies on the coordinator’s desk with its reason', async (context) => {
  const { house, request } = await anEmptyFront(context)
  const { as } = await signedIn(house, { appointed: { role: 'coordinator' } })
  await stopped(house, 'ruse', 'marten')
  for (const lang of ['bg', 'en'])
    assert.deepEqual(faultsOf(readHtml(await (await request(`/${lang}/desk/jobs`, as)).text())), [])
  const main = await mainOf(await request(jobs, as))
  assert.equal(findAll(find(main, 'tbody'), 'tr').length, 2)
  assert.match(wordsOf(main), /weather\.fetch.*днес, 14:00\u00a0ч\..*the <b>table<\/b> is missing.*Пуснете всички пак/)
  assert.match(wordsOf(await mainOf(await request('/bg/desk', as))), /2 задачи на сайта са спрели\./)
})

test('a job, or all, are started again', async (context) => {
  const { house, request } = await anEmptyFront(context)
  const { as, sends } = await signedIn(house, { appointed: { role: 'coordinator' } })
  const { worker, mend } = await stopped(house, 'ruse', 'marten', 'nikolovo')
  const retry = async (fields: Record<string, string>) =>
    (await request(`${jobs}/retries`, sends(fields))).headers.get('location')
  assert.equal(await retry({ job: 'job-ruse' }), `${jobs}?done=retried`)
  assert.equal(await retry({ job: 'job-ruse' }), `${jobs}?done=stale`)
  assert.equal((await countJobs(house.database.read)).dead, 2)
  mend()
  assert.equal(await retry({ all: 'yes' }), `${jobs}?done=retried`)
  await worker.runOnce()
  assert.deepEqual(await countJobs(house.database.read), { waiting: 0, dead: 0 })
  const main = await mainOf(await request(`${jobs}?done=retried`, as))
  assert.match(wordsOf(main), /Пуснато пак.*Няма спрели задачи\./)
  assert.equal((await request(`${jobs}/retries`, sends({}))).status, 404)
})

test('only coordinators see jobs and start them', async (context) => {
  const { house, request } = await anEmptyFront(context)
  const reader = await signedIn(house, { appointed: { role: 'reader' } })
  await stopped(house, 'ruse')
  assert.equal((await request(jobs, reader.as)).status, 403)
  assert.equal((await request(`${jobs}/retries`, reader.sends({ all: 'yes' }))).status, 403)
  assert.equal((await request(jobs)).status, 303)
  assert.equal((await request(`${jobs}/retries`, sent({ all: 'yes' }))).status, 401)
  assert.doesNotMatch(wordsOf(await mainOf(await request('/bg/desk', reader.as))), /задач[аи] на сайта/)
})

test('the page costs the same statements with one job and with three', async (context) => {
  const counts: number[] = []
  for (const keys of [['a'], ['a', 'b', 'c']]) {
    const { house, request } = await anEmptyFront(context)
    const { as } = await signedIn(house, { appointed: { role: 'coordinator' } })
    await stopped(house, ...keys)
    const before = house.database.statements()
    await request(jobs, as)
    counts.push(house.database.statements() - before)
  }
  assert.equal(counts[0], counts[1])
})
