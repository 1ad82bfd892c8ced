import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { memberTables } from '../members/members.tables.ts'

interface Coordinator {
  readonly person: string
  readonly email: string
  readonly language: Lang
}

/** Who gets a word when the network is asked for something. */
export const readCoordinators = (query: Reader): Promise<Coordinator[]> =>
  memberTables(query)
    .selectFrom('network_appointment as appointment')
    .innerJoin('people_person as person', 'person.id', 'appointment.person_id')
    .select(['person.id as person', 'person.email', 'person.language'])
    .where('appointment.role', '=', 'coordinator')
    .distinct()
    .orderBy('person.id')
    .execute()
