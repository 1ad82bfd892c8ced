import type { DocxPart, DocxToWrite } from '#src/platform/documents/write-docx.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import { topicWords } from '#src/platform/language/terms.ts'
import type { Block } from '#src/platform/markdown/markdown.ts'
import { plainMarkdown } from '#src/platform/markdown/markdown-text.ts'
import { readMarkdown } from '#src/platform/markdown/read-markdown.ts'
import type { SearchDocument } from '#src/platform/module.ts'
import type { ItemPage } from '../items/item-page.store.ts'
import { kindWords } from '../items/item-words.ts'
import { pressMessages } from './messages.ts'

/** A picture of the pack: its file, and what stands below it. */
export interface PressPicture {
  readonly file: string
  readonly caption: string
}

/** What a pack is made of. */
export interface PressPack {
  readonly lang: Lang
  readonly item: ItemPage
  /** „22 ноември 2026 г.“ */
  readonly day: string
  /** Whole address of the item's page. */
  readonly page: string
  readonly event: SearchDocument | undefined
  readonly pictures: readonly PressPicture[]
}

/** The item as plain text: who says it, what and when, whom to ask, which pictures belong to it. */
export function pressText(pack: PressPack): string {
  const { item } = pack
  const { title, lead, body } = item.text
  const parts = [
    headLine(pack),
    title,
    lead,
    plainMarkdown(readMarkdown(body), { addresses: true }),
    ...footLines(pack),
    captions(pack),
  ]
  return `${parts.filter((part) => part).join('\n\n')}\n`
}

/** „Прессъобщение · Библиотека „Любен Каравелов“ · 22 ноември 2026 г.“ */
const headLine = ({ lang, item, day }: PressPack): string =>
  [sentenceCase(kindWords[lang][item.kind]), item.organisation.name, day].join(' · ')

function footLines({ lang, item, page }: PressPack): string[] {
  const words = pressMessages[lang]
  const { organisation, source, sourceUrl } = item
  const reach = [
    item.contact,
    organisation.name,
    organisation.phone && words.telephone(organisation.phone),
    organisation.email,
  ]
  const known = [source, sourceUrl].filter((part) => part !== null).join(', ')
  return [
    words.questions(reach.filter((part) => part).join(', ')),
    ...(known === '' ? [] : [words.source(known)]),
    words.address(page),
  ]
}

const captions = ({ lang, pictures }: PressPack): string =>
  pictures.length === 0
    ? ''
    : [
        pressMessages[lang].pictures,
        ...pictures.map(({ file, caption }) => [file, caption].filter((part) => part).join(': ')),
      ].join('\n')

const socialLead = 240

/** Its first paragraph: headings and lists make no sentence when they are put on one line. */
function beginningOf(body: string): string {
  const blocks = readMarkdown(body)
  const first = blocks.find(({ kind }) => kind === 'paragraph')
  return plainMarkdown(first ? [first] : blocks)
}

/** What is pasted into a post: title, the gist, when and where, the address, the topics as tags. */
export function socialText({ lang, item, event, page }: PressPack): string {
  const { title, lead, body } = item.text
  const gist = excerpt(lead ?? beginningOf(body), socialLead)
  const tags = item.topics.map((topic) => `#${topicWords[lang][topic].replaceAll(/\P{L}+/gu, '')}`).join(' ')
  const parts = [title, gist, event?.details?.[lang].join(' · '), page, tags]
  return parts.filter((part) => part).join('\n\n')
}

/** The same as the plain text, for offices that go on with it in Word. */
export function pressDocx(pack: PressPack): DocxToWrite {
  const { lang, item, page } = pack
  const { title, lead, body } = item.text
  const captioned = captions(pack)
  return {
    title,
    creator: item.organisation.name,
    lang: item.textLang,
    letterhead: [item.organisation.name, headLine(pack)],
    foot: page,
    pageWord: pressMessages[lang].page,
    parts: [
      { kind: 'heading', level: 1, text: title },
      ...(lead ? [{ kind: 'text', text: lead, bold: true } as const] : []),
      ...readMarkdown(body).flatMap(partsOf),
      ...footLines(pack).map((text) => ({ kind: 'text', text }) as const),
      ...(captioned === '' ? [] : [{ kind: 'text', text: captioned } as const]),
    ],
  }
}

function partsOf(block: Block): DocxPart[] {
  if (block.kind === 'quote') return block.blocks.flatMap(partsOf)
  const text = plainMarkdown([block], { addresses: true })
  return block.kind === 'heading'
    ? [{ kind: 'heading', level: block.level === 2 ? 2 : 3, text }]
    : [{ kind: 'text', text }]
}
