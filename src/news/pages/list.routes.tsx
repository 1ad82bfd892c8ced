import { type Picture, readPictures } from '#src/media/index.ts'
import { instantText } from '#src/platform/clock.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { narrowedAddress } from '../addresses.ts'
import { type ListedItem, readItemList, readUrgentItems } from '../items/item-list.store.ts'
import { messages } from '../messages.ts'
import { narrowingOf, readNewsChoices } from './choices.store.ts'
import { feedsOf } from './feeds-of.ts'
import { isNarrowed, type NewsFilter, noFilter, readFilter } from './filter.form.ts'
import { ListView } from './list.view.tsx'
import { pageMessages } from './messages.ts'
import { firstEnd } from './urgent.view.tsx'

const perPage = 20

/** `/news`: the newsroom, narrowed by the query. Three queries whatever it holds, and three more once after each change. */
export const listRoute =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, now } = visit
    const { read } = house.database
    const choices = await readNewsChoices(house, lang)
    const { filter, problems } = readFilter(visit.query, choices)
    const window = { limit: perPage + 1, offset: (filter.page - 1) * perPage }
    const found = await readItemList(read, lang, narrowingOf(filter, choices), window)
    const urgent = filter.page === 1 ? await readUrgentItems(read, lang, instantText(now)) : []
    const items = found.slice(0, perPage)
    const photos = await photosOf(read, items)
    const until = firstEnd(urgent)
    const title = titleOf(filter, lang)
    return {
      kind: 'page',
      title: filter.page > 1 ? `${title}, ${pageMessages[lang].page(filter.page)}` : title,
      description: messages[lang].lead,
      address: narrowedAddress(filter),
      noindex: problems.length > 0 || (items.length === 0 && isNarrowed(filter)) || isForPeopleOnly(filter),
      feeds: feedsOf(filter, lang),
      main: (
        <ListView
          {...{ visit, filter, problems, choices, items, photos, urgent, title }}
          hasNext={found.length > perPage}
        />
      ),
      cache: { tags: ['news', 'network', 'places', ...pictureTags(items)], ...(until ? { until } : {}) },
    }
  }

/** One query more, where a picture hangs. */
export async function photosOf(
  read: Reader,
  items: readonly Pick<ListedItem, 'pictureId'>[],
): Promise<ReadonlyMap<string, Picture>> {
  const ids = items.flatMap(({ pictureId }) => pictureId ?? [])
  return ids.length === 0 ? new Map() : readPictures(read, ids)
}

/** What is withdrawn is gone from the pages that showed it. */
export const pictureTags = (items: readonly Pick<ListedItem, 'pictureId'>[]): string[] =>
  items.flatMap(({ pictureId }) => (pictureId === null ? [] : [`picture:${pictureId}`]))

/** Engines are shown what one word narrows: an organisation, a place, a topic, a kind. */
function isForPeopleOnly({ place, topic, kind, organisation, page, ...others }: NewsFilter): boolean {
  const named = [place, topic, kind, organisation].filter((value) => value !== undefined)
  return named.length > 1 || page > 1 || isNarrowed({ ...noFilter, ...others })
}

const titleOf = ({ kind }: NewsFilter, lang: Lang): string => {
  const words = pageMessages[lang]
  const named = {
    announcement: words.announcements,
    report: words.reports,
    'press-release': words.releases,
    'public-notice': words.notices,
  }
  return kind === undefined ? messages[lang].news : named[kind]
}
