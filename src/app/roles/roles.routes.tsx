import { roleWords } from '#src/network/index.ts'
import type { PageAnswer } from '#src/platform/http/answer.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { sentenceCase } from '#src/platform/language/sentences.ts'
import type { Module, Route } from '#src/platform/module.ts'
import { Table } from '#src/ui/table/table.tsx'
import { messages } from './messages.ts'
import { roleTable, type TableRow, tableRoles } from './roles.ts'

const read = 'app.roles.read'

export const roleActions: NonNullable<Module['actions']> = {
  [read]: { roles: ['coordinator'], about: { bg: 'вижда кой какво може', en: 'sees who may do what' } },
}

const rolesAddress = '/desk/network/roles'
export const rolesPath = (lang: Lang): string => `/${lang}${rolesAddress}`

/** The table role × action of the running house, for coordinators (R5). */
export const roleRoutes = (modules: readonly Module[]): Route[] => [
  {
    method: 'GET',
    path: `/:lang{(?:bg|en)}${rolesAddress}`,
    action: read,
    handle: async (visit) => page(visit, modules),
  },
]

const page = ({ lang }: Visit, modules: readonly Module[]): PageAnswer => ({
  kind: 'page',
  frame: 'desk',
  title: messages[lang].title,
  description: messages[lang].title,
  address: rolesAddress,
  main: <RolesView lang={lang} rows={roleTable(modules)} />,
})

/** „автор, редактор, координатор“; whoever has an account may do what anybody with one may. */
const whoMay = (may: TableRow['may'], lang: Lang): string =>
  may.has('person')
    ? messages[lang].person
    : tableRoles.flatMap((role) => (role !== 'person' && may.has(role) ? [roleWords[lang][role]] : [])).join(', ')

const RolesView = ({ lang, rows }: { lang: Lang; rows: readonly TableRow[] }) => {
  const words = messages[lang]
  return (
    <div class="ui-wrap app-roles">
      <h1>{words.title}</h1>
      <p class="app-roles-lead">{words.lead}</p>
      <Table
        caption={words.caption}
        columns={[{ label: words.action }, { label: words.who }]}
        rows={rows.map(({ about, may }) => [sentenceCase(about[lang]), whoMay(may, lang)])}
      />
      <p class="app-roles-lead">{words.everybody}</p>
    </div>
  )
}
