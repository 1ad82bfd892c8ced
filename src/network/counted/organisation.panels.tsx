import type { Visit } from '#src/platform/http/visit.ts'
import type { House, Panel } from '#src/platform/module.ts'
import { Section } from '#src/ui/layout/layout.tsx'
import { readFunding } from '../funding-marks/funding-marks.store.ts'
import { FundingNotes } from '../funding-marks/funding-notes.view.tsx'
import { messages } from '../funding-marks/messages.ts'
import { readGroups } from '../groups/read-groups.store.ts'
import { WeeklyActivities } from '../groups/weekly-activities.view.tsx'
import { isOffered } from '../services/service.ts'
import { readServices } from '../services/services.store.ts'
import { PublicServices } from '../services/services.view.tsx'

/** On the organisation's page: what goes on every week, what is offered, who pays. Three queries; nothing where there is nothing. */
export async function countedPanel(
  { database }: House,
  organisation: string,
  { lang, today }: Visit,
): Promise<Panel | undefined> {
  const [allGroups, allServices] = await Promise.all([
    readGroups(database.read, organisation, lang, today.toString()),
    readServices(database.read, organisation, lang),
  ])
  const groups = allGroups.filter(({ endedOn }) => endedOn === null)
  const services = allServices.filter((service) => isOffered(service, today.toString()))
  const targets = [organisation, ...groups.map(({ id }) => id), ...services.map(({ id }) => id)]
  const funding = await readFunding(database.read, ['organisation', 'group', 'service'], targets)
  const own = funding.get(organisation) ?? []
  if (targets.length === 1 && own.length === 0) return undefined
  return {
    main: (
      <>
        {groups.length > 0 ? <WeeklyActivities lang={lang} today={today} groups={groups} funding={funding} /> : null}
        {services.length > 0 ? (
          <PublicServices lang={lang} today={today} services={services} funding={funding} />
        ) : null}
        {own.length > 0 ? (
          <Section title={messages[lang].publicTitle}>
            <FundingNotes lang={lang} marks={own} />
          </Section>
        ) : null}
      </>
    ),
    cache: { tags: [`organisation:${organisation}`] },
  }
}
