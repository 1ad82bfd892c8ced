import type { Settings } from '#src/platform/config/settings.ts'
import type { House } from '#src/platform/module.ts'
import { openHouse } from './house.ts'
import { modules } from './modules.ts'

/** Opens the house, quietly, and closes it whatever happens. */
export async function withHouse(settings: Settings, work: (house: House) => Promise<number>): Promise<number> {
  const house = await openHouse({ ...settings, LOG: 'off' }, modules)
  try {
    return await work(house)
  } finally {
    await house.mailer.close()
    await house.database.close()
  }
}
