import { settlementName, settlementShortName } from '#src/places/index.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { EventPage } from './event-page.store.ts'
import type { PageDate } from './page-dates.store.ts'

export interface Where {
  /** Undefined where nobody knows, or where it is online alone. */
  readonly house: string | undefined
  readonly address: string
}

/** The name of the house, else what the text says. */
export const placeOf = ({ text }: Pick<EventPage, 'text'>, { venue, place }: PageDate): string | null =>
  venue ?? place ?? text.place

/** The house or the place in words, and its address. The settlement stands in where nobody said more, and is not repeated after words that name it. */
export function whereOf(event: Pick<EventPage, 'text'>, date: PageDate, lang: Lang): Where {
  const { venue, address, settlement: name, settlementKind } = date
  const settlement = name === null ? undefined : settlementName({ kind: settlementKind ?? '', name }, lang)
  const house = placeOf(event, date)
  if (house === null) return { house: settlement, address: address ?? '' }
  const isSaid = venue === null && name !== null && house.includes(settlementShortName({ name }, lang))
  return { house, address: listed([isSaid ? undefined : settlement, address]) }
}

/** „Читалище „Просвета“, с. Николово, ул. „Дунав“ № 2“ */
export const inOneLine = ({ house, address }: Where): string => listed([house, address])

const listed = (parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join(', ')
