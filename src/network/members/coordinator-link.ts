import { readArguments } from '#src/platform/config/arguments.ts'
import type { Command, House } from '#src/platform/module.ts'
import { hasCoordinator } from './appointments.store.ts'
import { issueCoordinatorLink } from './issue-invitation.ts'

/**
 * A link that makes whoever opens it the first coordinator, while there is none beside the demonstration's; undefined
 * otherwise. `origin` is where the site stands now.
 */
export async function firstCoordinatorLink(house: House, origin: string): Promise<string | undefined> {
  if (await hasCoordinator(house.database.read)) return undefined
  return `${origin}${await house.database.write((tx) => issueCoordinatorLink(tx, house, house.clock.now()))}`
}

const usage = 'user coordinator'

/** `multipolis user coordinator`: whoever can start the program can always let a coordinator in again. */
export const coordinatorCommand: Command = {
  usage,
  about: 'Prints a one-time link, good for 48 hours, that makes whoever opens it a coordinator.',
  run: async (house, args, say) => {
    readArguments(args, usage, {})
    const path = await house.database.write((tx) => issueCoordinatorLink(tx, house, house.clock.now()))
    say('Whoever opens this link within 48 hours becomes coordinator. It works once; earlier ones no longer do.')
    say(`${house.settings.publicUrl}${path}`)
    return 0
  },
}
