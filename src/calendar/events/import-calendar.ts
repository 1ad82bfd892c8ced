import type { House } from '#src/platform/module.ts'
import { type RunReport, takeFile } from '#src/sources/index.ts'
import { eventsIntake } from '../intake/events-intake.ts'
import type { Sphere } from './event.ts'

export interface CalendarImport {
  readonly organisationId: string
  readonly bytes: Uint8Array
  /** What the report calls it: the name of the file. */
  readonly label: string
  /** Undefined: an event keeps the one it has, a new one gets the usual one. */
  readonly sphere?: Sphere | undefined
}

/**
 * Reads an iCalendar file into an organisation's calendar. A record is known by its UID within the organisation: the same
 * again changes nothing, a different one changes its event in place. Never throws on what the file says; the report does.
 */
export const importCalendar = (house: House, request: CalendarImport): Promise<RunReport> =>
  takeFile(house, eventsIntake(house), {
    organisation: request.organisationId,
    bytes: request.bytes,
    label: request.label,
    reader: 'icalendar',
    choices: request.sphere === undefined ? undefined : { sphere: request.sphere },
  })
