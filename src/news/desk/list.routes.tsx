import { type Answer, seeOther } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { House } from '#src/platform/module.ts'
import { organisationOf, personOf, slugOf } from '#src/platform/of-visit.ts'
import { itemListPath, type ListFilter, listFilters } from './addresses.ts'
import { readDeskItems } from './desk-list.store.ts'
import { DoneBanner, deskPage, writerOf } from './desk-page.tsx'
import { drafts } from './drafts.store.ts'
import { saveReview } from './host.store.ts'
import { hostOf } from './item-of-visit.ts'
import { DraftList, ItemList, ListHead, ReviewSetting } from './list.view.tsx'
import { messages } from './messages.ts'

const mostPages = 400

/** The organisation's news: what is on its way, what is out, what is in the archive. */
export async function listPage(house: House, visit: Visit): Promise<Answer> {
  const { read } = house.database
  const filter = filterOf(visit)
  const page = pageOf(visit)
  const organisation = organisationOf(visit)
  const found = await readDeskItems(read, visit.lang, { organisation, filter, page })
  const isFirst = filter === 'open' && page === 1
  const kept = isFirst ? await drafts.list(read, organisation) : []
  const mayDecide = isFirst && writerOf(visit) === 'manager'
  return deskPage({
    visit,
    title: messages[visit.lang].news,
    parts: ['items'],
    done: <DoneBanner visit={visit} />,
    main: (
      <>
        <ListHead visit={visit} filter={filter} />
        <ItemList visit={visit} filter={filter} page={page} found={found} />
        <DraftList visit={visit} drafts={kept} />
        {mayDecide ? <ReviewSetting visit={visit} review={(await hostOf(house, visit)).review} /> : null}
      </>
    ),
  })
}

const filterOf = ({ query }: Visit): ListFilter => listFilters.find((each) => each === query.get('show')) ?? 'open'

const pageOf = ({ query }: Visit): number => {
  const said = Number(query.get('page') ?? 1)
  return Number.isInteger(said) && said > 0 && said <= mostPages ? said : 1
}

/** Whether a second person looks over what is written. */
export async function settingAct({ database }: House, visit: Visit): Promise<Answer> {
  const review = visit.form.has('review')
  await database.write((tx) => saveReview(tx, organisationOf(visit), review, personOf(visit)))
  return seeOther(itemListPath(visit.lang, slugOf(visit)), 'settingSaved')
}
