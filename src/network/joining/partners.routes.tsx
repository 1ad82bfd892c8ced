import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { deskAnswer } from '#src/ui/desk/desk-answer.tsx'
import { partnersAddress } from '../addresses.ts'
import { hasKey, nameKey } from '../organisations/name-key.ts'
import type { OrganisationStatus } from '../organisations/organisation.ts'
import { joiningMessages } from './messages.ts'
import { countMembers, readPartners } from './partners.store.ts'
import { PartnersView } from './partners.view.tsx'

const statuses: readonly OrganisationStatus[] = ['active', 'draft', 'left']
/** Rows on the page; whoever looks for another types more of its name. */
const mostShown = 60
const longestTyped = 100

/** All organisations for the coordinator: partners, drafts of the register, those who left. Two queries, the first kept. */
export const partnersPage =
  ({ database, memo }: House) =>
  async (visit: Visit): Promise<PageAnswer> => {
    const { lang, query } = visit
    const status = statuses.find((each) => each === query.get('status')) ?? 'active'
    const typed = (query.get('name') ?? '').slice(0, longestTyped)
    const all = await memo.get(`partners ${status} ${lang}`, ['network', 'places'], () =>
      readPartners(database.read, status, lang),
    )
    const found = all.filter(({ key, settlement }) => hasKey(`${key} ${nameKey(settlement)}`, typed))
    const shown = found.slice(0, mostShown)
    const people = await countMembers(
      database.read,
      shown.map(({ id }) => id),
    )
    return deskAnswer({
      lang,
      title: joiningMessages[lang].partners,
      address: partnersAddress,
      main: (
        <PartnersView visit={visit} status={status} typed={typed} found={found.length} rows={shown} people={people} />
      ),
    })
  }
