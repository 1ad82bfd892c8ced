import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoMunicipalities } from './demo-areas.ts'
import { demoSettlements } from './demo-settlements.ts'
import { demoDetails, demoKeepers } from './demo-venue-details.ts'
import { demoVenues } from './demo-venues.ts'

test('settlements and venues have keys and codes of their own', () => {
  assert.equal(new Set(demoSettlements.map((settlement) => settlement.key)).size, demoSettlements.length)
  assert.equal(new Set(demoSettlements.map((settlement) => settlement.ekatte)).size, demoSettlements.length)
  assert.equal(new Set(demoVenues.map((venue) => venue.key)).size, demoVenues.length)
})

test('a settlement is written as people write it and lies in oblast Ruse', () => {
  for (const { name, ekatte, municipality, oblast, latitude, longitude } of demoSettlements) {
    assert.match(ekatte, /^\d{5}$/)
    assert.match(name, /^\p{Lu}\p{Ll}+( \p{Ll}+)*$/u)
    assert.equal(oblast, 'Русе')
    assert.ok(
      demoMunicipalities.some((each) => each.name === municipality),
      municipality,
    )
    assert.ok(latitude > 43.3 && latitude < 44.1 && longitude > 25.4 && longitude < 26.6, name)
  }
})

test('every venue stands in a known settlement', () => {
  const known = new Set(demoSettlements.map((settlement) => settlement.key))
  assert.deepEqual(
    demoVenues.filter((venue) => !known.has(venue.settlement)),
    [],
  )
})

test('names and addresses have Bulgarian quotes and a number sign', () => {
  for (const { name, address } of demoVenues) {
    assert.doesNotMatch(name.bg + (address?.bg ?? ''), /["'”]| - /)
    if (address) assert.match(address.bg, /^(ул|бул|пл|кв)\. „.+“\s№\u00A0\d+/)
  }
})

test('details and keepers are those of known venues, in words that are not torn', () => {
  const known = new Set(demoVenues.map((venue) => venue.key))
  for (const key of [...Object.keys(demoDetails), ...demoKeepers.keys()]) assert.ok(known.has(key), key)
  const said = JSON.stringify(demoDetails)
  assert.doesNotMatch(said, /\d (?:м|€|минути)\b/)
})
