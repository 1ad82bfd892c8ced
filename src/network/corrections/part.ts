import type { Role } from '#src/platform/actor.ts'
import type { Part } from '#src/platform/parts.ts'
import { correctionsAddress, deskPathOf } from '../addresses.ts'
import { ofOrganisation } from '../organisations/of-organisation.ts'
import { correctionsPage, deskCorrectionsPage, recordCorrectionRoute } from './corrections.routes.tsx'
import { correctionMessages } from './messages.ts'

const read = 'network.correction.read'
const record = 'network.correction.record'
const editors: readonly Role[] = ['editor', 'manager', 'coordinator']

/** „Поправки“: what was wrong is not only mended but said. */
export const corrections: Part = {
  actions: {
    [read]: ['visitor'],
    [record]: { roles: editors, about: { bg: 'публикува поправки', en: 'publishes corrections' } },
  },
  routes: (house) => {
    const subject = ofOrganisation(house)
    const own = '/:lang{(?:bg|en)}/desk/network/:organisation/corrections'
    return [
      { method: 'GET', path: `/:lang{(?:bg|en)}${correctionsAddress}`, action: read, handle: correctionsPage(house) },
      { method: 'GET', path: own, action: record, subject, handle: deskCorrectionsPage(house) },
      { method: 'POST', path: own, action: record, subject, handle: recordCorrectionRoute(house) },
    ]
  },
  desk: [
    {
      label: { bg: correctionMessages.bg.corrections, en: correctionMessages.en.corrections },
      action: record,
      of: 'organisation',
      section: 'itself',
      path: (lang, slug) => deskPathOf(lang, slug, 'corrections'),
    },
  ],
}
