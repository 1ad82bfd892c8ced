import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import { DeskActs } from '#src/ui/desk/desk.tsx'
import { ActButton } from '#src/ui/form/form.tsx'
import { instantWords } from '../attendance/date-words.ts'
import { editPath } from './addresses.ts'
import { pathOf } from './desk-page.tsx'
import { messages } from './messages.ts'

interface ChangeKept {
  readonly id: string
  readonly updatedAt: string
}

/** What was changed of an event and not saved: to go on with, or to drop. */
export const ChangesKept = ({
  visit,
  event,
  changes,
}: {
  visit: Visit
  event: string
  changes: readonly ChangeKept[]
}) => {
  const { lang, zone } = visit
  const words = messages[lang]
  return (
    <>
      {changes.map(({ id, updatedAt }) => (
        <Banner tone="info" title={words.changeKept(instantWords(updatedAt, zone, lang))}>
          <DeskActs>
            <a href={editPath(lang, slugOf(visit), event, { draft: id })}>{words.goOn}</a>
            <ActButton action={pathOf(visit, 'drafts', id, 'removal')} label={words.changeGone} />
          </DeskActs>
        </Banner>
      ))}
    </>
  )
}
