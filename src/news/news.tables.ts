import type { NetworkTables } from '#src/network/index.ts'
import type { PlacesTables } from '#src/places/index.ts'
import type { Reader } from '#src/platform/db/database.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { Audience, Level, Topic } from '#src/platform/language/terms.ts'
import type { ItemKind, ItemState } from './items/item.ts'

/** The tables of this room; only its stores see them. */
export type NewsTables = {
  news_item: {
    id: string
    slug: string
    organisation_id: string
    kind: ItemKind
    state: ItemState
    version: number
    picture_id: string | null
    event_id: string | null
    level: Level | null
    settlement_id: string | null
    author: string | null
    contact: string | null
    source: string | null
    source_url: string | null
    checked_on: string | null
    urgent_until: string | null
    publish_at: string | null
    published_at: string | null
    created_by: string | null
    created_at: string
    updated_at: string
  }
  news_item_text: {
    item_id: string
    lang: Lang
    title: string
    lead: string | null
    body: string
    seo_title: string | null
    description: string | null
  }
  news_item_term: { item_id: string; scheme: 'topic' | 'audience'; term: Topic | Audience }
  news_item_related: { item_id: string; kind: 'event' | 'organisation'; target_id: string; position: number }
  news_item_picture: {
    item_id: string
    position: number
    picture_id: string
    caption_bg: string | null
    caption_en: string | null
  }
  news_item_version: {
    item_id: string
    number: number
    content: string
    comment: string | null
    person_id: string | null
    at: string
  }
  news_item_step: {
    item_id: string
    number: number
    before: ItemState
    after: ItemState
    reason: string | null
    person_id: string | null
    at: string
  }
  news_correction: { id: string; item_id: string; lang: Lang; text: string; person_id: string | null; at: string }
  news_mention: {
    id: string
    organisation_id: string
    item_id: string | null
    event_id: string | null
    medium: string
    title: string | null
    url: string | null
    copy: string | null
    picture_id: string | null
    document_id: string | null
    published_on: string
    person_id: string | null
    created_at: string
  }
  news_setting: { organisation_id: string; review: number }
}

export const newsTables = (query: Reader) => query.withTables<NewsTables & NetworkTables & PlacesTables>()
