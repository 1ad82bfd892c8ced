import { instantText } from '#src/platform/clock.ts'
import type { Reader, Tx } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { hashOfSecret } from '#src/platform/secrets.ts'
import { type ConsentTables, consentTables } from './consent.tables.ts'
import { type ConsentPurpose, consentWordings } from './wordings.ts'

export interface NewConsent {
  readonly id: string
  readonly purpose: ConsentPurpose
  /** Who agrees: a person of the network, or whoever reads this mail address, in lower case. Neither where `about` says it. */
  readonly person?: string | undefined
  readonly email?: string | undefined
  /** Id of the organisation, application or other thing that it is about. */
  readonly about: string
  /** In which language the sentence was shown or read out. */
  readonly lang: Lang
  readonly how: 'form' | 'phone' | 'paper'
  /** The person who entered it for somebody else. */
  readonly enteredBy?: string | undefined
}

/** A line of the ledger as its owner sees it. */
export type Consent = Pick<
  ConsentTables['people_consent'],
  'id' | 'purpose' | 'about' | 'lang' | 'wording' | 'version' | 'given_at' | 'given_how' | 'withdrawn_at'
>

/** Keeps the sentence as it stands today; whoever changes it later does not change what was agreed to. */
export async function recordConsent({ query, record }: Tx, consent: NewConsent, now: Temporal.Instant): Promise<void> {
  const { id, purpose, person = null, email = null, about, lang, how, enteredBy = null } = consent
  const { version, text } = consentWordings[purpose]
  await consentTables(query)
    .insertInto('people_consent')
    .values({
      id,
      person_id: person,
      email,
      purpose,
      about,
      lang,
      wording: text[lang],
      version,
      given_at: instantText(now),
      given_how: how,
      entered_by: enteredBy,
      withdrawn_at: null,
      withdrawn_by: null,
      trace: null,
    })
    .execute()
  await record({ name: 'people.consent.given', ids: { consent: id, about }, actor: enteredBy ?? person })
}

/** Takes a consent back; `by` is who does it. False when it was taken back already or never was. */
export async function withdrawConsent(
  { query, record }: Tx,
  { id, by }: { id: string; by: string | null },
  now: Temporal.Instant,
): Promise<boolean> {
  const [taken] = await consentTables(query)
    .updateTable('people_consent')
    .set({ withdrawn_at: instantText(now), withdrawn_by: by })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning(['about'])
    .execute()
  if (taken) await record({ name: 'people.consent.withdrawn', ids: { consent: id, about: taken.about }, actor: by })
  return taken !== undefined
}

const shown = ['id', 'purpose', 'about', 'lang', 'wording', 'version', 'given_at', 'given_how', 'withdrawn_at'] as const

/** What a person has agreed to under his name, and what was agreed to under his mail address alone; the latest first. */
export const readConsents = (query: Reader, person: string): Promise<Consent[]> =>
  consentTables(query)
    .selectFrom('people_consent')
    .select(shown)
    .where(({ or, and, eb, selectFrom }) => {
      const mail = selectFrom('people_person').select('people_person.email').where('people_person.id', '=', person)
      return or([eb('person_id', '=', person), and([eb('email', '=', mail), eb('person_id', 'is', null)])])
    })
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .execute()

/**
 * Takes the person out of the ledger, and with a mail address what was agreed to under it alone. The lines stay as proof
 * for whoever brings the address: only a hash of it with the line's own id is left, so that no two can be laid side by side.
 */
export async function eraseFromConsents(
  { query, record }: Tx,
  { person, email }: { person: string; email: string },
  now: Temporal.Instant,
): Promise<void> {
  const tables = consentTables(query)
  const own = await tables
    .selectFrom('people_consent as consent')
    .leftJoin('people_person as person', 'person.id', 'consent.person_id')
    .select(['consent.id', 'consent.about', 'consent.withdrawn_at', 'consent.email', 'person.email as mail'])
    .where(({ or, and, eb }) =>
      or([
        eb('consent.person_id', '=', person),
        and([eb('consent.email', '=', email), eb('consent.person_id', 'is', null)]),
      ]),
    )
    .execute()
  for (const { id, about, withdrawn_at, email: written, mail } of own) {
    const trace = hashOfSecret(`${id}:${mail ?? written ?? ''}`)
    const left = { person_id: null, email: null, trace, withdrawn_at: withdrawn_at ?? instantText(now) }
    await tables.updateTable('people_consent').set(left).where('id', '=', id).execute()
    if (withdrawn_at === null) await record({ name: 'people.consent.withdrawn', ids: { consent: id, about } })
  }
  for (const column of ['entered_by', 'withdrawn_by'] as const)
    await tables
      .updateTable('people_consent')
      .set({ [column]: null })
      .where(column, '=', person)
      .execute()
}

/** How long a consent that was taken back is kept as proof. */
const proofYears = 3

export async function deleteOldConsents({ query }: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.toZonedDateTimeISO('UTC').subtract({ years: proofYears }).toInstant()
  await consentTables(query).deleteFrom('people_consent').where('withdrawn_at', '<', instantText(before)).execute()
}

/** For what was only a demonstration or a practice: nobody ever agreed, so there is nothing to prove. */
export async function removeConsentsAbout({ query }: Tx, abouts: readonly string[]): Promise<void> {
  if (abouts.length === 0) return
  await consentTables(query).deleteFrom('people_consent').where('about', 'in', abouts).execute()
}
