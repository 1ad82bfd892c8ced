import { accessWords, settlementName } from '#src/places/index.ts'
import { type Lang, otherLang } from '#src/platform/i18n/lang.ts'
import { topicWords } from '#src/platform/language/terms.ts'
import { eventAddress, inLang } from '../addresses.ts'
import { accessTermsWords, agesWords, audiencesWords, bookingWords, spokenIn } from '../events/detail-facts.ts'
import type { CalendarEvent, Change, EventText } from '../events/event.ts'
import type { Marks } from '../events/event-read.store.ts'
import { priceWords } from '../events/wording.ts'
import { messages } from '../messages.ts'
import type { FeedFrame, HouseWords } from './feed-frame.ts'
import { feedMessages } from './messages.ts'

export type FeedEvent = CalendarEvent & Marks
export type ChangeText = NonNullable<Change['texts'][Lang]>

const emptyText: EventText = { title: '', lead: null, body: null, audience: null, place: null, reason: null }

/** The event's words, else those of the other language. */
export function textIn({ texts }: Pick<CalendarEvent, 'texts'>, lang: Lang): { text: EventText; textLang: Lang } {
  const own = texts[lang]
  if (own) return { text: own, textLang: lang }
  const other = texts[otherLang(lang)]
  return { text: other ?? emptyText, textLang: other ? otherLang(lang) : lang }
}

export const changeTextIn = ({ texts }: Pick<Change, 'texts'>, lang: Lang): ChangeText | undefined =>
  texts[lang] ?? texts[otherLang(lang)]

/** The event's words with those that the date has instead; a text of its own replaces the lead too. */
export const withOwn = (usual: EventText, { title, lead, body, place, reason }: ChangeText): EventText => ({
  ...usual,
  title: title ?? usual.title,
  lead: lead ?? (body === null ? usual.lead : null),
  body: body ?? (lead === null ? usual.body : null),
  place: place ?? usual.place,
  reason: reason ?? usual.reason,
})

export const urlOf = (event: Pick<CalendarEvent, 'slug'>, { publicUrl, lang }: FeedFrame): string =>
  `${publicUrl}${inLang(lang, eventAddress(event.slug))}`

/** „Библиотека, Голяма зала, гр. Русе, ул. „Дондуков“ 1“ */
export const placeInWords = (house: HouseWords, room: string | undefined, lang: Lang): string =>
  [house.name, room, settlementName({ kind: house.kind, name: house.settlement }, lang), house.address]
    .filter((part) => part)
    .join(', ')

/** Sphere and topics in words. */
export const categoriesOf = ({ sphere, details }: CalendarEvent, lang: Lang): string[] => [
  messages[lang][sphere],
  ...details.topics.map((topic) => topicWords[lang][topic]),
]

/** How one gets in and takes part; nothing where nobody has checked. */
function accessLine(event: CalendarEvent, house: HouseWords | undefined, lang: Lang): string | undefined {
  const known = house?.access && Object.values(house.access).some((answer) => answer !== 'unknown')
  const words = [
    known && house?.access ? accessWords(house.access, lang) : undefined,
    accessTermsWords(event.details, lang),
  ]
  const said = words.filter((part) => part).join(' ')
  return said === '' ? undefined : feedMessages[lang].access(said)
}

/** Names of those who do it together with the organiser. */
export const partnersOf = ({ details }: CalendarEvent, { organisations }: FeedFrame): string[] =>
  details.roles.flatMap(({ organisationId, name }) => {
    const known = organisationId === null ? name : organisations.get(organisationId)?.name
    return known ? [known] : []
  })

/** Who may come and for how much, in the order in which people ask. */
const factsOf = (event: CalendarEvent, text: EventText, lang: Lang): string[] =>
  [
    text.audience ?? audiencesWords(event.details, lang),
    agesWords(event.details, lang),
    priceWords(event.price, lang),
    spokenIn(event.details, lang),
    bookingWords(event.details, lang),
  ].filter((part) => part !== undefined)

/** Why it changed, what it is, for whom and for how much, how one gets in, with whom, the text. Plain text. */
export function describe(
  event: CalendarEvent,
  text: EventText,
  house: HouseWords | undefined,
  frame: FeedFrame,
): string {
  const { lang } = frame
  const words = feedMessages[lang]
  const partners = partnersOf(event, frame)
  const further = event.details.places.flatMap(({ venueId }) => frame.houses.get(venueId)?.name ?? [])
  const facts = [
    ...factsOf(event, text, lang),
    accessLine(event, house, lang),
    further.length > 0 ? words.alsoAt(further.join(', ')) : undefined,
    partners.length > 0 ? words.together(partners.join(', ')) : undefined,
  ]
  return [text.reason, text.lead, facts.filter((part) => part).join('\n'), text.body]
    .filter((part) => part)
    .join('\n\n')
}
