import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { eventAddress, inLang } from '../addresses.ts'
import { datesAhead, datesOf, whenOf } from '../desk/dates-ahead.ts'
import type { CalendarEvent } from '../events/event.ts'
import { type Names, readNames } from '../events/names.store.ts'
import { priceWords } from '../events/wording.ts'
import { duplicateMessages } from './messages.ts'

/** An event as it is laid beside another one. */
export interface ToldEvent {
  readonly id: string
  readonly organisation: string
  readonly title: string
  readonly titleLang: Visit['lang']
  /** Its page, where it has one. */
  readonly path: string | undefined
  readonly when: string
  readonly where: string | undefined
  readonly who: string
  readonly forWhom: string | undefined
  readonly price: string | undefined
  readonly about: string | undefined
  readonly from: string
}

/** Tells events in the words of the page; names are kept, so no query is asked once they are known. */
export async function eventTeller(house: Pick<House, 'database' | 'memo'>, visit: Visit) {
  const names = await readNames(house, visit.lang)
  return (event: CalendarEvent, hasPage = true): ToldEvent => tell(event, hasPage, names, visit)
}

function tell(event: CalendarEvent, hasPage: boolean, names: Names, visit: Visit): ToldEvent {
  const { lang } = visit
  const titleLang = event.texts[lang] ? lang : lang === 'bg' ? 'en' : 'bg'
  const text = event.texts[titleLang]
  const dates = datesAhead(event, visit)
  const date = dates[0] ?? datesOf(event, visit).at(-1)
  return {
    id: event.id,
    organisation: event.organisationId,
    title: text?.title ?? '',
    titleLang,
    path: hasPage ? inLang(lang, eventAddress(event.slug)) : undefined,
    when: date ? whenOf(date, event, lang) : '',
    where: whereOf(event, names, text?.place ?? null),
    who: names.organisations.get(event.organisationId) ?? '',
    forWhom: text?.audience ?? undefined,
    price: priceWords(event.price, lang),
    about: text?.lead ?? undefined,
    from: fromWhere(event, lang),
  }
}

function whereOf(event: CalendarEvent, names: Names, words: string | null): string | undefined {
  const house = event.venueId === null ? words : names.venues.get(event.venueId)
  return [house, event.onlineUrl].filter((part) => part !== null && part !== undefined).join(', ') || undefined
}

function fromWhere({ details: { source, sourceUrl } }: CalendarEvent, lang: Visit['lang']): string {
  const words = duplicateMessages[lang]
  if (source === 'desk') return words.fromDesk
  if (source === 'proposal') return words.fromProposal
  return sourceUrl !== null && URL.canParse(sourceUrl)
    ? `${words.fromImport}, ${new URL(sourceUrl).host}`
    : words.fromImport
}
