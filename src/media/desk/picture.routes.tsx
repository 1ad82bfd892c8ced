import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, versionOf } from '#src/platform/of-visit.ts'
import { Form } from '#src/ui/form/form.tsx'
import { readPictureForm } from '../pictures/picture.form.ts'
import type { Picture } from '../pictures/picture.ts'
import { PictureView } from '../pictures/picture.view.tsx'
import { PictureFields } from '../pictures/picture-fields.view.tsx'
import { keepPicture, removePicture } from '../pictures/pictures.store.ts'
import { pictureField, pictureScripts, takePicture } from '../pictures/take-picture.ts'
import { readOwnPictures } from '../shelf/shelf.store.ts'
import { deskPage, pathOf } from './desk-page.tsx'
import { deskMessages } from './messages.ts'
import { PicturePage } from './picture.view.tsx'
import { RemovalView } from './removal.view.tsx'
import { shownOf } from './shown-of.ts'

export const newPicturePage = async (visit: Visit): Promise<PageAnswer> => newPage(visit, noProblems, undefined)

/** Takes a picture and what is said of it; where something is wrong neither is lost. */
export const addPictureAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const { lang, form, now } = visit
    const owner = organisationOf(visit)
    const taken = await takePicture(house, visit, owner)
    const picture = taken.ok ? taken.picture : undefined
    const reading = readPictureForm(form, lang)
    const problems = new Map(reading.ok ? [] : reading.problems)
    if (!taken.ok) problems.set(pictureField, taken.sentence)
    else if (!picture) problems.set(pictureField, deskMessages[lang].choosePicture)
    if (!reading.ok || !picture || problems.size > 0) return newPage(visit, problems, picture)
    await house.database.write((tx) => keepPicture(tx, { id: picture.id, owner, description: reading.value }, now))
    return seeOther(pathOf(visit, 'pictures', picture.id), 'picturesaved')
  }

function newPage(visit: Visit, problems: FieldProblems, picture: Picture | undefined): PageAnswer {
  const { lang, form } = visit
  const words = deskMessages[lang]
  return deskPage({
    visit,
    title: words.newPicture,
    parts: ['pictures', 'new'],
    problems,
    scripts: pictureScripts,
    main: (
      <Form
        lang={lang}
        action={pathOf(visit, 'pictures', 'new')}
        problems={problems}
        submit={words.keep}
        takesFile
        beside={<a href={pathOf(visit)}>{words.back}</a>}
      >
        <PictureFields lang={lang} typed={form} problems={problems} picture={picture} />
      </Form>
    ),
  })
}

async function ownPicture({ database }: House, visit: Visit): Promise<Picture> {
  const [picture] = await readOwnPictures(database.read, organisationOf(visit), [visit.params.picture ?? ''])
  if (!picture) throw new NotFound()
  return picture
}

export const picturePage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> =>
    editPage(house, visit, await ownPicture(house, visit), noProblems)

export const savePictureAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const picture = await ownPicture(house, visit)
    const reading = readPictureForm(visit.form, visit.lang)
    if (!reading.ok) return editPage(house, visit, picture, reading.problems)
    if (versionOf(visit) !== picture.version) return editPage(house, visit, picture, noProblems, true)
    const kept = { id: picture.id, owner: organisationOf(visit), description: reading.value }
    const saved = await house.database.write(async (tx) => {
      const [now] = await readOwnPictures(tx.query, kept.owner, [kept.id])
      return now?.version === picture.version && (await keepPicture(tx, kept, visit.now))
    })
    if (!saved) return editPage(house, visit, await ownPicture(house, visit), noProblems, true)
    return seeOther(pathOf(visit, 'pictures', picture.id), 'picturesaved')
  }

/** Asks first: what is shown somewhere goes from there as well. */
export const pictureRemovalPage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const picture = await ownPicture(house, visit)
    const words = deskMessages[visit.lang]
    return deskPage({
      visit,
      title: words.removalOf,
      parts: ['pictures', picture.id, 'removal'],
      main: (
        <RemovalView
          visit={visit}
          here={pathOf(visit, 'pictures', picture.id)}
          hint={words.removalText}
          confirm={words.confirmRemoval}
          shown={await shownOf(house, visit, 'picture', picture)}
        >
          <div class="media-preview">
            <PictureView picture={picture} lang={visit.lang} sizes="24rem" />
          </div>
        </RemovalView>
      ),
    })
  }

/** Nobody minds it; it is just not needed any more. */
export const removePictureAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const picture = await ownPicture(house, visit)
    await house.database.write((tx) => removePicture(tx, picture.id, visit.now))
    return seeOther(pathOf(visit), 'pictureremoved')
  }

async function editPage(house: House, visit: Visit, picture: Picture, problems: FieldProblems, changed = false) {
  const shown = await shownOf(house, visit, 'picture', picture)
  return deskPage({
    visit,
    title: deskMessages[visit.lang].editPicture,
    parts: ['pictures', picture.id],
    problems,
    changed,
    main: <PicturePage visit={visit} picture={picture} problems={problems} shown={shown} />,
  })
}
