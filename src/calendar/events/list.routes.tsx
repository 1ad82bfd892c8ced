import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { feedAddress, inLang, listAddress } from '../addresses.ts'
import { settlementList } from '../finding/narrowing.store.ts'
import { messages } from '../messages.ts'
import { type Choices, idsNear, readChoices, settlementsOf } from './choices.store.ts'
import { type Narrowing, readDates, readLasting, readNearest } from './event-list.store.ts'
import { type Filter, type FilterProblem, readFilter } from './filter.form.ts'
import { freshUntil } from './freshness.ts'
import { ListView } from './list.view.tsx'
import { startOfDay } from './periods.ts'

const perPage = 20
/** A list is for what begins; the day's page shows everything that goes on. */
const mostLasting = 5

/** `/calendar`: what is ahead, narrowed by the query. At most four queries whatever it holds. */
export const listRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, now, zone } = visit
    const choices = await readChoices(house, lang)
    const reading = readFilter(visit.query)
    const { filter, problems } = withKnownNames(reading.filter, reading.problems, choices)
    const narrowing = narrow(filter, choices)
    const { dates, lasting, moreLasting, hasNext } = await readPage(house, visit, filter, narrowing)
    const empty = dates.length === 0 && lasting.length === 0
    const nearest = empty ? await readNearest(house, visit, narrowing, now) : undefined
    const title = messages[lang].calendarTitle
    const address = listAddress(filter)
    const shown = [...dates, ...lasting, ...(nearest ? [nearest] : [])]
    return {
      kind: 'page',
      title: filter.page > 1 ? `${title}, ${messages[lang].page(filter.page)}` : title,
      description: messages[lang].calendarLead,
      address,
      noindex: problems.length > 0 || filter.page > 1 || filter.from !== undefined || filter.to !== undefined,
      feeds: [{ href: inLang(lang, feedAddress(filter)), type: 'text/calendar', title: messages[lang].feedTitle }],
      main: (
        <ListView
          visit={visit}
          filter={filter}
          problems={problems}
          choices={choices}
          dates={dates}
          lasting={lasting}
          moreLasting={moreLasting}
          hasNext={hasNext}
          nearest={nearest}
          publicUrl={house.settings.publicUrl}
        />
      ),
      cache: { tags: ['calendar', 'network', 'places'], until: freshUntil(shown, now, zone) },
    }
  }

async function readPage(house: House, visit: Visit, filter: Filter, narrowing: Narrowing) {
  const { now, zone, today } = visit
  const first = filter.from ? Temporal.PlainDate.from(filter.from) : today
  const until = filter.to ? startOfDay(Temporal.PlainDate.from(filter.to).add({ days: 1 }), zone) : undefined
  const window = {
    from: startOfDay(first, zone),
    until,
    now: first.equals(today) ? now : undefined,
    limit: perPage + 1,
    offset: (filter.page - 1) * perPage,
  }
  const found = await readDates(house, visit, narrowing, window)
  const lasting =
    filter.page === 1 ? await readLasting(house, visit, narrowing, first.toString(), mostLasting + 1, window.now) : []
  return {
    dates: found.slice(0, perPage),
    hasNext: found.length > perPage,
    lasting: lasting.slice(0, mostLasting),
    moreLasting: lasting.length > mostLasting ? first.toString() : undefined,
  }
}

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
