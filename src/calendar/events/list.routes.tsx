import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { feedAddress, inLang, listAddress, oembedAddress } from '../addresses.ts'
import { dataMessages } from '../feeds/messages.ts'
import { findingOf } from '../finding/finding.ts'
import { readFound } from '../finding/found-dates.store.ts'
import { settlementList } from '../finding/narrowing.store.ts'
import { findNearest } from '../finding/nearest.ts'
import type { OccurrenceIndex } from '../finding/occurrence-index.ts'
import { mostLasting, perPage, search, tallyOfAll, windowOf } from '../finding/search.ts'
import { messages } from '../messages.ts'
import { type Choices, idsNear, readChoices, settlementsOf } from './choices.store.ts'
import { type ListedDate, type Narrowing, readDates, readLasting } from './event-list.store.ts'
import { type Filter, type FilterProblem, isNarrowed, noFilter, readFilter } from './filter.form.ts'
import { freshUntil } from './freshness.ts'
import { type ListProps, ListView } from './list.view.tsx'

/** While the index is loading, a page without counts is kept no longer. */
const loadingSeconds = 5

/** `/calendar`: what is ahead, narrowed by the query. At most four queries whatever it holds. */
export const listRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, now, zone } = visit
    const choices = await readChoices(house, lang)
    const reading = readFilter(visit.query)
    const { filter, problems } = withKnownNames(reading.filter, reading.problems, choices)
    const finding = findingOf(house)
    const index = await finding?.ready({ patient: needsIndex(filter) })
    const page = await (index && isNarrowed(filter)
      ? readSearched(house, visit, filter, choices, index)
      : readPage(house, visit, filter, choices, index))
    const empty = page.dates.length === 0 && page.lasting.length === 0
    const nearest = empty && filter.page === 1 ? await findNearest(house, visit, { filter, choices, index }) : undefined
    const title = messages[lang].calendarTitle
    const shown = [...page.dates, ...page.lasting, ...(nearest ? [nearest.date] : [])]
    const until = earliest([
      freshUntil(shown, now, zone),
      ...(page.tally && Number.isFinite(page.tally.until) ? [instantOf(page.tally.until)] : []),
      ...(finding && !index ? [now.add({ seconds: loadingSeconds })] : []),
    ])
    return {
      kind: 'page',
      title: filter.page > 1 ? `${title}, ${messages[lang].page(filter.page)}` : title,
      description: messages[lang].calendarLead,
      address: listAddress(filter),
      noindex: problems.length > 0 || empty || isForPeopleOnly(filter),
      feeds: [...feedsOf(filter, lang), embedding(house, filter, lang)],
      main: (
        <ListView
          visit={visit}
          filter={filter}
          problems={problems}
          choices={choices}
          {...page}
          nearest={nearest}
          publicUrl={house.settings.publicUrl}
        />
      ),
      cache: { tags: ['calendar', 'network', 'places'], until },
    }
  }

/** Engines are shown places, spheres, topics, audiences and organisers, at most two at once: the rest has no end. */
function isForPeopleOnly({ place, sphere, topic, audience, organisation, ...others }: Filter): boolean {
  const named = [place, sphere, topic, audience, organisation].filter((value) => value !== undefined)
  return named.length > 2 || others.page > 1 || isNarrowed({ ...noFilter, ...others })
}

/** What the database would look for in every date ahead waits for the index, which stands in seconds. */
const needsIndex = ({ topic, audience, level, free, access, online, near }: Filter): boolean =>
  [topic, audience, level, free, access, online, near].some((value) => value !== undefined)

const instantOf = (seconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

const earliest = (moments: readonly Temporal.Instant[]): Temporal.Instant =>
  moments.reduce((first, moment) => (Temporal.Instant.compare(moment, first) < 0 ? moment : first))

type Page = Pick<ListProps, 'dates' | 'lasting' | 'hasNext' | 'moreLasting' | 'tally'>

/** The dates as the database narrows them: without a filter, and as long as the index is not there. */
async function readPage(
  house: House,
  visit: Visit,
  filter: Filter,
  choices: Choices,
  index: OccurrenceIndex | undefined,
): Promise<Page> {
  const { day, ...window } = windowOf(filter, visit)
  const narrowing = narrow(filter, choices)
  const offset = (filter.page - 1) * perPage
  const found = await readDates(house, visit, narrowing, { ...window, limit: perPage + 1, offset })
  const lasting = filter.page === 1 ? await readLasting(house, visit, narrowing, day, mostLasting + 1, window.now) : []
  return {
    dates: found.slice(0, perPage),
    hasNext: found.length > perPage,
    lasting: lasting.slice(0, mostLasting),
    moreLasting: lasting.length > mostLasting ? day : undefined,
    tally: index && tallyOfAll(index, filter, choices, visit),
  }
}

/** The dates as the index finds them, with counts; their rows are read by key. */
async function readSearched(
  house: House,
  visit: Visit,
  filter: Filter,
  choices: Choices,
  index: OccurrenceIndex,
): Promise<Page> {
  const searched = search(index, filter, choices, visit)
  const rows = await readFound(house, visit, [...searched.dates, ...searched.lasting])
  const isThere = (date: ListedDate | undefined) => date !== undefined
  return {
    dates: rows.slice(0, searched.dates.length).filter(isThere),
    lasting: rows.slice(searched.dates.length).filter(isThere),
    hasNext: searched.hasNext,
    moreLasting: searched.moreLasting && filter.page === 1 ? windowOf(filter, visit).day : undefined,
    tally: searched,
  }
}

const feedsOf = (filter: Filter, lang: Lang) => [
  { href: inLang(lang, feedAddress(filter)), type: 'text/calendar', title: messages[lang].feedTitle },
  { href: inLang(lang, feedAddress(filter, 'atom')), type: 'application/atom+xml', title: dataMessages[lang].news },
  { href: inLang(lang, feedAddress(filter, 'rss')), type: 'application/rss+xml', title: 'RSS' },
  { href: inLang(lang, feedAddress(filter, 'json')), type: 'application/feed+json', title: 'JSON Feed' },
]

const embedding = ({ settings }: House, filter: Filter, lang: Lang) => ({
  href: inLang(lang, oembedAddress(`${settings.publicUrl}${inLang(lang, listAddress(filter))}`)),
  type: 'application/json+oembed',
  title: messages[lang].calendarTitle,
})

/** A slug that nothing has is a wrong value like any other; what is around no settlement, too. */
export function withKnownNames(filter: Filter, found: readonly FilterProblem[], choices: Choices) {
  const problems = [...found]
  const known = (field: 'place' | 'organisation', names: ReadonlyMap<string, unknown>) => {
    const slug = filter[field]
    if (slug === undefined || names.has(slug)) return slug
    problems.push({ field, code: 'unknown', typed: slug })
    return undefined
  }
  const place = known('place', choices.places)
  const chosen = place === undefined ? undefined : choices.places.get(place)
  const isNear =
    filter.near !== undefined && chosen !== undefined && idsNear(choices, chosen, filter.near) !== undefined
  if (filter.near !== undefined && !isNear)
    problems.push({ field: 'near', code: 'no-settlement', typed: String(filter.near) })
  const organisation = known('organisation', choices.organisations)
  return { filter: { ...filter, place, near: isNear ? filter.near : undefined, organisation }, problems }
}

export function narrow(filter: Filter, choices: Choices): Narrowing {
  const settlements = settlementsOf(filter, choices)
  const alone = settlements?.length === 1
  return {
    sphere: filter.sphere,
    settlementId: alone ? settlements[0] : undefined,
    settlements: settlements && !alone ? settlementList(settlements) : undefined,
    organisationId: filter.organisation ? choices.organisations.get(filter.organisation)?.id : undefined,
    topic: filter.topic,
    audience: filter.audience,
    afterWork: filter.afterWork,
    free: filter.free,
    stepFree: filter.access && true,
    online: filter.online,
    level: filter.level,
  }
}
