import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addVenue } from '#src/places/index.ts'
import { chitalishte, library, libraryHall, ruse } from '../../../test/support/calendar.ts'
import { aFront } from '../../../test/support/front.ts'
import { find, readHtml, wordsOf } from '../../../test/support/html.ts'
import { faultsOf } from '../../../test/support/page-faults.ts'
import type { NetworkTables } from '../network.tables.ts'
import { rehangVenue } from './rehang-venue.ts'

async function aFrontWithHall(context: { after: (end: () => unknown) => void }) {
  const front = await aFront(context)
  await front.house.database.write((tx) =>
    addVenue(tx, { id: 'own', slug: 'own', settlementId: ruse, ownerId: library, texts: { bg: { name: 'Читалня' } } }),
  )
  return front
}

test('a venue says who keeps it, an organisation what it keeps', async (context) => {
  const { page } = await aFrontWithHall(context)
  for (const lang of ['bg', 'en']) {
    const venue = readHtml(await page(`/${lang}/places/own`))
    assert.deepEqual(faultsOf(venue), [])
    assert.match(wordsOf(find(venue, 'main')), lang === 'bg' ? /Кой поддържа мястото.*082 123 456/s : /Ruse Library/)
    const organisation = readHtml(await page(`/${lang}/network/biblioteka`))
    assert.match(wordsOf(find(organisation, 'main')), /Читалня/)
  }
  assert.doesNotMatch(await page('/bg/places/library'), /Кой поддържа/)
})

test('an organisation that is not public is not named', async (context) => {
  const { page, house } = await aFrontWithHall(context)
  await house.database.write(async ({ query, record }) => {
    const tables = query.withTables<NetworkTables>()
    await tables.updateTable('network_organisation').set({ status: 'draft' }).where('id', '=', library).execute()
    await record({ name: 'network.organisation.saved', ids: { organisation: library } })
  })
  assert.doesNotMatch(await page('/bg/places/own'), /Кой поддържа/)
})

test('the main hall of an organisation follows a merge', async (context) => {
  const { house } = await aFrontWithHall(context)
  const mains = await house.database.write(async (tx) => {
    const tables = tx.query.withTables<NetworkTables>()
    await tables
      .updateTable('network_organisation')
      .set({ main_venue_id: 'own' })
      .where('id', '=', chitalishte)
      .execute()
    await rehangVenue(tx, { from: 'own', to: libraryHall, now: house.clock.now() })
    return tables.selectFrom('network_organisation').select('main_venue_id').where('id', '=', chitalishte).execute()
  })
  assert.deepEqual(mains, [{ main_venue_id: libraryHall }])
})
