import { createHash } from 'node:crypto'
import type { SearchDocument } from '#src/platform/module.ts'
import { wordsIn } from '../analyse/words.ts'

/** How much more a word counts where it stands. */
const boosts = { title: 8, keywords: 3, lead: 2, body: 1 } as const
const mostBodyWords = 3000
const usualLength = 60
/** The constants of BM25: how soon a repeated word stops to matter, and how much a long text is held against it. */
const saturation = 1.2
const lengthWeight = 0.4

export interface Weighed {
  /** Each term with its weight in thousandths: 1000 is a document that is about nothing else. */
  readonly terms: ReadonlyMap<string, number>
  readonly length: number
  /** Of everything that is kept; equal hashes need no writing. */
  readonly hash: string
}

/** The words of a document and how much of it each is (BM25F with fixed lengths, so that no document changes another's weights). */
export function weighWords(document: SearchDocument): Weighed {
  const raw = new Map<string, number>()
  let length = 0
  const add = (text: string | undefined, boost: number, most?: number): void => {
    if (!text) return
    for (const { term } of wordsIn(text, most)) {
      raw.set(term, (raw.get(term) ?? 0) + boost)
      length++
    }
  }
  for (const text of Object.values(document.texts)) {
    add(text.title, boosts.title)
    add(text.lead, boosts.lead)
    add(text.body, boosts.body, mostBodyWords)
  }
  for (const keyword of document.keywords ?? []) add(keyword, boosts.keywords)
  const norm = saturation * (1 - lengthWeight + (lengthWeight * length) / usualLength)
  const terms = new Map([...raw].map(([term, count]) => [term, Math.round((1000 * count) / (count + norm))]))
  return { terms, length, hash: hashOf(document, terms) }
}

const hashOf = (document: SearchDocument, terms: ReadonlyMap<string, number>): string => {
  const { organisation, settlement, level, startsAt, endsAt } = document
  return createHash('sha256')
    .update(JSON.stringify([[...terms], organisation, settlement, level, startsAt, endsAt]))
    .digest('base64url')
}
