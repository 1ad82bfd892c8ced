import type { Reader } from '#src/platform/db/database.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { Personal } from '#src/platform/module.ts'
import { contactKeptMonths } from './application.ts'
import { joiningTables } from './joining.tables.ts'
import { endPractice } from './practice.store.ts'

const words = phrases({
  sent: { bg: 'Заявления за присъединяване', en: 'Applications to join' },
  decided: { bg: 'Заявления, които сте решили', en: 'Applications that you decided' },
  agreed: { bg: 'Споразумения, които сте приели', en: 'Agreements that you accepted' },
})

/** Who applied, decided and agreed. What was applied for, decided and agreed is the organisations’ and stays. */
export const joiningPersonal: Personal = {
  keeps: [
    {
      bg: `Заявления за присъединяване: име, роля, имейл и телефон на подателя, за да получи отговор. До ${contactKeptMonths} месеца след решението.`,
      en: `Applications to join: name, role, e-mail and telephone of the sender, who is to be answered. Until ${contactKeptMonths} months after the decision.`,
    },
    {
      bg: 'Кой е решил заявление и кой е приел споразумение от името на организация. До изтриването на профила му.',
      en: 'Who decided an application, and who accepted an agreement for an organisation. Until the account is erased.',
    },
  ],
  export: async (query, person, lang) => ({
    [words[lang].sent]: await readSent(query, person),
    [words[lang].decided]: await joiningTables(query)
      .selectFrom('network_application')
      .select(['name as organisation', 'decided_at'])
      .where('decided_by', '=', person)
      .orderBy('decided_at')
      .execute(),
    [words[lang].agreed]: await joiningTables(query)
      .selectFrom('network_partnership as partnership')
      .innerJoin('network_organisation as organisation', 'organisation.id', 'partnership.organisation_id')
      .select(['organisation.slug as organisation', 'partnership.agreed_on as since'])
      .where('partnership.agreed_by', '=', person)
      .orderBy('partnership.agreed_on')
      .execute(),
  }),
  erase: async (tx, person) => {
    const tables = joiningTables(tx.query)
    const own = (await readSent(tx.query, person)).map(({ id }) => id)
    const nobody = { contact_name: null, contact_role: null, email: null, phone: null, message: null }
    if (own.length > 0) await tables.updateTable('network_application').set(nobody).where('id', 'in', own).execute()
    await tables.updateTable('network_application').set({ decided_by: null }).where('decided_by', '=', person).execute()
    await tables.updateTable('network_partnership').set({ agreed_by: null }).where('agreed_by', '=', person).execute()
    await endPractice(tx, person)
  },
}

/** Under the person's mail address, unless a colleague reads the same mailbox. */
async function readSent(query: Reader, person: string) {
  const tables = joiningTables(query)
  const own = await tables.selectFrom('people_person').select('email').where('id', '=', person).executeTakeFirst()
  if (!own) return []
  const others = await tables
    .selectFrom('people_person')
    .select('id')
    .where('email', '=', own.email)
    .where('id', '<>', person)
    .limit(1)
    .execute()
  if (others.length > 0) return []
  return tables
    .selectFrom('network_application')
    .select([
      'id',
      'name as organisation',
      'contact_name as name',
      'contact_role as role',
      'email',
      'phone',
      'received_at as sent_at',
    ])
    .where('email', '=', own.email)
    .orderBy('received_at')
    .execute()
}
