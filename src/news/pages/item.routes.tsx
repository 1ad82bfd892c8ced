import { NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { excerpt } from '#src/platform/language/excerpt.ts'
import type { House } from '#src/platform/module.ts'
import { itemAddress, listAddress } from '../addresses.ts'
import { readItemList } from '../items/item-list.store.ts'
import { readItemPage } from '../items/item-page.store.ts'
import { messages } from '../messages.ts'
import { ItemView, ListView } from './item.view.tsx'

const mostListed = 20
const descriptionLength = 155

/** `/news`: the newest. One query. */
export const listRoute =
  (house: House) =>
  async ({ lang }: Visit): Promise<PageAnswer> => ({
    kind: 'page',
    title: messages[lang].news,
    description: messages[lang].lead,
    address: listAddress,
    main: <ListView lang={lang} items={await readItemList(house.database.read, lang, {}, { limit: mostListed })} />,
    cache: { tags: ['news'] },
  })

/** `/news/<slug>`: one, in the other language where this one is missing. Two queries. */
export const itemRoute =
  (house: House) =>
  async ({ lang, params }: Visit): Promise<PageAnswer> => {
    const item = await readItemPage(house.database.read, params.slug ?? '', lang)
    if (!item) throw new NotFound()
    const { text, textLang, languages } = item
    return {
      kind: 'page',
      title: text.title,
      description: excerpt(text.description ?? text.lead ?? text.body, descriptionLength),
      address: itemAddress(item.slug),
      languages,
      main: <ItemView lang={lang} textLang={textLang} text={text} />,
      cache: { tags: ['news', `item:${item.id}`] },
    }
  }
