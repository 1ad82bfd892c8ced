import type { Tx } from '#src/platform/db/database.ts'
import { demoId } from '#src/platform/demo-id.ts'
import { type CalendarEvent, isSeries } from '../events/event.ts'
import type { PlannedFund } from './planned-fund.ts'
import { saveProgrammeItem } from './programme.store.ts'

const planners: Readonly<Record<string, string>> = {
  'probuda-nikolovo': 'Иванка Петкова',
  'prosveta-marten': 'секретарят',
}

const fund = (source: string, euros: number): PlannedFund => ({ source, cents: euros * 100, currency: 'EUR' })
const funds: readonly (readonly PlannedFund[])[] = [
  [fund('общински бюджет', 150)],
  [],
  [fund('собствени средства', 40), fund('дарения', 60)],
  [],
  [fund('общински бюджет', 300), fund('собствени средства', 80)],
]
const publics = [40, 25, 120, 60, 200, 30]

/** The chitalishta had planned most of what they hold; one in seven came by the way. Goes again with its events. */
export async function loadDemoProgramme(tx: Tx, events: Iterable<CalendarEvent>): Promise<void> {
  const all = [...events]
  for (const [organiser, responsible] of Object.entries(planners)) {
    const own = all
      .filter((event) => event.organisationId === demoId('organisation', organiser) && !isSeries(event))
      .sort((one, other) => (one.starts < other.starts ? -1 : 1))
      .filter((_, at) => at % 7 !== 6)
    for (const [year, planned] of Map.groupBy(own, ({ starts }) => Number(starts.slice(0, 4))))
      for (const [at, { id }] of planned.entries())
        await saveProgrammeItem(tx, id, {
          ...{ year, number: String(at + 1), responsible, partners: null, group: null },
          expected: publics[at % publics.length] ?? null,
          funds: funds[at % funds.length] ?? [],
        })
  }
}
