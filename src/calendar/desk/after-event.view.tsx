import type { Visit } from '#src/platform/http/visit.ts'
import { slugOf } from '#src/platform/of-visit.ts'
import { ButtonLink } from '#src/ui/button/button.tsx'
import { DeskActs } from '#src/ui/desk/desk.tsx'
import { attendanceAddress, attendanceDateAddress, inLang } from '../addresses.ts'
import type { KeptEvent } from './event-of-visit.ts'
import type { Held } from './held.ts'
import { messages } from './messages.ts'

/** What one does when it is over: who came, and what other rooms make of it. */
export const AfterEvent = ({ visit, event, held }: { visit: Visit; event: KeptEvent; held: Held }) => {
  const words = messages[visit.lang]
  const slug = slugOf(visit)
  const address =
    event.type === 'several' ? attendanceAddress(slug) : attendanceDateAddress(slug, event.id, held.recurrenceId)
  return (
    <DeskActs>
      <ButtonLink kind={held.counted ? 'quiet' : 'main'} href={inLang(visit.lang, address)}>
        {held.counted ? words.seeCount : words.count}
      </ButtonLink>
      {held.panels.map(({ main }) => main)}
    </DeskActs>
  )
}
