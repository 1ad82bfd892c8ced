import type { Lang } from '#src/platform/i18n/lang.ts'
import { listWords, sentenceCase } from '#src/platform/language/sentences.ts'
import { venueMessages } from './messages.ts'
import { type Access, type Answer, accessFacts } from './venue.ts'

/** „Има вход без стъпала и място за паркиране. Няма индукционен контур за слухови апарати.“; what nobody has checked is left out. */
export function accessWords(access: Access, lang: Lang): string {
  const words = venueMessages[lang]
  const named = (answer: Answer) => accessFacts.filter((fact) => access[fact] === answer).map((fact) => words[fact])
  const [has, hasNot] = [listWords(named('yes'), lang), listWords(named('no'), lang, 'or')]
  const sentences = [has ? sentenceCase(words.has(has)) : '', hasNot ? words.hasNot(hasNot) : '']
  return sentences.filter((sentence) => sentence !== '').join(' ') || words.notChecked
}

/** „Как се стига: с автобус 12.“ and „Как се връщам: …“, where the house has them. */
export function wayLines(
  { arrival, wayBack }: { readonly arrival: string | null; readonly wayBack: string | null },
  lang: Lang,
): string[] {
  const words = venueMessages[lang]
  return [
    ...(arrival === null ? [] : [`${words.arrival}: ${arrival}`]),
    ...(wayBack === null ? [] : [`${words.wayBack}: ${wayBack}`]),
  ]
}

interface Point {
  readonly latitude: number | null
  readonly longitude: number | null
}

/** An open map at the point where it is known, else a search on it for the words. */
export const mapAddress = ({ latitude, longitude }: Point, query: string): string =>
  latitude === null || longitude === null
    ? `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`
    : `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
