import { cuttingField, pictureScripts } from '#src/media/index.ts'
import { type FieldProblems, noProblems } from '#src/platform/form/form.ts'
import { type Answer, NotFound, type PageAnswer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf } from '#src/platform/of-visit.ts'
import { newsDeskPath } from '../desk/addresses.ts'
import { deskPage } from '../desk/desk-page.tsx'
import { readItemList } from '../items/item-list.store.ts'
import { copiesOf, readCopies, takeCopy } from './cuttings.ts'
import { readMentionForm } from './mentions.form.ts'
import { addMention, isItemOf, readMentions, removeMention } from './mentions.store.ts'
import { MentionsDesk } from './mentions-desk.view.tsx'
import { mentionMessages } from './messages.ts'

const pageLength = 20
const lastPage = 500
const mostItems = 50

/** The register: what was written down, and the form for the next. Four queries, two more where copies hang. */
export const mentionsPage =
  (house: House) =>
  (visit: Visit): Promise<PageAnswer> =>
    answer(house, visit, new URLSearchParams())

export const addMentionAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const reading = readMentionForm(visit)
    if (!reading.ok) return answer(house, visit, visit.form, withFileAgain(visit, reading.problems))
    const { medium, published_on: publishedOn, title = null, url = null, copy = null, item } = reading.value
    const organisation = organisationOf(visit)
    const chosen = await takeCopy(house, visit, { organisation, choice: reading.value.file, medium, publishedOn })
    if (!chosen.ok) return answer(house, visit, visit.form, chosen.problems)
    // Only an item of this organisation was offered; what else is sent hangs on none.
    const itemId = item !== undefined && (await isItemOf(house.database.read, item, organisation)) ? item : null
    const { cutting, keep } = chosen
    const mention = {
      ...{ id: house.ids(), organisation, medium, publishedOn, title, url, copy, itemId },
      pictureId: cutting?.kind === 'picture' ? cutting.id : null,
      documentId: cutting?.kind === 'document' ? cutting.id : null,
    }
    await house.database.write(async (tx) => {
      await keep(tx)
      await addMention(tx, mention, { now: visit.now, actor: personOf(visit) })
    })
    return seeOther(pathOf(visit), 'saved')
  }

/** A browser does not fill in a file again: whoever has to choose it once more is told so. */
const withFileAgain = ({ upload, lang }: Visit, problems: FieldProblems): FieldProblems =>
  upload?.file ? new Map([...problems, [cuttingField, mentionMessages[lang].fileAgain]]) : problems

export const removeMentionAct =
  (house: House) =>
  async (visit: Visit): Promise<Answer> => {
    const own = { id: visit.params.mention ?? '', organisation: organisationOf(visit) }
    if (!(await house.database.write((tx) => removeMention(tx, own, personOf(visit))))) throw new NotFound()
    return seeOther(pathOf(visit), 'removed')
  }

const pathOf = (visit: Visit): string => newsDeskPath(visit.lang, slugOf(visit), 'mentions')

async function answer(
  { database }: House,
  visit: Visit,
  typed: URLSearchParams,
  problems: FieldProblems = noProblems,
): Promise<PageAnswer> {
  const { lang, query } = visit
  const page = Math.min(/^[1-9]\d{0,2}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1, lastPage)
  const organisation = organisationOf(visit)
  const window = { limit: pageLength + 1, offset: (page - 1) * pageLength }
  const mentions = await readMentions(database.read, organisation, window)
  const items = await readItemList(database.read, lang, { organisationId: organisation }, { limit: mostItems })
  const shown = mentions.slice(0, pageLength)
  return deskPage({
    visit,
    title: mentionMessages[lang].title,
    parts: ['mentions'],
    problems,
    scripts: pictureScripts,
    main: (
      <MentionsDesk
        {...{ visit, typed, problems, items, page, path: pathOf(visit) }}
        mentions={shown}
        copies={await copiesOf(database.read, shown)}
        shelf={await readCopies(database.read, organisation)}
        hasMore={mentions.length > pageLength}
      />
    ),
  })
}
