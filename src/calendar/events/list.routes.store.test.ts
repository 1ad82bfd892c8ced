import assert from 'node:assert/strict'
import { anEvent, fill, testZone } from '../../../test/support/calendar.ts'
import { onBothEngines, testNow } from '../../../test/support/databases.ts'
import { aHouse } from '../../../test/support/house.ts'
import { listRoute } from './list.routes.tsx'

onBothEngines('an empty list is true until the nearest event that it shows has ended', async (database) => {
  const now = Temporal.Instant.from(testNow)
  await fill(database, [anEvent({ starts: '2026-11-22T10:00:00', ends: '2026-11-22T16:00:00' })])
  const { cache } = await listRoute(aHouse(database))({
    lang: 'bg',
    path: '/bg/calendar',
    params: {},
    query: new URLSearchParams('from=2026-12-24'),
    now,
    zone: testZone,
    today: now.toZonedDateTimeISO(testZone).toPlainDate(),
    form: new URLSearchParams(),
    actor: undefined,
    subject: {},
    neighbour: { network: '192.0.2.1', isLocal: false, agent: '', device: undefined },
    requestId: 'test',
  })
  assert.equal(String(cache?.until), '2026-11-22T14:00:00Z')
})
