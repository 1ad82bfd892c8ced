import type { Clock } from '../clock.ts'
import { instantText } from '../clock.ts'
import type { Fact, NewFact } from '../facts/fact.ts'
import { appendFact, type Subscriptions } from '../facts/facts.store.ts'
import type { Ids } from '../ids.ts'
import type { Reader } from './database.ts'

/** What a database needs to write the journal: the time, new ids, and who waits for which fact. */
export interface Journal {
  readonly clock: Clock
  readonly ids: Ids
  readonly subscriptions: Subscriptions
}

/** Collects the facts of one transaction while it writes them. */
export function createRecorder(query: Reader, journal: Journal) {
  const facts: Fact[] = []
  const record = async (fact: NewFact): Promise<void> => {
    const complete = { ...fact, id: journal.ids(), actor: fact.actor ?? null, at: instantText(journal.clock.now()) }
    await appendFact(query, complete, journal.subscriptions.get(fact.name) ?? [], journal.ids)
    facts.push(complete)
  }
  return { facts, record }
}
