import { mayLeaveSite, type Picture, printedPhoto } from '#src/media/index.ts'
import { writeDocx } from '#src/platform/documents/write-docx.ts'
import { type FileAnswer, NotFound, type PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { writeZip } from '#src/platform/zip/write-zip.ts'
import { itemAddress, pressAddress, pressFileAddress } from '../addresses.ts'
import { type ItemPage, readItemPage } from '../items/item-page.store.ts'
import { captionIn } from '../pages/gallery.view.tsx'
import { descriptionOf, readAround, tagsOf } from '../pages/item.routes.tsx'
import { dayOf, dayWords } from '../pages/item-row.view.tsx'
import { pressMessages } from './messages.ts'
import { PressView } from './press.view.tsx'
import { type PressPack, pressDocx, pressText, socialText } from './press-text.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The item with what goes along, and the pictures that may leave the site. */
async function readPack(
  house: House,
  { lang, zone, params }: Visit,
): Promise<PressPack & { photos: readonly Picture[] }> {
  const item = await readItemPage(house.database.read, params.slug ?? '', lang)
  if (!item) throw new NotFound()
  const { photos, event } = await readAround(house, item)
  const free = photos.filter(mayLeaveSite)
  return {
    lang,
    item,
    event,
    day: dayWords(dayOf(item.publishedAt, zone), lang),
    page: `${house.settings.publicUrl}/${lang}${itemAddress(item.slug)}`,
    photos: free,
    pictures: free.map((photo, at) => ({ file: pictureFile(at), caption: captionOf(photo, item, lang) })),
  }
}

const pictureFile = (at: number): string => `picture-${at + 1}.jpg`

function captionOf({ id, altBg, altEn, author }: Picture, { gallery }: ItemPage, lang: Visit['lang']): string {
  const captions = gallery.find(({ pictureId }) => pictureId === id)?.captions ?? {}
  const said = captionIn(captions, lang)?.text ?? (lang === 'bg' ? (altBg ?? altEn) : (altEn ?? altBg))
  return [said?.replace(/[^.!?…]$/, '$&.'), author && pressMessages[lang].photoBy(author)]
    .filter((part) => part)
    .join(' ')
}

/** `/news/<slug>/press`: the pack on a page, each text ready to be copied. */
export const pressPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const pack = await readPack(house, visit)
    const { item, lang } = pack
    return {
      kind: 'page',
      title: pressMessages[lang].titleOf(item.text.title),
      description: descriptionOf(item),
      address: pressAddress(item.slug),
      languages: item.languages,
      // The same words as the item's own page, which engines shall show.
      noindex: true,
      main: <PressView {...pack} text={pressText(pack)} social={socialText(pack)} />,
      cache: { tags: tagsOf(item) },
    }
  }

export const pressTextFile =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const pack = await readPack(house, visit)
    return {
      kind: 'file',
      type: 'text/plain; charset=utf-8',
      body: pressText(pack),
      attachment: `${pack.item.slug}.txt`,
      address: pressFileAddress(pack.item.slug, 'txt'),
      cache: { tags: tagsOf(pack.item) },
    }
  }

export const pressDocxFile =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const pack = await readPack(house, visit)
    return {
      kind: 'file',
      type: docxType,
      body: await writeDocx(pressDocx(pack)),
      attachment: `${pack.item.slug}.docx`,
      address: pressFileAddress(pack.item.slug, 'docx'),
    }
  }

/** Text, document and pictures in one file; some megabytes, made for whoever asks and kept nowhere. */
export const pressZip =
  (house: House) =>
  async (visit: Visit): Promise<FileAnswer> => {
    const pack = await readPack(house, visit)
    const { slug } = pack.item
    const files = await Promise.all(pack.photos.map((photo) => printedPhoto(house.settings, photo, visit.lang)))
    const pictures = files.flatMap((file, at) => (file ? [{ name: pictureFile(at), body: file.bytes }] : []))
    return {
      kind: 'file',
      type: 'application/zip',
      body: writeZip([
        { name: `${slug}.txt`, body: pressText(pack) },
        { name: `${slug}.docx`, body: await writeDocx(pressDocx(pack)) },
        ...pictures,
      ]),
      attachment: `${slug}.zip`,
      address: pressFileAddress(slug, 'zip'),
    }
  }
