import type { Visit } from '#src/platform/http/visit.ts'
import { phrases } from '#src/platform/i18n/phrases.ts'
import { plural } from '#src/platform/i18n/plural.ts'
import type { House, Panel, PanelSubject } from '#src/platform/module.ts'
import { deskPathOf } from '../addresses.ts'
import { readGroups } from '../groups/read-groups.store.ts'
import { isOffered } from '../services/service.ts'
import { readServices } from '../services/services.store.ts'

const words = phrases({
  groups: {
    bg: (count: number) => `${count} ${plural('bg', count, 'занимание', 'занимания')}`,
    en: (count: number) => `${count} ${plural('en', count, 'group', 'groups')}`,
  },
  services: {
    bg: (count: number) => `${count} ${plural('bg', count, 'услуга', 'услуги')}`,
    en: (count: number) => `${count} ${plural('en', count, 'service', 'services')}`,
  },
})

/** For a successor: how many groups and services there are. */
export async function takeoverPanel(
  { database }: House,
  { id, slug }: PanelSubject,
  { lang, today }: Visit,
): Promise<Panel> {
  const day = today.toString()
  const [allGroups, allServices] = await Promise.all([
    readGroups(database.read, id, lang, day),
    readServices(database.read, id, lang),
  ])
  const groups = allGroups.filter(({ endedOn }) => endedOn === null).length
  const services = allServices.filter((service) => isOffered(service, day)).length
  const main = (
    <>
      <li>
        <a href={deskPathOf(lang, slug, 'groups')}>{words[lang].groups(groups)}</a>
      </li>
      <li>
        <a href={deskPathOf(lang, slug, 'services')}>{words[lang].services(services)}</a>
      </li>
    </>
  )
  return { main, cache: { tags: [`organisation:${id}`] } }
}
