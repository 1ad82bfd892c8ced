import {
  chosenField,
  keepPicture,
  type Picture,
  PictureFields,
  PictureShelf,
  pictureField,
  pictureScripts,
  readPictureChoices,
  readPictureForm,
  takeChosenPicture,
  takePicture,
} from '#src/media/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, Forbidden, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { personOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskPart } from '#src/ui/desk/desk.tsx'
import { ActButton, Form, FormProblems } from '#src/ui/form/form.tsx'
import { Prose } from '#src/ui/prose/prose.tsx'
import { eventAddress, inLang } from '../addresses.ts'
import { deskPage, listCrumb, mayPublish, pathOf } from '../desk/desk-page.tsx'
import { eventOf, type KeptEvent, titleOf } from '../desk/event-of-visit.ts'
import { hangPicture, readEventPicture } from './event-pictures.store.ts'
import { pictureMessages } from './messages.ts'

/** What is out already is changed by those who publish. */
async function ownEvent(house: House, visit: Visit): Promise<KeptEvent> {
  const event = await eventOf(house, visit)
  if (event.state === 'published' && !mayPublish(visit)) throw new Forbidden()
  return event
}

export const picturePage =
  (house: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const event = await ownEvent(house, visit)
    const hanging = await readEventPicture(house.database.read, event.id)
    return page(house, visit, event, { hanging, shown: hanging, problems: noProblems })
  }

/** Takes the file that came, or what is said anew of the picture that hangs there; both must be right, and neither is lost. */
export const savePicture =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await ownEvent(house, visit)
    const { lang, form, now } = visit
    const owner = event.organisationId
    const hanging = await readEventPicture(house.database.read, event.id)
    const taken = await takePicture(house, visit, owner)
    const shown = (taken.ok ? taken.picture : undefined) ?? hanging
    const reading = readPictureForm(form, lang)
    const problems = new Map(reading.ok ? [] : reading.problems)
    if (!taken.ok) problems.set(pictureField, taken.sentence)
    else if (!shown) problems.set(pictureField, pictureMessages[lang].missing)
    if (!reading.ok || !taken.ok || !shown) return page(house, visit, event, { hanging, shown, problems })
    await house.database.write(async (tx) => {
      const kept = await keepPicture(tx, { id: shown.id, owner, description: reading.value }, now)
      if (kept) await hangPicture(tx, { event: event.id, picture: shown.id, actor: personOf(visit) })
    })
    return seeOther(pathOf(visit, 'events', event.id, 'picture'), 'saved')
  }

/** Hangs one that lies on the organisation's shelf already. */
export const choosePicture =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await ownEvent(house, visit)
    const chosen = await takeChosenPicture(house, visit, event.organisationId)
    const problems = chosen.ok ? new Map([[chosenField, pictureMessages[visit.lang].missingChoice]]) : chosen.problems
    const picture = chosen.ok ? chosen.picture : undefined
    if (!chosen.ok || !picture) {
      const hanging = await readEventPicture(house.database.read, event.id)
      return page(house, visit, event, { hanging, shown: hanging, problems })
    }
    await house.database.write(async (tx) => {
      if (await chosen.keep(tx)) await hangPicture(tx, { event: event.id, picture, actor: personOf(visit) })
    })
    return seeOther(pathOf(visit, 'events', event.id, 'picture'), 'saved')
  }

export const removePictureAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const event = await ownEvent(house, visit)
    await house.database.write((tx) => hangPicture(tx, { event: event.id, picture: null, actor: personOf(visit) }))
    return seeOther(pathOf(visit, 'events', event.id, 'picture'), 'removed')
  }

interface Shown {
  readonly hanging: Picture | undefined
  /** That one, or the one that was sent while other fields were wrong. */
  readonly shown: Picture | undefined
  readonly problems: FieldProblems
}

async function page(
  house: House,
  visit: Visit,
  event: KeptEvent,
  { hanging, shown, problems }: Shown,
): Promise<PageAnswer> {
  const { lang, form, query } = visit
  const shelf = await readPictureChoices(house.database.read, event.organisationId)
  const words = pictureMessages[lang]
  const { title, titleLang } = titleOf(event, lang)
  const here = pathOf(visit, 'events', event.id, 'picture')
  const done = { saved: words.saved, removed: words.removed }[query.get('done') ?? '']
  return deskPage({
    visit,
    title: words.title,
    parts: ['events', event.id, 'picture'],
    problems,
    scripts: pictureScripts,
    crumbs: [
      listCrumb(visit),
      { label: title, href: pathOf(visit, 'events', event.id), lang: titleLang === lang ? undefined : titleLang },
    ],
    done: done ? (
      <Banner tone="info" title={done}>
        {event.state === 'published' ? <a href={inLang(lang, eventAddress(event.slug))}>{words.asVisitor}</a> : null}
      </Banner>
    ) : undefined,
    main: (
      <>
        <FormProblems lang={lang} problems={problems} />
        <Prose text={words.lead} />
        <Form
          lang={lang}
          action={here}
          submit={shown ? words.change : words.attach}
          takesFile
          beside={<a href={pathOf(visit, 'events', event.id)}>{words.back}</a>}
        >
          <PictureFields lang={lang} typed={form} problems={problems} picture={shown} />
        </Form>
        {shelf.length > 0 ? (
          <DeskPart title={words.chooseTitle}>
            <Form lang={lang} action={`${here}/choice`} submit={words.choose} kind="quiet">
              <PictureShelf lang={lang} shelf={shelf} chosen={hanging?.id} error={problems.get(chosenField)} />
            </Form>
          </DeskPart>
        ) : null}
        {hanging ? (
          <DeskPart title={words.removeTitle} hint={words.removeText}>
            <ActButton kind="danger" action={`${here}/removal`} label={words.remove} />
          </DeskPart>
        ) : null}
      </>
    ),
  })
}
