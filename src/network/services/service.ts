import type { Lang } from '#src/platform/i18n/lang.ts'

export interface ServiceWords {
  readonly name: string
  /** For whom, where, at what price: in words. */
  readonly audience: string | null
  readonly place: string | null
  readonly price: string | null
}

/** Something that an organisation offers beside events. `newInYear` is the one year in which reports count it as new. */
export interface Service {
  readonly id: string
  readonly organisation: string
  readonly sinceYear: number | null
  readonly newInYear: number | null
  readonly endedOn: string | null
  readonly texts: Partial<Record<Lang, ServiceWords>>
  readonly version: number
}

/** Its words in this language, else in the other. */
export function serviceWords({ texts }: Pick<Service, 'texts'>, lang: Lang): ServiceWords & { lang: Lang } {
  const found = texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const words = texts[found]
  if (!words) throw new Error('a service without words')
  return { ...words, lang: found }
}

/** Whether it can be had on this day. */
export const isOffered = ({ endedOn }: Pick<Service, 'endedOn'>, today: string): boolean =>
  endedOn === null || endedOn >= today
