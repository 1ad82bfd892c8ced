import { type FundingMark, fundingWords } from '#src/network/index.ts'
import { settlementName } from '#src/places/index.ts'
import type { Sheet } from '#src/platform/documents/typeset.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { foreignLang } from '#src/platform/language/foreign-words.ts'
import type { Audience } from '#src/platform/language/terms.ts'
import { qrCodeFile } from '#src/platform/pictures/qr-code.ts'
import { artworkFile } from '#src/ui/artwork/draw.ts'
import { flagFile } from '#src/ui/funding-note/flag.tsx'
import { agesWords, audiencesWords, bookingWords } from '../events/detail-facts.ts'
import type { EventPage } from '../events/event-page.store.ts'
import type { PageDate } from '../events/page-dates.store.ts'
import { inOneLine, whereOf } from '../events/where-of.ts'
import { days, hours, knowsOnlyMonth, priceWords, shortWhen, startHour, stateOf } from '../events/wording.ts'
import { messages as calendarMessages } from '../messages.ts'
import { leafWords } from './leaf-words.ts'
import { messages } from './messages.ts'
import { posterTemplate } from './poster.typst.ts'

/** All that an афиш tells. */
export interface Announced {
  readonly lang: Lang
  readonly event: EventPage
  /** The date it announces, then those that follow. */
  readonly dates: readonly [PageDate, ...PageDate[]]
  readonly audiences: readonly Audience[]
  readonly funding: readonly FundingMark[]
  /** A JPEG instead of the drawn artwork, what it shows and who took it. */
  readonly photo?:
    | { readonly bytes: Uint8Array; readonly alt: string | null; readonly author: string | null }
    | undefined
  /** Whole address of the page that keeps what changes. */
  readonly page: string
  readonly today: Temporal.PlainDate
}

/** The sphere's colours on paper: `--culture` and its sisters in `tokens.css`. */
export const sphereInk = { culture: '#b3271e', education: '#1d4ea8', science: '#1c6b45' } as const

/** Letters, so that everything still stands on one sheet. */
const most = { title: 160, lead: 240, reason: 200, name: 120, detail: 160, address: 110 }
const mostDates = 6
const mostMarks = 2

/** The афиш on A4, to be made a PDF of. */
export function posterSheet(announced: Announced): Sheet {
  const { event, page, funding, photo } = announced
  const emblems = funding.flatMap(({ emblem }) => emblem ?? [])
  return {
    template: posterTemplate,
    data: posterData(announced),
    pictures: {
      ...(photo
        ? { 'photo.jpg': photo.bytes }
        : { 'artwork.svg': artworkFile({ seed: event.id, sphere: event.sphere, kind: event.kind }) }),
      'qr.svg': qrCodeFile(page),
      ...Object.fromEntries(emblems.map((emblem) => [`${emblem}.svg`, flagFile(emblem)])),
    },
  }
}

function posterData(announced: Announced) {
  const { lang, event, dates, funding, page, today, photo } = announced
  const words = messages[lang]
  const [main, ...others] = dates
  const standing = others.filter(takesPlace)
  const title = excerpt(main.title ?? event.text.title, most.title)
  const organiser = organiserName(event, lang)
  return {
    lang,
    textLang: event.textLang,
    name: title || words.untitled,
    title: title || words.untitled,
    struck: main.status === 'cancelled',
    colour: sphereInk[event.sphere],
    shape: event.sphere,
    sphere: calendarMessages[lang][event.sphere],
    time: startHour(main) === undefined || knowsOnlyMonth(main) ? '' : hours(main, lang),
    state: stateWords(event, main, lang),
    reason: excerpt(main.reason ?? event.text.reason ?? '', most.reason),
    leaf: leafWords(main, lang),
    lead: excerpt(main.lead ?? event.text.lead ?? '', most.lead),
    facts: factsOf(announced, main),
    datesTitle: calendarMessages[lang].otherDates,
    dates: standing.slice(0, mostDates).map((date) => shortWhen(date, lang)),
    moreDates: moreDates(event, standing.length - mostDates, lang),
    organiser: {
      label: calendarMessages[lang].organiser,
      name: organiser,
      lang: foreignLang(organiser, lang) ?? lang,
      phoneLabel: words.telephone,
      phone: event.organisation.phone ?? '',
    },
    qr: { alt: words.qrAlt, words: words.moreAt, url: page, address: breakable(page) },
    funding: funding.slice(0, mostMarks).map((mark) => fundingData(mark, lang)),
    photo: photo ? { alt: excerpt(photo.alt ?? '', most.lead), author: photoAuthor(photo.author, lang) } : null,
    source: words.source(organiser, dateWords(today, lang, { weekday: false })),
  }
}

/** A date that nobody should come to is not announced. */
const takesPlace = ({ status }: PageDate): boolean => status !== 'cancelled' && status !== 'postponed'

/** What does not stand on the sheet; of a series without an end nobody can say how many. */
function moreDates({ rule }: EventPage, count: number, lang: Lang): string {
  if (count <= 0) return ''
  const isEndless = rule !== null && !/COUNT=|UNTIL=/i.test(rule)
  return isEndless ? messages[lang].moreDates : messages[lang].moreDatesCounted(count)
}

function stateWords(event: EventPage, main: PageDate, lang: Lang): string {
  const state = stateOf(main, lang)?.label
  return [event.published ? undefined : messages[lang].draft, state].filter((part) => part).join(' · ')
}

const organiserName = ({ organisation: { name, kind, settlement } }: EventPage, lang: Lang): string =>
  excerpt(`${name}, ${settlementName({ kind, name: settlement }, lang)}`, most.name)

const photoAuthor = (author: string | null, lang: Lang): string =>
  author === null ? '' : messages[lang].photoBy(excerpt(author, most.name))

interface Fact {
  readonly term: string
  readonly value: string
  readonly detail: string
  readonly lang: Lang
}

/** When, where, for whom, how much: what nobody said is left out. */
function factsOf({ event, audiences, lang }: Announced, main: PageDate): Fact[] {
  const words = calendarMessages[lang]
  const audience = event.text.audience ?? audiencesWords({ audiences }, lang)
  const ages = agesWords(event, lang)
  const booking = bookingWords(event, lang)
  const { house, address } = whereOf(event, main, lang)
  const free = event.price !== null && event.price.from === 0 && !event.price.to
  const price = free ? words.freeValue : priceWords(event.price, lang)
  const fact = (term: string, value: string | undefined, detail = ''): Fact[] =>
    value
      ? [
          {
            term,
            value: excerpt(value, most.name),
            detail: excerpt(detail, most.detail),
            lang: foreignLang(value, lang) ?? lang,
          },
        ]
      : []
  return [
    ...fact(words.when, days(main, lang), hours(main, lang)),
    ...fact(
      words.where,
      house ?? (event.onlineUrl ? words.online : undefined),
      inOneLine({ house: main.room ?? undefined, address }),
    ),
    ...fact(words.forWhom, audience ?? ages, audience ? ages : ''),
    ...fact(words.admission, price ?? booking, price ? booking : ''),
  ]
}

/** Without its beginning, which nobody types, and with a place to break after each slash. */
const breakable = (page: string): string =>
  excerpt(page.replace(/^https?:\/\//, ''), most.address).replaceAll('/', '/\u200b')

function fundingData(mark: FundingMark, lang: Lang) {
  const { funder, sentence, lang: own } = fundingWords(mark, lang)
  return {
    emblem: mark.emblem ?? '',
    funder: excerpt(funder, most.name),
    sentence: excerpt(sentence, most.lead),
    contract: mark.contract ? messages[lang].contract(excerpt(mark.contract, most.name)) : '',
    lang: own,
  }
}
