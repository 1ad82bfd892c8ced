import { HintsView, hintsFor, setText, type TextPart } from '#src/assistant/index.ts'
import { readPictures } from '#src/media/index.ts'
import { type Answer, NotFound, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { type Lang, langs } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf, versionOf } from '#src/platform/of-visit.ts'
import type { Item, ItemContent, ItemText } from '../items/item.ts'
import { editItemPath } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { itemDeskPage } from './item.routes.tsx'
import { editable, hostOf, saveTyped } from './item-of-visit.ts'
import { messages } from './messages.ts'

interface Looked {
  readonly item: Item
  readonly content: ItemContent
  /** The change that is looked at, where it is not saved yet. */
  readonly draft: string | null
}

/** What the assistant says of an item, a box for each language that it has: its words, its address, its pictures. One query. */
export async function itemHints({ database }: House, visit: Visit, { item, content, draft }: Looked) {
  const { lang, today } = visit
  const pictures = await readPictures(database.read, [
    ...(content.pictureId === null ? [] : [content.pictureId]),
    ...content.gallery.map(({ pictureId }) => pictureId),
  ])
  const shown = [...pictures.values()].filter(({ decorative }) => !decorative)
  const texts = langs.flatMap((written) => {
    const text = content.texts[written]
    return text ? [{ written, text }] : []
  })
  return (
    <>
      {texts.map(({ written, text: { seoTitle: searchTitle, ...text } }) => {
        const alts = shown.map(({ altBg, altEn }) => ({ alt: (written === 'bg' ? altBg : altEn) ?? null }))
        const facts = { ...text, searchTitle, slug: item.slug, pictures: alts }
        return (
          <HintsView
            lang={lang}
            hints={hintsFor(facts, written, { kind: content.kind, today })}
            written={written}
            oneOfSeveral={texts.length > 1}
            heading="p"
            brief
            mendAt={(part) => placeOf(part, written, { visit, item, draft })}
            setting={{
              action: pathOf(visit, 'items', item.id, 'setting'),
              fields: { written, version: String(item.version), ...(draft ? { draft } : {}) },
            }}
          />
        )
      })}
    </>
  )
}

const endOf = (written: Lang): string => (written === 'bg' ? '' : '_en')

/** Where a part of an item is mended. */
function placeOf(
  part: TextPart,
  written: Lang,
  { visit, item, draft }: Pick<Looked, 'item' | 'draft'> & { visit: Visit },
): string | undefined {
  if (part === 'slug') return undefined
  if (part === 'pictures') return pathOf(visit, 'items', item.id, 'pictures')
  return `${editItemPath(visit.lang, slugOf(visit), item.id, draft ?? undefined)}#field-${part}${endOf(written)}`
}

/** Sets quotes, dashes and spaces as they were shown, in one language: of a change that is not saved in its draft, else as a new version. */
export async function setSignsAct(house: House, visit: Visit): Promise<Answer> {
  const item = await editable(house, visit)
  const written: Lang = visit.form.get('written') === 'en' ? 'en' : 'bg'
  const draft = visit.form.get('draft')
  const preview = pathOf(visit, 'items', item.id, 'preview')
  if (draft) {
    await setDraft(house, visit, { item, written, id: draft })
    return seeOther(`${preview}?draft=${encodeURIComponent(draft)}`)
  }
  const text = item.texts[written]
  if (!text) throw new NotFound()
  const typed = {
    content: { ...item, texts: { ...item.texts, [written]: setWords(text, written) } },
    ...{ comment: messages[visit.lang].signsSet, rename: false },
  }
  const change = { id: item.id, version: versionOf(visit), typed, host: await hostOf(house, visit), draft: null }
  return (await saveTyped(house, visit, change)) ? seeOther(preview) : itemDeskPage(house, visit, { isConflict: true })
}

interface DraftToSet {
  readonly item: Item
  readonly written: Lang
  readonly id: string
}

async function setDraft(house: House, visit: Visit, { item, written, id }: DraftToSet): Promise<void> {
  const organisation = organisationOf(visit)
  const draft = await drafts.read(house.database.read, organisation, id)
  if (draft?.target !== item.id) throw new NotFound()
  const fields = ['title', 'lead', 'body', 'description'].map((name) => [`${name}${endOf(written)}`, written] as const)
  const form = setText(draft.form, Object.fromEntries(fields))
  const kept = { id, again: true, organisation, person: personOf(visit), target: item.id, form }
  await house.database.write((tx) => drafts.keep(tx, kept, visit.now))
}

/** The parts that the hints look at. */
function setWords(text: ItemText, written: Lang): ItemText {
  const { title, lead, body, description } = text
  const form = new URLSearchParams({ title, body, ...(lead ? { lead } : {}), ...(description ? { description } : {}) })
  const set = setText(form, { title: written, lead: written, body: written, description: written })
  return {
    ...text,
    title: set.get('title') ?? title,
    lead: set.get('lead') ?? lead,
    body: set.get('body') ?? body,
    description: set.get('description') ?? description,
  }
}
