import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { inLang, listAddress } from '../addresses.ts'
import { messages } from '../messages.ts'
import { freshUntil } from './freshness.ts'
import { DatedRows } from './panels.tsx'
import { readComing } from './venue-dates.store.ts'

const most = 12

/** What is on and coming in a house, on its page. One query, two when a date has words of its own. */
export const placePanel =
  (house: House) =>
  async ({ id }: PanelSubject, visit: Visit): Promise<Panel> => {
    const { lang, now, zone } = visit
    const words = messages[lang]
    const dates = await readComing(house, visit, id, now, most)
    const main = (
      <Section title={words.comingHere} more={{ label: words.wholeCalendar, href: inLang(lang, listAddress()) }}>
        {dates.length > 0 ? <DatedRows dates={dates} visit={visit} /> : <p>{words.noneHere}</p>}
      </Section>
    )
    return { main, cache: { tags: ['calendar', 'network'], until: freshUntil(dates, now, zone) } }
  }
