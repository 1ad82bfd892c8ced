import { instantText } from '#src/platform/clock.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { listPath, narrowedPath } from '../addresses.ts'
import { mostUrgent, readItemList, readToldEvents, readUrgentItems, urgentInStore } from '../items/item-list.store.ts'
import { readMentions } from '../mentions/mentions.store.ts'
import { MentionList } from '../mentions/mentions.view.tsx'
import { feedsOf } from './feeds-of.ts'
import { ItemRows } from './item-row.view.tsx'
import { photosOf, pictureTags } from './list.routes.tsx'
import { pageMessages } from './messages.ts'
import { firstEnd, UrgentNotices } from './urgent.view.tsx'

const mostOnHome = 4
const mostOfOrganisation = 5
const mostOfEvent = 6

/** „Важно съобщение“ above everything on home, until its end. */
export const noticePanel =
  (house: House) =>
  async (_: PanelSubject, { lang, now }: Visit): Promise<Panel | undefined> => {
    const at = instantText(now)
    const { database, memo } = house
    // What is told as important later comes with a fact; what has ended meanwhile is left out here.
    const known = await memo.get(`news urgent ${lang}`, ['news', 'network'], () =>
      readUrgentItems(database.read, lang, at, urgentInStore),
    )
    const items = known.filter(({ urgentUntil }) => urgentUntil !== null && urgentUntil > at).slice(0, mostUrgent)
    const until = firstEnd(items)
    return {
      main:
        items.length === 0 ? null : (
          <div class="ui-wrap news-on-top">
            <UrgentNotices lang={lang} items={items} />
          </div>
        ),
      cache: { tags: ['news', 'network'], ...(until ? { until } : {}) },
    }
  }

/** The newest of the network, beside its events. */
export const homePanel =
  (house: House) =>
  async (_: PanelSubject, { lang, zone }: Visit): Promise<Panel> => {
    const { items, photos } = await house.memo.get(`news home ${lang}`, ['news', 'network', 'media'], async () => {
      const { read } = house.database
      const newest = await readItemList(read, lang, {}, { limit: mostOnHome })
      return { items: newest, photos: await photosOf(read, newest) }
    })
    const words = pageMessages[lang]
    return {
      main:
        items.length === 0 ? null : (
          <Section title={words.newsOf} more={{ label: words.allNews, href: listPath(lang) }}>
            <ItemRows {...{ lang, zone, items, photos }} />
          </Section>
        ),
      cache: { tags: ['news', 'network', ...pictureTags(items)] },
    }
  }

/** What is told of an event, before it and after it. No query where nothing is. */
export const eventPanel =
  (house: House) =>
  async ({ id }: PanelSubject, { lang, zone }: Visit): Promise<Panel | undefined> => {
    const { read } = house.database
    const told = await house.memo.get('news events', ['news'], () => readToldEvents(read))
    // Whoever tells of it first brings its id in the fact.
    if (!told.has(id)) return undefined
    const items = await readItemList(read, lang, { eventId: id }, { limit: mostOfEvent })
    const photos = await photosOf(read, items)
    return {
      main: (
        <Section title={pageMessages[lang].newsOfEvent}>
          <ItemRows {...{ lang, zone, items, photos }} />
        </Section>
      ),
      cache: { tags: ['news', 'network', ...pictureTags(items)] },
    }
  }

/** What an organisation tells, and what the media wrote of it. */
export const organisationPanel =
  (house: House) =>
  async ({ id, slug }: PanelSubject, { lang, zone }: Visit): Promise<Panel> => {
    const { read } = house.database
    const items = await readItemList(read, lang, { organisationId: id }, { limit: mostOfOrganisation })
    const photos = await photosOf(read, items)
    const mentions = await readMentions(read, id, { limit: mostOfOrganisation })
    const words = pageMessages[lang]
    const all = { label: words.allOf, href: narrowedPath(lang, { organisation: slug }) }
    return {
      main: (
        <>
          {items.length === 0 ? null : (
            <Section title={words.newsOf} more={all}>
              <ItemRows {...{ lang, zone, items, photos }} ofOne />
            </Section>
          )}
          {mentions.length === 0 ? null : (
            <Section title={words.mentions}>
              <MentionList lang={lang} mentions={mentions} />
            </Section>
          )}
        </>
      ),
      cache: { tags: ['news', `organisation:${id}`, ...pictureTags(items)] },
      ...(items.length > 0 ? { feeds: feedsOf({ organisation: slug }, lang) } : {}),
    }
  }
