import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { CalendarEvent } from '../events/event.ts'
import { AnnouncedList } from './before-proposing.tsx'
import { beforeSaving } from './before-saving.tsx'
import { duplicateMessages } from './messages.ts'
import { eventTeller } from './told-event.ts'

/** On the preview of a draft: what is announced already and nearly certainly the same, before anybody presses a button. */
export async function previewNote(house: House, visit: Visit, event: CalendarEvent) {
  const asked = await beforeSaving(house, visit, event)
  if (!asked.ask) return null
  const words = duplicateMessages[visit.lang]
  const tell = await eventTeller(house, visit)
  return (
    <Banner tone="warning" title={words.foundTitle}>
      <AnnouncedList lang={visit.lang} found={asked.found.map((each) => tell(each.event))} />
      <p>{words.previewHint}</p>
    </Banner>
  )
}
