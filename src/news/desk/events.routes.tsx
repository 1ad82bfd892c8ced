import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House, SearchDocument } from '#src/platform/module.ts'
import { organisationOf, slugOf } from '#src/platform/of-visit.ts'
import { DeskHint, DeskPart } from '#src/ui/desk/desk.tsx'
import { EmptyState } from '#src/ui/empty-state/empty-state.tsx'
import { newItemPath } from './addresses.ts'
import { deskPage, listCrumb } from './desk-page.tsx'
import { isOver } from './fill-from-event.ts'
import { titleOf } from './item-of-visit.ts'
import { eventsNear } from './look-up.ts'
import { messages } from './messages.ts'

/** The organisation's events around now: each a click away from its news. */
export async function eventsPage(house: House, visit: Visit): Promise<Answer> {
  const { lang, now } = visit
  const words = messages[lang]
  const slug = slugOf(visit)
  const events = await eventsNear(house, organisationOf(visit), now)
  return deskPage({
    visit,
    title: words.eventsTitle,
    parts: ['events'],
    crumbs: [listCrumb(visit)],
    main: (
      <>
        <DeskHint>{words.eventsHint}</DeskHint>
        {events.length === 0 ? (
          <EmptyState title={words.noEvents} actions={[{ label: words.plainNews, href: newItemPath(lang, slug) }]}>
            {words.noEventsHint}
          </EmptyState>
        ) : (
          <>
            <Lines visit={visit} title={words.ahead} events={events.filter((event) => !isOver(event, now))} />
            <Lines
              visit={visit}
              title={words.over}
              events={events.filter((event) => isOver(event, now)).toReversed()}
            />
          </>
        )}
      </>
    ),
  })
}

interface LinesProps {
  readonly visit: Visit
  readonly title: string
  readonly events: readonly SearchDocument[]
}

/** Those nearest to today first. */
const Lines = ({ visit, title, events }: LinesProps) =>
  events.length === 0 ? null : (
    <DeskPart title={title}>
      <ul class="news-desk-list">
        {events.map((event) => (
          <EventLine visit={visit} event={event} />
        ))}
      </ul>
    </DeskPart>
  )

const EventLine = ({ visit, event }: { visit: Visit; event: SearchDocument }) => {
  const { lang, now } = visit
  const words = messages[lang]
  const { title, titleLang } = titleOf(event, lang)
  const kind = isOver(event, now) ? 'report' : 'announcement'
  const act = kind === 'report' ? words.reportIt : words.announceIt
  return (
    <li class="news-desk-event">
      <div>
        <strong lang={titleLang === lang ? undefined : titleLang}>{title}</strong>
        <p class="news-desk-note">{event.details?.[lang].join(' · ')}</p>
      </div>
      <a href={newItemPath(lang, slugOf(visit), { event: event.id, kind })}>
        {act} <span class="ui-hidden">{title}</span>
      </a>
    </li>
  )
}
