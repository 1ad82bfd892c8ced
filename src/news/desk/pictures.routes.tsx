import {
  GalleryChooser,
  galleryField,
  type Picture,
  PictureChooser,
  pictureScripts,
  readPictureChoices,
  takeChosenGallery,
  takeChosenPicture,
} from '#src/media/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { otherLang } from '#src/platform/i18n/lang.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import type { House } from '#src/platform/module.ts'
import { versionOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskFold } from '#src/ui/desk/desk.tsx'
import { Form } from '#src/ui/form/form.tsx'
import { inWishedOrder } from '../items/gallery-order.ts'
import { readItem, saveItem } from '../items/item.store.ts'
import type { GalleryPicture, Item } from '../items/item.ts'
import { deskPage, listCrumb, pathOf, savingBy } from './desk-page.tsx'
import { captionField, GalleryRows, mostCaption, placeField } from './gallery-rows.view.tsx'
import { editable, itemCrumb } from './item-of-visit.ts'
import { messages } from './messages.ts'

const words = phrases({
  title: { bg: 'Снимки към новината', en: 'Pictures of the item' },
  below: { bg: 'Снимки под текста', en: 'Pictures below the text' },
  save: { bg: 'Запишете снимките', en: 'Save the pictures' },
  comment: { bg: 'снимки', en: 'pictures' },
  gone: {
    bg: 'Снимката беше оттеглена, докато я избирахте. Изберете друга.',
    en: 'The picture was withdrawn while you were choosing. Choose another one.',
  },
})

export async function picturesPage(house: House, visit: Visit): Promise<Answer> {
  return page(house, visit, await editable(house, visit), {})
}

interface Shown {
  readonly problems?: FieldProblems
  readonly sent?: Picture | undefined
  readonly isConflict?: boolean
}

async function page(house: House, visit: Visit, item: Item, shown: Shown): Promise<PageAnswer> {
  const { lang, form } = visit
  const { problems = noProblems, sent, isConflict } = shown
  const own = item.gallery.map(({ pictureId }) => pictureId)
  const also = [...(item.pictureId === null ? [] : [item.pictureId]), ...own]
  const shelf = await readPictureChoices(house.database.read, item.organisationId, also)
  const inGallery = own.flatMap((id) => shelf.find((picture) => picture.id === id) ?? [])
  return deskPage({
    visit,
    title: words[lang].title,
    parts: ['items', item.id, 'pictures'],
    crumbs: [listCrumb(visit), itemCrumb(visit, item)],
    problems,
    isConflict,
    scripts: pictureScripts,
    done: isConflict ? <Banner tone="warning" title={messages[lang].moved} /> : null,
    main: (
      <Form
        lang={lang}
        action={pathOf(visit, 'items', item.id, 'pictures')}
        problems={problems}
        submit={words[lang].save}
        takesFile
        beside={<a href={pathOf(visit, 'items', item.id)}>{messages[lang].back}</a>}
      >
        <input type="hidden" name="version" value={String(item.version)} />
        <PictureChooser
          lang={lang}
          typed={form}
          problems={problems}
          shelf={shelf}
          chosen={item.pictureId ?? undefined}
          sent={sent}
        >
          {shelf.length > 0 ? (
            <DeskFold title={words[lang].below} open={own.length > 0 || form.has(galleryField)}>
              <div>
                <GalleryRows visit={visit} pictures={inGallery} gallery={item.gallery} />
                <GalleryChooser lang={lang} typed={form} shelf={shelf} chosen={own} />
              </div>
            </DeskFold>
          ) : null}
        </PictureChooser>
      </Form>
    ),
  })
}

/** The picture above the text and those below it, as a new version. */
export async function savePicturesAct(house: House, visit: Visit): Promise<Answer> {
  const item = await editable(house, visit)
  const chosen = await takeChosenPicture(house, visit, item.organisationId)
  if (!chosen.ok) return page(house, visit, item, chosen)
  const gallery = galleryOf(item, await takeChosenGallery(house, visit, item.organisationId), visit)
  const saved = await house.database.write(async (tx) => {
    const now = await readItem(tx.query, item.id)
    if (!now || now.version !== versionOf(visit)) return 'conflict' as const
    if (!(await chosen.keep(tx))) return 'gone' as const
    const content = { ...now, pictureId: chosen.picture ?? null, gallery }
    const change = { content, version: now.version, comment: words[visit.lang].comment }
    return (await saveItem(tx, now, change, savingBy(visit))) ? ('saved' as const) : ('conflict' as const)
  })
  if (saved === 'saved') return seeOther(pathOf(visit, 'items', item.id), 'pictured')
  if (saved === 'conflict') return page(house, visit, await editable(house, visit), { isConflict: true })
  return page(house, visit, item, { problems: new Map([['chosen', words[visit.lang].gone]]) })
}

/** Those that stay in the order that was wished for, behind them those that were ticked just now. */
function galleryOf(item: Item, ticked: readonly string[], visit: Visit): GalleryPicture[] {
  const stood = item.gallery.map(({ pictureId }) => pictureId)
  // Places are counted among those that were shown: what was withdrawn stands in the row and not on the page.
  const shown = stood.filter((id) => visit.form.has(placeField(id)) || ticked.includes(id))
  const ordered = inWishedOrder(shown, placesIn(visit, shown)).filter((id) => ticked.includes(id))
  const fresh = ticked.filter((id) => !stood.includes(id))
  return [...ordered, ...fresh].map((id) => captioned(item, id, visit))
}

const placesIn = ({ form }: Visit, ids: readonly string[]): Map<string, number> =>
  new Map(
    ids.flatMap((id) => {
      const said = form.get(placeField(id)) ?? ''
      return /^\d{1,3}$/.test(said) ? [[id, Number(said)] as const] : []
    }),
  )

/** Captions are said in the language of the page; what the other one says stays. */
function captioned(item: Item, pictureId: string, { form, lang }: Visit): GalleryPicture {
  const before = item.gallery.find((each) => each.pictureId === pictureId)?.captions ?? {}
  const typed = form.get(captionField(pictureId))
  const said = typed === null ? before[lang] : typed.trim().slice(0, mostCaption)
  const other = before[otherLang(lang)]
  return {
    pictureId,
    captions: { ...(other ? { [otherLang(lang)]: other } : {}), ...(said ? { [lang]: said } : {}) },
  }
}
