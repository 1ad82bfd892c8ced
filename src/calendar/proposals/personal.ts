import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Fact } from '#src/platform/facts/fact.ts'
import type { Personal } from '#src/platform/module.ts'
import { proposalMessages } from './messages.ts'
import { contactKeptDays } from './proposal.ts'
import { proposalTables } from './proposals.store.ts'

const nobody = { contact_name: null, email: null, phone: null }

/** Who proposed and who decided. What was proposed is the organisation's and stays. */
export const proposalsPersonal: Personal = {
  keeps: [
    {
      bg: `Предложения за събития от граждани: име, имейл и телефон на подателя, за да бъде попитан. До ${contactKeptDays} дни след решението.`,
      en: `Proposals of events from citizens: name, e-mail and telephone of the proposer, who may be asked. Until ${contactKeptDays} days after the decision.`,
    },
    {
      bg: 'Кой е решил предложение за събитие. До изтриването на профила му.',
      en: 'Who decided a proposal of an event. Until the account is erased.',
    },
  ],
  export: async (query, person, lang) => ({
    [proposalMessages[lang].sent]: await readSent(query, person),
    [proposalMessages[lang].decidedByYou]: await proposalTables(query)
      .selectFrom('calendar_proposal')
      .select(['title', 'decision', 'decided_at'])
      .where('decided_by', '=', person)
      .orderBy('decided_at')
      .execute(),
  }),
  erase: async ({ query }, person) => {
    const proposals = proposalTables(query).updateTable('calendar_proposal')
    const own = (await readSent(query, person)).map(({ id }) => id)
    if (own.length > 0) await proposals.set(nobody).where('id', 'in', own).execute()
    await proposals.set({ decided_by: null }).where('decided_by', '=', person).execute()
  },
}

/** Under the person's mail address, unless a colleague reads the same mailbox. */
async function readSent(query: Reader, person: string) {
  const tables = proposalTables(query)
  const own = await tables.selectFrom('people_person').select('email').where('id', '=', person).executeTakeFirst()
  if (!own) return []
  const readers = await tables
    .selectFrom('people_person')
    .select('id')
    .where('email', '=', own.email)
    .limit(2)
    .execute()
  if (readers.length > 1) return []
  return tables
    .selectFrom('calendar_proposal')
    .select(['id', 'title', 'contact_name as name', 'email', 'phone', 'received_at as sent_at'])
    .where('email', '=', own.email)
    .orderBy('received_at')
    .execute()
}

/** Whoever takes the consent back is forgotten, and what still waits is no longer considered. Done twice it changes nothing. */
export async function heedWithdrawal(tx: Tx, { ids, at }: Pick<Fact, 'ids' | 'at'>): Promise<void> {
  const proposals = proposalTables(tx.query)
    .updateTable('calendar_proposal')
    .where('id', '=', ids.about ?? '')
  await proposals.set(nobody).execute()
  const ended = await proposals
    .set({ decision: 'refused', decided_at: at, reason: proposalMessages.bg.withdrawn })
    .where('decided_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended) await tx.record({ name: 'calendar.proposal.refused', ids: { proposal: id } })
}
