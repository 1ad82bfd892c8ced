import { removeUnlessReferenced } from '#src/platform/db/still-referenced.ts'
import type { Demo } from '#src/platform/module.ts'
import { erasePerson } from '../persons/erase-person.ts'
import { addPerson } from '../persons/persons.store.ts'
import { demoPersonId, demoPersons } from './demo-persons.ts'

/** Three people to try the desk with; their memberships are the network's share. */
export const peopleDemo: Demo = {
  load: async (tx, { clock }) => {
    for (const { key, name, email } of demoPersons)
      await addPerson(tx, { id: demoPersonId(key), email, name, language: 'bg' }, clock.now())
  },
  remove: async ({ database, clock }) => {
    let stayed = 0
    for (const { key } of demoPersons) {
      const gone = await removeUnlessReferenced(database, (tx) => erasePerson(tx, demoPersonId(key), clock.now()))
      if (!gone) stayed++
    }
    return stayed
  },
}
