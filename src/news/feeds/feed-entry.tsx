import { mayLeaveSite, type Picture, sharedPhoto } from '#src/media/index.ts'
import { organisationPath } from '#src/network/index.ts'
import type { FeedEntry } from '#src/platform/feeds/feed-entry.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { topicWords } from '#src/platform/language/terms.ts'
import { plainMarkdown } from '#src/platform/markdown/markdown-text.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import { Formatted } from '#src/ui/formatted/formatted.tsx'
import { itemPath } from '../addresses.ts'
import { kindWords } from '../items/item-words.ts'
import type { FedItem } from './feed.store.ts'

interface Frame {
  readonly lang: Lang
  readonly publicUrl: string
  readonly photos: ReadonlyMap<string, Picture>
}

/** An item as every format tells it, with its plain text and its picture for the one that has fields for them. */
export function entryOf(
  item: FedItem,
  { lang, publicUrl, photos }: Frame,
): FeedEntry & { text: string; more: { image: string | undefined } } {
  const { organisation, kind, topics, titleLang, lead } = item
  const photo = item.pictureId === null ? undefined : photos.get(item.pictureId)
  const shared = photo && mayLeaveSite(photo) ? sharedPhoto(photo, titleLang) : undefined
  const image = shared && `${publicUrl}${shared.address}`
  const blocks = readMarkdown(item.body)
  return {
    id: `urn:uuid:${item.id}`,
    url: `${publicUrl}${itemPath(lang, item.slug)}`,
    title: item.title,
    lang: titleLang,
    published: item.publishedAt,
    updated: item.updatedAt,
    author: { name: organisation.name, url: `${publicUrl}${organisationPath(lang, organisation.slug)}` },
    categories: [kindWords[lang][kind], ...topics.map((topic) => topicWords[lang][topic])],
    summary: lead ?? undefined,
    html: String(
      <>
        {image ? (
          <p>
            <img src={image} alt={shared?.alt} width={shared?.width} height={shared?.height} />
          </p>
        ) : null}
        {lead ? <p>{lead}</p> : null}
        <Formatted blocks={blocks} />
      </>,
    ),
    text: [lead, plainMarkdown(blocks, { addresses: true })].filter((part) => part).join('\n\n'),
    more: { image },
  }
}
