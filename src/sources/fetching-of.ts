import type { Settings } from '#src/platform/config/settings.ts'
import { hostOf, portOf, usualPorts } from '#src/platform/fetch/foreign-address.ts'
import { isGlobalAddress } from '#src/platform/fetch/global-address.ts'
import type { Fetching } from './runs/fetch-source.ts'
import type { Source } from './source.ts'

/**
 * How the address of a source is fetched: never from inside our own network, but for those hosts that the operator has named
 * (`SOURCES_ALLOW`), and those only where the source itself names them.
 */
export function fetchingOf(
  { SOURCES_ALLOW }: Pick<Settings, 'SOURCES_ALLOW'>,
  { address }: Pick<Source, 'address'>,
): Fetching {
  const url = URL.parse(address)
  if (!url || !SOURCES_ALLOW.includes(`${url.hostname}:${portOf(url)}`)) return {}
  const host = hostOf(url)
  return { ports: [...usualPorts, portOf(url)], allowAddress: (each) => each === host || isGlobalAddress(each) }
}
