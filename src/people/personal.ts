import type { Reader } from '#src/platform/db/database.ts'
import { readLettersOf } from '#src/platform/mail/outbox.store.ts'
import type { Personal } from '#src/platform/module.ts'
import { readConsents } from './consents/consents.store.ts'
import { peopleTables } from './people.tables.ts'
import { erasePerson } from './persons/erase-person.ts'
import { findPerson, findPersonsByMail } from './persons/persons.store.ts'

/** What this module keeps of somebody who works in the network. */
export const personalOfPeople: Personal = {
  keeps: [
    {
      bg: 'Име, имейл и език на хората, които работят в мрежата, докато работят в нея; паролата само като отпечатък, от който не може да се прочете.',
      en: 'Name, e-mail and language of those who work in the network, as long as they do; of a password only a print that cannot be read back.',
    },
    {
      bg: 'Устройствата, на които някой е влязъл: вид на браузъра и дните на първо и последно ползване. Изтриват се 90 дни след последното ползване, на чуждо устройство след 12 часа; белегът за собствено устройство – след 400 дни.',
      en: 'Devices that somebody is signed in on: kind of browser, first and last day of use. Deleted 90 days after the last use, on a borrowed device after 12 hours; the mark of an own device after 400 days.',
    },
    {
      bg: 'Съгласия: кой на какво се е съгласил, с какви думи, кога и как. Докато важат, и още три години след оттегляне – като доказателство; след изтриване на профила без име и имейл.',
      en: 'Consents: who agreed to what, in which words, when and how. As long as they hold, and three years after they were withdrawn, as proof; after erasure without name and address.',
    },
    {
      bg: 'Връзките за вход, покани и нова парола: само отпечатъците им, до седем дни след като са изтекли.',
      en: 'Links to sign in, to accept an invitation, to choose a password: only their prints, until seven days after they have expired.',
    },
  ],
  export: exportPerson,
  erase: async (tx, person, now) => {
    await erasePerson(tx, person, now)
  },
}

async function exportPerson(query: Reader, person: string): Promise<Record<string, unknown>> {
  const found = await findPerson(query, person)
  if (!found) return {}
  const { email, name, language } = found
  const isShared = (await findPersonsByMail(query, email)).length > 1
  const devices = await peopleTables(query)
    .selectFrom('people_session')
    .select(['device', 'remembered', 'created_at', 'seen_at', 'expires_at'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .execute()
  return {
    person: { name, email, language },
    devices: devices.map(({ remembered, ...device }) => ({ ...device, remembered: remembered === 1 })),
    consents: await readConsents(query, person),
    // Letters to a shared mailbox are others' as well; those to this person alone are marked as such.
    letters: await readLettersOf(query, { person, email: isShared ? '' : email }),
  }
}
