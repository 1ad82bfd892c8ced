import { type FieldProblems, noProblems, problemAt } from '#src/platform/form/form.ts'
import type { Answer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf } from '#src/platform/of-visit.ts'
import { type ListFilter, listFilters } from './addresses.ts'
import { readDeskDates, readWaiting, saveReview, tickedField } from './desk-list.store.ts'
import { DateList, DraftList, ListHead, ReviewSetting } from './desk-list.view.tsx'
import { backToList, DoneBanner, deskPage } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { changeEvent, hostOf } from './event-of-visit.ts'
import { messages } from './messages.ts'
import { withStatus } from './status-acts.ts'

const mostPages = 400

export async function listPage(house: House, visit: Visit, problems: FieldProblems = noProblems): Promise<Answer> {
  const filter = filterOf(visit)
  const page = pageOf(visit)
  const words = messages[visit.lang]
  return deskPage({
    visit,
    title: words.events,
    parts: ['events'],
    problems,
    done: <DoneBanner visit={visit} />,
    main: (
      <>
        <ListHead visit={visit} filter={filter} />
        {filter === 'drafts' ? await unfinished(house, visit) : await dates(house, visit, { filter, page, problems })}
      </>
    ),
  })
}

async function unfinished(house: House, visit: Visit) {
  const { read } = house.database
  const organisation = organisationOf(visit)
  const [waiting, kept, host] = [
    await readWaiting(read, organisation, visit.lang),
    await drafts.list(read, organisation),
    await hostOf(house, visit),
  ]
  return (
    <>
      <DraftList visit={visit} waiting={waiting} drafts={kept} />
      <ReviewSetting visit={visit} review={host.review} />
    </>
  )
}

async function dates(
  house: House,
  visit: Visit,
  { filter, page, problems }: { filter: Exclude<ListFilter, 'drafts'>; page: number; problems: FieldProblems },
) {
  const found = await readDeskDates(house, visit, { organisation: organisationOf(visit), filter, page })
  return <DateList visit={visit} filter={filter} page={page} found={found} problems={problems} />
}

const filterOf = ({ query }: Visit): ListFilter => listFilters.find((each) => each === query.get('show')) ?? 'upcoming'

export const pageOf = ({ query }: Visit): number => {
  const said = Number(query.get('page') ?? 1)
  return Number.isInteger(said) && said > 0 && said <= mostPages ? said : 1
}

/** Confirms or cancels every date that is ticked, with one reason; each event is written once. */
export const bulkAct =
  (status: 'confirmed' | 'cancelled') =>
  async (house: House, visit: Visit): Promise<Answer> => {
    const words = messages[visit.lang]
    const ticked = visit.form.getAll(tickedField).map((value) => value.split(' '))
    const reason = (visit.form.get('reason') ?? '').trim().slice(0, 500)
    const wrong = (field: string, sentence: string) => listPage(house, visit, problemAt(field, sentence).problems)
    if (ticked.length === 0) return wrong(tickedField, words.nothingTicked)
    if (status === 'cancelled' && reason === '') return wrong('reason', words.missingReason)
    const byEvent = Map.groupBy(ticked, ([event = '']) => event)
    for (const [id, dates] of byEvent) {
      const ids = dates.flatMap(([, recurrenceId]) => recurrenceId ?? [])
      await changeEvent(house, visit, { id }, (event) => withStatus(event, ids, { status, reason, lang: visit.lang }))
    }
    return backToList(visit, 'upcoming', status === 'confirmed' ? 'bulkConfirmed' : 'bulkCancelled')
  }

/** Whether authors send what they write for review. */
export async function settingAct({ database }: House, visit: Visit): Promise<Answer> {
  const organisation = organisationOf(visit)
  await database.write(async (tx) => {
    await saveReview(tx.query, organisation, visit.form.get('review') === 'yes')
    await tx.record({ name: 'calendar.setting.saved', ids: { organisation }, actor: personOf(visit) })
  })
  return backToList(visit, 'drafts', 'settingSaved')
}
