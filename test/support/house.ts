import { type Clock, fixedClock } from '#src/platform/clock.ts'
import { readSettings } from '#src/platform/config/settings.ts'
import type { Database } from '#src/platform/db/database.ts'
import { type Ids, timeOrderedIds } from '#src/platform/ids.ts'
import { createLog } from '#src/platform/log/log.ts'
import { createMemo } from '#src/platform/memo.ts'
import type { House } from '#src/platform/module.ts'
import { testNow } from './databases.ts'

export interface Wishes {
  readonly clock?: Clock
  readonly ids?: Ids
  /** As the environment would say them. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A house over a test's database: the usual settings, a fixed clock, a silent log, no mail, no panels. */
export function aHouse(
  database: Database,
  { clock = fixedClock(testNow), ids = timeOrderedIds(), settings = {} }: Wishes = {},
): House {
  const reading = readSettings({ LOG: 'off', ...settings })
  if (!reading.ok) throw new Error(reading.problems.join(' '))
  return {
    database,
    clock,
    ids,
    settings: reading.settings,
    log: createLog('off'),
    mailer: {
      send: async () => {
        throw new Error('this test sends no mail')
      },
      close: async () => undefined,
    },
    memo: createMemo(database),
    panels: async () => [],
    rehang: async () => undefined,
    intakes: () => [],
    shown: async () => new Map(),
    announced: { read: async () => [], of: async () => [] },
  }
}
