import type { KeptChange } from '#src/platform/form/kept-forms.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { dateWords } from '#src/platform/language/dates.ts'
import { instantInFull } from '#src/platform/language/instant-words.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskActs } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { dayOfWall } from '../events/event-details.ts'
import { editPath } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { messages } from './messages.ts'

/** „, само петък, 27 ноември“: the one date that a change is about. */
const onlyOn = (date: string | null, lang: Lang): string | undefined =>
  date === null ? undefined : dateWords(dayOfWall(date), lang, { year: false })

/** What was changed of an event and not saved: to go on with, or to drop. */
export const ChangesKept = ({
  visit,
  event,
  changes,
}: {
  visit: Visit
  event: string
  changes: readonly KeptChange[]
}) => {
  const { lang } = visit
  const words = messages[lang]
  return (
    <>
      {changes.map(({ id, form, updatedAt }) => (
        <Banner tone="info" title={words.changeKept(instantInFull(updatedAt, visit), onlyOn(form.get('date'), lang))}>
          <DeskActs>
            <a href={editPath(lang, slugOf(visit), event, { draft: id })}>{words.goOn}</a>
            <ActButton action={pathOf(visit, 'drafts', id, 'removal')} label={words.changeGone} />
          </DeskActs>
        </Banner>
      ))}
    </>
  )
}
