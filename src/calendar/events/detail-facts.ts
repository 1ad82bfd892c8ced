import type { Lang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { listWords, sentenceCase } from '#src/platform/language/sentences.ts'
import { audienceWords } from '#src/platform/language/terms.ts'
import { accessTermWords, spokenWords } from './detail-words.ts'
import type { EventDetails } from './event-details.ts'

const messages = phrases({
  ages: {
    bg: (from: number, to: number) => `от ${from} до ${to} години`,
    en: (from: number, to: number) => `ages ${from} to ${to}`,
  },
  agesFrom: { bg: (from: number) => `над ${from} години`, en: (from: number) => `ages ${from} and over` },
  agesTo: { bg: (to: number) => `до ${to} години`, en: (to: number) => `up to age ${to}` },
  needed: { bg: 'Нужно е записване.', en: 'Booking is needed.' },
  possible: { bg: 'Можете да се запишете предварително.', en: 'You may book in advance.' },
})

type Said = Partial<Record<string, string>>

/** „от 7 до 12 години“; nothing where nobody said. */
export function agesWords({ ageFrom, ageTo }: Pick<EventDetails, 'ageFrom' | 'ageTo'>, lang: Lang): string | undefined {
  const words = messages[lang]
  if (ageFrom !== null && ageTo !== null) return words.ages(ageFrom, ageTo)
  if (ageFrom !== null) return words.agesFrom(ageFrom)
  return ageTo === null ? undefined : words.agesTo(ageTo)
}

/** „деца, родители“ */
export const audiencesWords = ({ audiences }: Pick<EventDetails, 'audiences'>, lang: Lang): string | undefined =>
  audiences.map((audience) => audienceWords[lang][audience]).join(', ') || undefined

/** „Превод на жестов език и субтитри.“ */
export function accessTermsWords({ access }: Pick<EventDetails, 'access'>, lang: Lang): string | undefined {
  const named = access.map((term) => accessTermWords[lang][term])
  return named.length === 0 ? undefined : `${sentenceCase(listWords(named, lang))}.`
}

/** „на английски“; a language outside our list is not said. */
export const spokenIn = ({ language }: Pick<EventDetails, 'language'>, lang: Lang): string | undefined =>
  language === null ? undefined : (spokenWords[lang] as Said)[language]

export const bookingWords = ({ booking }: Pick<EventDetails, 'booking'>, lang: Lang): string | undefined =>
  booking === null ? undefined : messages[lang][booking]
