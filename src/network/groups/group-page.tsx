import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#src/platform/form/form.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { deskPage } from '../desk/desk-page.tsx'
import { type Group, groupWords } from './group.ts'
import { type GroupTab, GroupTabs } from './group-form.view.tsx'
import { crumbsOf } from './group-of-visit.ts'

interface GroupPageParts {
  readonly group: Group
  readonly current: GroupTab
  readonly problems?: FieldProblems
  /** Somebody else saved meanwhile. */
  readonly changed?: boolean | undefined
  readonly main: Child
}

/** One of the pages about a group, under its name, with the tabs to the others. */
export function groupPage(visit: Visit, { group, current, main, ...page }: GroupPageParts): PageAnswer {
  const { name: title, lang: titleLang } = groupWords(group, visit.lang)
  return deskPage({
    ...page,
    visit,
    title,
    titleLang,
    parts: current === 'profile' ? ['groups', group.id] : ['groups', group.id, current],
    crumbs: crumbsOf(visit),
    main: (
      <>
        <GroupTabs visit={visit} group={group} current={current} />
        {main}
      </>
    ),
  })
}
