import { appointedRoles, memberRoles, type Role } from '#src/platform/actor.ts'
import type { Lang } from '#src/platform/i18n/lang.ts'
import { type Module, rolesOf } from '#src/platform/module.ts'

/** The columns of the table: whoever is more than a visitor. */
export const tableRoles = ['person', ...memberRoles, ...appointedRoles] as const
type TableRole = (typeof tableRoles)[number]

export interface TableRow {
  readonly action: string
  readonly about: Readonly<Record<Lang, string>>
  readonly may: ReadonlySet<TableRole>
}

/** The table role × action as the manifests say it, in their order. What everybody may do has no row. */
export const roleTable = (modules: readonly Module[]): TableRow[] =>
  modules
    .flatMap(({ actions = {} }) => Object.entries(actions))
    .flatMap(([action, grant]) =>
      'about' in grant ? [{ action, about: grant.about, may: whoMay(rolesOf(grant)) }] : [],
    )

/** What anybody signed in may do, every role may. */
const whoMay = (roles: readonly Role[]): ReadonlySet<TableRole> =>
  new Set(tableRoles.filter((role) => roles.includes('person') || roles.includes(role)))
