import type { Reader } from '#src/platform/db/database.ts'
import { type FieldReader, right, wrong } from '#src/platform/form/form.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { foldLatin } from '#src/platform/language/fold.ts'
import { settlementMessages } from './messages.ts'
import { type Settlement, settlementShortName, settlementTyped } from './settlement.ts'
import { readSettlementName } from './settlement-name.ts'
import { findSettlements } from './settlements.store.ts'

/** What a `SettlementField` shows, and what its form reads: hand `read` to `readFields` under the same name. */
export interface SettlementLookup {
  readonly typed: string
  /** „Кое Николово?“ with its radio buttons; no choices where there is nothing to ask. */
  readonly question: string
  readonly choices: readonly Settlement[]
  readonly chosen: string | undefined
  readonly read: FieldReader<Settlement>
}

/** The name of the field that carries the choice among several. */
export const choiceField = (name: string): string => `${name}-choice`

/**
 * Understands what was typed into the field `name` of a form, with the choice among places of one name:
 * `const place = await lookUpSettlement(read, visit.form, 'settlement', lang)`, then `readFields(form, lang, { settlement: place.read })`
 * (or `optional(place.read)`) and `<SettlementField name="settlement" place={place} … />`. At most two queries.
 */
export async function lookUpSettlement(
  query: Reader,
  form: URLSearchParams,
  name: string,
  lang: Lang,
): Promise<SettlementLookup> {
  const typed = (form.getAll(name).at(-1) ?? '').trim().slice(0, 200)
  const chosen = form.getAll(choiceField(name)).at(-1) || undefined
  const found = await findSettlements(query, typed)
  const meant = found.find(({ id }) => id === chosen) ?? onlyOne(found, typed)
  if (meant) return { ...settlementKnown(meant, lang), typed }
  const { question, sentence } = asked(typed, found, lang)
  return { typed, question, choices: found, chosen: undefined, read: () => wrong(sentence) }
}

/** The field before anybody typed: with what is saved, or empty. */
export const settlementKnown = (settlement: Settlement | undefined, lang: Lang): SettlementLookup => ({
  typed: settlement ? settlementTyped(settlement, lang) : '',
  question: '',
  choices: [],
  chosen: settlement?.id,
  read: () => (settlement ? right(settlement) : wrong(settlementMessages[lang].missing)),
})

/** One that only begins like what was typed is asked about, never taken. */
function onlyOne(found: readonly Settlement[], typed: string): Settlement | undefined {
  const [only, second] = found
  return only && !second && isNamed(only, typed) ? only : undefined
}

function isNamed({ name }: Settlement, typed: string): boolean {
  const { latin, ekatte } = readSettlementName(typed)
  return ekatte !== undefined || foldLatin(name) === latin
}

function asked(typed: string, found: readonly Settlement[], lang: Lang): { question: string; sentence: string } {
  const words = settlementMessages[lang]
  const [first] = found
  if (!first) return { question: '', sentence: typed === '' ? words.missing : words.none(typed) }
  const question = isNamed(first, typed) ? words.which(settlementShortName(first, lang)) : words.whichOfThese
  const sentence = isNamed(first, typed) ? words.several(settlementShortName(first, lang)) : words.similar
  return { question, sentence }
}
