import { lookUpVenue } from '#src/places/index.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import type { House } from '#src/platform/module.ts'
import { Banner } from '#src/ui/banner/banner.tsx'
import type { CalendarEvent } from '../events/event.ts'
import { findDuplicates } from './find-duplicates.ts'
import { duplicateMessages } from './messages.ts'
import { eventTeller, type ToldEvent } from './told-event.ts'

/** Somebody from outside says the place in words and may not know who holds it: less has to speak for it. */
const enough = 0.72
const mostShown = 3
/** The form says it once the found ones were shown. */
export const askedField = 'asked'

/** What is announced already and very like what a citizen proposes, told once; empty where nothing is or it was shown before. */
export async function announcedAlready(house: House, visit: Visit, proposed: CalendarEvent): Promise<ToldEvent[]> {
  const read = house.database.read
  const words = new URLSearchParams({ place: Object.values(proposed.texts)[0]?.place ?? '' })
  const { venue } = await lookUpVenue(read, words, 'place', { lang: visit.lang })
  const event = { ...proposed, venueId: venue?.id ?? null, state: 'published' as const }
  const found = await findDuplicates(read, event, { now: visit.now, networkZone: visit.zone })
  const shown = found.filter(({ score }) => score >= enough).slice(0, mostShown)
  const asked = (visit.form.get(askedField) ?? '').split(' ')
  if (shown.every(({ event: { id } }) => asked.includes(id))) return []
  const tell = await eventTeller(house, visit)
  return shown.map((each) => tell(each.event))
}

/** Above the form that comes back: what is announced, with a link; sending the form again says that it is another. */
export const AnnouncedAlready = ({ lang, found }: { lang: Lang; found: readonly ToldEvent[] }) => {
  const words = duplicateMessages[lang]
  return (
    <Banner tone="important" title={words.proposedTitle}>
      <p>{words.proposedLead}</p>
      <AnnouncedList lang={lang} found={found} />
      <p>{words.proposedSeparate}</p>
    </Banner>
  )
}

/** What is announced already, a line each, with its link. */
export const AnnouncedList = ({ lang, found }: { lang: Lang; found: readonly ToldEvent[] }) => (
  <ul>
    {found.map(({ title, titleLang, path, when, where }) => (
      <li>
        <a href={path} lang={titleLang === lang ? undefined : titleLang}>
          {title}
        </a>
        , {[when, where].filter((part) => part !== undefined).join(', ')}
      </li>
    ))}
  </ul>
)
